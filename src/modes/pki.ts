import type { Mode } from "../language/declaration.js";
import type { GenericBlock } from "../language/holder.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";

/** Trustpoints and the certificates that belong to them (IOS Security Command Reference, `crypto pki`). Kept and shown. */
const { setting, toggle, block } = vocabulary<GenericBlock>()({});

const enrollment = [
  setting({
    syntax: "enrollment {selfsigned | terminal [pem] | url url:WORD [pem]}",
    no: "enrollment",
    help: {
      enrollment: "Enrollment parameters",
      selfsigned: "Self-signed enrollment",
      terminal: "enroll via the terminal (cut-and-paste)",
      pem: "include PEM encapsulation boundaries",
      url: "CA server enrollment URL",
    },
  }),
  toggle({
    syntax: "enrollment mode ra",
    default: "off",
    help: {
      enrollment: "Enrollment parameters",
      mode: "Mode supported by the Certificate Authority",
      ra: "Specify registration authority (RA) mode.",
    },
  }),
  setting({
    syntax: "enrollment retry count count:<1-100>",
    default: { count: 10 },
    no: "enrollment retry count",
    help: {
      enrollment: "Enrollment parameters",
      retry: "Polling parameters",
      count: "Specify the number of polling retries",
    },
  }),
  setting({
    syntax: "enrollment retry period minutes:<1-60>",
    default: { minutes: 1 },
    no: "enrollment retry period",
    help: {
      enrollment: "Enrollment parameters",
      retry: "Polling parameters",
      period: "Specify the polling period",
      minutes: "Minutes",
    },
  }),
];

const identity = [
  setting({
    syntax: "usage purposes:{ike | ssl-client | ssl-server}+",
    no: "usage",
    help: {
      usage: "Certificate Usage",
      ike: "Usage is for IKE",
      "ssl-client": "Usage is for SSL Client",
      "ssl-server": "Usage is for SSL Server",
    },
  }),
  setting({
    syntax: "serial-number [none]",
    help: { "serial-number": "Include serial number", none: "Disable inclusion of serial number" },
  }),
  setting({
    syntax: "fqdn {none | name:WORD}",
    no: "fqdn",
    help: {
      fqdn: "include fully-qualified domain name",
      none: "Disable inclusion of FQDN",
      name: "Fully-qualified domain name",
    },
  }),
  setting({
    syntax: "ip-address {none | interface:INTERFACE | address:A.B.C.D}",
    no: "ip-address",
    help: {
      "ip-address": "include ip address",
      none: "Disable inclusion of IP address",
      interface: "Interface whose address is included",
      address: "IP address",
    },
  }),
  setting({
    syntax: "password [form:{0 | 7}] password:SECRET-WORD",
    no: "password",
    help: {
      password: "revocation password",
      0: "Specifies an UNENCRYPTED password will follow",
      7: "Specifies a HIDDEN password will follow",
    },
  }),
  setting({
    syntax: "fingerprint digest:HEX",
    help: { fingerprint: "fingerprint for validation", digest: "Fingerprint" },
  }),
  setting({
    syntax: "subject-name name:LINE",
    help: { "subject-name": "Subject Name", name: "LDAP name" },
  }),
  setting({
    syntax: "subject-alt-name name:WORD",
    help: { "subject-alt-name": "include subject alternative name", name: "Subject alternative name" },
  }),
];

const validation = [
  setting({
    syntax: "revocation-check methods:{crl | none | ocsp}+",
    no: "revocation-check",
    help: {
      "revocation-check": "Revocation checking options",
      crl: "Revocation check by CRL",
      none: "Ignore revocation check",
      ocsp: "Revocation check by OCSP",
    },
  }),
  setting({
    syntax: "rsakeypair label:WORD [bits:<360-4096> [encryption:<360-4096>]]",
    help: {
      rsakeypair: "Specify rsakeypair for this identity",
      label: "RSA keypair label",
      bits: "Size of the key modulus",
      encryption: "Size of the encryption key",
    },
  }),
  setting({
    syntax: "auto-enroll [percent:<1-100>] [regenerate]",
    help: {
      "auto-enroll": "Automatically enroll this router identity",
      percent: "percentage (%) of lifetime before renewal",
      regenerate: "regenerate keys on re-enrollment",
    },
  }),
  setting({
    syntax: "hash algorithm:{md5 | sha1 | sha256 | sha384 | sha512}",
    help: {
      hash: "Specify hash algorithm for certificate requests",
      md5: "use md5 hash algorithm",
      sha1: "use sha1 hash algorithm",
      sha256: "use sha256 hash algorithm",
      sha384: "use sha384 hash algorithm",
      sha512: "use sha512 hash algorithm",
    },
  }),
  setting({
    syntax: "source interface interface:INTERFACE",
    help: {
      source: "Specify source address for outgoing connections",
      interface: "Interface that is the source",
    },
  }),
  setting({
    syntax: "vrf name:WORD",
    help: { vrf: "Specify the VRF to use", name: "VPN Routing/Forwarding instance name" },
  }),
];

export const trustpointMode: Mode<GenericBlock, Device> = {
  prompt: "ca-trustpoint",
  title: "ca-trustpoint configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [...enrollment, ...identity, ...validation, ...leaving],
};

const certificateRow = setting({
  syntax: "row:HEX-ROW",
  no: false,
  help: { row: "Certificate in hexadecimal representation" },
  key: ["row"],
  printOrder: "entered",
  semanticOrder: true,
  orderReason: "the rows are one certificate",
});

/** The last line of every certificate, typed or not. */
const quit = setting({
  syntax: "quit",
  no: false,
  help: { quit: "End of the certificate" },
  get: () => ({}),
  set: (_target, _args, { loading, shell }) => {
    if (!loading) shell.exit();
    return undefined;
  },
  acts: false,
});

/** Whatever is typed here is part of the certificate, so that no word stands in front and nothing but `quit` leads out. */
const certificateMode: Mode<GenericBlock, Device> = {
  prompt: "config-pubkey",
  title: "Certificate in hexadecimal representation:",
  words: {},
  commands: [certificateRow, quit],
};

const kept = block({
  syntax: "certificate [kind:{ca | ra-encrypt | ra-general | ra-sign | rollover | self-signed}] serial:HEX",
  key: ["kind", "serial"],
  printOrder: "entered",
  help: {
    certificate: "Router certificate",
    ca: "Certificate Authority certificate",
    "ra-encrypt": "Registration Authority encryption certificate",
    "ra-general": "Registration Authority general purpose certificate",
    "ra-sign": "Registration Authority signature certificate",
    rollover: "Rollover certificate",
    "self-signed": "Router self-signed certificate",
    serial: "Certificate serial number",
  },
  mode: certificateMode,
});

export const certificate: typeof kept = {
  ...kept,
  enter(chain, args, device) {
    if (!device.loading) device.print("Enter the certificate in hexadecimal representation....\n");
    return kept.enter(chain, args, device);
  },
};

export const certificateChainMode: Mode<GenericBlock, Device> = {
  prompt: "config-cert-chain",
  title: "Certificate Chain configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [certificate, ...leaving],
};
