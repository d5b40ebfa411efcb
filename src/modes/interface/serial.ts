import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { value } from "../fields.js";
import { interfaceWords } from "./words.js";

/** Serial lines, PPP and dialers (IOS wide-area networking and dial command references). */
const { setting } = vocabulary<Interface>()(interfaceWords);

const REAL = { packetTracer: false } as const;

export const encapsulation = setting({
  acts: true,
  syntax: "encapsulation {hdlc | ppp | slip | frame-relay [ietf]}",
  default: { hdlc: true },
  shows: "default",

  help: {
    hdlc: "Serial HDLC synchronous",
    ppp: "Point-to-Point protocol",
    slip: "Serial Line IP",
    "frame-relay": "Frame Relay networks",
    ietf: "Use RFC1490/RFC2427 encapsulation",
  },
  no: "encapsulation [hdlc | ppp | slip | frame-relay [ietf]]",
  packetTracer: { syntax: "encapsulation {hdlc | ppp | frame-relay [ietf]}" },
});

const clockRate = setting({
  acts: false,
  syntax: "clock rate rate:<300-8000000>",
  help: { clock: "Configure serial interface clock", rate: "Clock rate in bits per second" },
  ...value("clockRate", "rate"),
});

export const pppAuthentication = setting({
  acts: true,
  syntax: "ppp authentication methods:{chap | ms-chap | pap}+ [callin]",
  help: {
    authentication: "Set PPP link authentication method",
    chap: "Challenge Handshake Authentication Protocol (CHAP)",
    "ms-chap": "Microsoft Challenge Handshake Authentication Protocol (MS-CHAP)",
    pap: "Password Authentication Protocol (PAP)",
    callin: "Authenticate remote on incoming call only",
  },
});

export const pppSent = setting({
  acts: true,
  syntax: "ppp pap sent-username user:WORD password [type:{0 | 7}] password:SECRET-LINE",
  help: {
    pap: "Set PAP authentication parameters",
    "sent-username": "Set outbound PAP username",
    user: "Outbound PAP username",
    password: "Set outbound PAP password",
    0: "Specifies an UNENCRYPTED password will follow",
    7: "Specifies a HIDDEN password will follow",
  },
});

export const chapHostname = setting({
  acts: true,
  ...REAL,
  syntax: "ppp chap hostname name:WORD",
  help: {
    chap: "Set CHAP authentication parameters",
    hostname: "Set alternate CHAP hostname",
    name: "Alternate CHAP hostname",
  },
});

export const chapPassword = setting({
  acts: true,
  ...REAL,
  syntax: "ppp chap password [type:{0 | 7}] password:SECRET-LINE",
  help: {
    chap: "Set CHAP authentication parameters",
    password: "Set default CHAP password",
    0: "Specifies an UNENCRYPTED password will follow",
    7: "Specifies a HIDDEN password will follow",
  },
});

const pppMultilink = setting({
  ...REAL,
  syntax: "ppp multilink [group group:<1-2147483647>]",
  help: { multilink: "Make interface multilink capable", group: "Put interface in a multilink bundle" },
});

export const frameRelayDlci = setting({
  syntax: "frame-relay interface-dlci dlci:<16-1007>",
  help: { "interface-dlci": "Define a DLCI on an interface/subinterface", dlci: "DLCI" },
  key: ["dlci"],
});

const frameRelayMap = setting({
  syntax: "frame-relay map ip address:A.B.C.D dlci:<16-1007> [broadcast]",
  help: {
    map: "Map a protocol address to a DLCI address",
    ip: "IP",
    address: "Protocol specific address",
    dlci: "DLCI",
    broadcast: "Broadcasts should be forwarded to this address",
  },
  key: ["address"],
});

const frameRelayLmi = setting({
  syntax: "frame-relay lmi-type type:{ansi | cisco | q933a}",
  default: { type: "cisco" },
  help: { "lmi-type": "set the LMI type", ansi: "ANSI", cisco: "Cisco", q933a: "ITU-T Q.933 Annex A" },
});

const dialerPool = setting({
  ...REAL,
  syntax: "dialer pool number:<1-255>",
  help: { pool: "Specify a dialer pool", number: "Dialer pool number" },
});

const dialerGroup = setting({
  ...REAL,
  syntax: "dialer-group number:<1-255>",
  help: { "dialer-group": "Assign interface to dialer-list", number: "Dialer list number" },
});

const dialPoolNumber = setting({
  ...REAL,
  syntax: "pppoe-client dial-pool-number number:<1-255>",
  help: {
    "pppoe-client": "PPPoE client",
    "dial-pool-number": "Dialer pool number",
    number: "Dialer pool number",
  },
});

export const fairQueue = setting({
  ...REAL,
  syntax: "fair-queue [threshold:<1-4096> [dynamic:<16-4096> [reservable:<0-1000>]]]",
  help: {
    "fair-queue": "Enable Fair Queuing on an Interface",
    threshold: "Congestive Discard Threshold",
    dynamic: "Number Dynamic Conversation Queues",
    reservable: "Number Reservable Conversation Queues",
  },
});

export const encapsulations = [encapsulation];
export const clocks = [clockRate];
export const wan = [
  dialerPool,
  dialerGroup,
  pppAuthentication,
  chapHostname,
  chapPassword,
  pppSent,
  pppMultilink,
  frameRelayDlci,
  frameRelayMap,
  frameRelayLmi,
  fairQueue,
];
export const pppoe = [dialPoolNumber];
