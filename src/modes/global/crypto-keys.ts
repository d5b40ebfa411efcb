import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { usualName } from "./hostname.js";
import { configWords } from "../words.js";

/** The key pair without which there is no SSH (IOS Security Command Reference, `crypto key generate rsa`). */
const { action } = vocabulary<Router>()(configWords);

const CRYPTO = {
  crypto: "Encryption module",
  key: "Long term key operations",
  rsa: "RSA keys",
};

const [SMALLEST, LARGEST, USUAL] = [360, 4096, 512];

const generate = action({
  syntax:
    "crypto key generate rsa [general-keys | usage-keys] [label label:WORD] [exportable] [modulus bits:<360-4096>]",
  help: {
    ...CRYPTO,
    generate: "Generate new keys",
    "general-keys": "Generate a general purpose RSA key pair for signing and encryption",
    "usage-keys": "Generate separate RSA key pairs for signing and encryption",
    label: "Provide a label",
    exportable: "Allow the key to be exported",
    modulus: "Provide number of modulus bits on the command line",
    bits: "size of the key modulus",
  },
  packetTracer: { syntax: "crypto key generate rsa [general-keys [modulus bits:<360-4096>]]" },
  run(router, { label, bits }, device) {
    const usual = usualName(device.platform);
    if (router.hostname === usual && label === undefined)
      return `% Please define a hostname other than ${usual}.\n`;
    if (router.domainName === undefined && label === undefined)
      return "% Please define a domain-name first.\n";
    const name = label ?? `${router.hostname}.${router.domainName ?? ""}`;
    return bits === undefined ? askForSize(router, name, device) : withSize(router, name, bits, device);
  },
});

const zeroize = action({
  syntax: "crypto key zeroize rsa [label:WORD]",
  help: { ...CRYPTO, zeroize: "Remove keys", label: "RSA key pair label" },
  run: (router, _args, device) => remove(router, device),
});

export const cryptoKeyCommands = [generate, zeroize];

function* askForSize(router: Router, name: string, device: Device): Dialogue {
  let before = "";
  if (router.rsaKeys) {
    before = `% You already have RSA keys defined named ${router.rsaKeys.name}.\n`;
    const answer = yield {
      kind: "answer",
      prompt: "% Do you really want to replace them? [yes/no]: ",
      before,
    };
    if (!isYes(answer)) return "";
    before = "";
  }
  before += [
    `The name for the keys will be: ${name}`,
    `Choose the size of the key modulus in the range of ${SMALLEST} to ${LARGEST} for your`,
    "  General Purpose Keys. Choosing a key modulus greater than 512 may take",
    "  a few minutes.",
    "",
    "",
  ].join("\n");
  const answer = (yield {
    kind: "answer",
    prompt: `How many bits in the modulus [${USUAL}]: `,
    before,
  }).trim();
  const bits = answer === "" ? USUAL : Number(answer);
  if (!Number.isInteger(bits) || bits < SMALLEST || bits > LARGEST) {
    return `% A decimal number between ${SMALLEST} and ${LARGEST}.\n`;
  }
  return generated(router, name, bits, device);
}

function withSize(router: Router, name: string, bits: number, device: Device): string {
  const replaced = router.rsaKeys
    ? `% You already have RSA keys defined named ${router.rsaKeys.name}.\n% They will be replaced.\n\n`
    : `The name for the keys will be: ${name}\n\n`;
  return `${replaced}% The key modulus size is ${bits} bits\n${generated(router, name, bits, device)}`;
}

function generated(router: Router, name: string, bits: number, device: Device): string {
  router.rsaKeys = { name, bits };
  device.log(`%SSH-5-ENABLED: SSH ${bits < 768 ? "1.5" : "1.99"} has been enabled`);
  return `% Generating ${bits} bit RSA keys, keys will be non-exportable...[OK]\n\n`;
}

function* remove(router: Router, device: Device): Dialogue {
  if (!router.rsaKeys) return "% No Signature RSA Keys found in configuration.\n";
  const before =
    "% All RSA keys will be removed.\n% All router certs issued using these keys will also be removed.\n";
  const answer = yield {
    kind: "answer",
    prompt: "Do you really want to remove these keys? [yes/no]: ",
    before,
  };
  if (!isYes(answer)) return "";
  router.rsaKeys = undefined;
  device.log("%SSH-5-DISABLED: SSH 1.99 has been disabled");
  return "";
}

function isYes(answer: string): boolean {
  return answer.trim() !== "" && "yes".startsWith(answer.trim().toLowerCase());
}
