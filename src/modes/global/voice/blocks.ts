import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import * as options from "../../voice/class-options.js";
import * as kinds from "../../voice/class-kinds.js";
import * as classes from "../../voice/classes.js";
import * as emergency from "../../voice/emergency.js";
import { ixiApplicationMode, ixiTransportMode } from "../../voice/ixi.js";
import { fallbackMode } from "../../voice/fallback.js";
import { mlppClassMode, mlppMode } from "../../voice/mlpp.js";
import { logoutProfileMode, userProfileMode } from "../../voice/profiles.js";
import { registerDialplanMode, sessionServerMode } from "../../voice/register/others.js";
import { tenantMode } from "../../voice/tenant.js";
import { capfMode, credentialsMode, ctlClientMode } from "../../voice/security.js";
import { vmIntegrationMode } from "../../voice/vm-integration.js";
import { voiceGatewayMode } from "../../voice/voice-gateway.js";
import { configWords } from "../../words.js";

/** Sections of emergency calls, precedence, security and mobility (CME command reference). Kept and shown. */
const { block } = vocabulary<Router>()({
  ...configWords,
  emergency: "Emergency calls",
  lpcor: "Logical partitioning",
  register: "SIP phones",
  response: "Calls back",
  tag: "Tag",
});

const REGISTER = { group: "voice-register", packetTracer: false } as const;
const LPCOR = { group: "lpcor-blocks", packetTracer: false } as const;
const CLASS = { group: "voice-class", packetTracer: false } as const;
const LAST = { group: "gatekeeper", packetTracer: false } as const;

export const classBlocks = [
  block({
    ...CLASS,
    syntax: "voice class tenant tag:<1-10000>",
    key: ["tag"],
    since: "15.6(2)T",
    help: { class: "Voice class", tenant: "Tenant of SIP trunks" },
    mode: tenantMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class mlpp tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", mlpp: "Precedence and preemption" },
    mode: mlppClassMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class permanent tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", permanent: "Permanent trunks" },
    mode: classes.permanentClassMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class uri tag:WORD kind:{sip | tel}",
    key: ["tag"],
    no: "voice class uri tag:WORD",
    help: { class: "Voice class", uri: "URIs", sip: "SIP URIs", tel: "Tel URIs" },
    mode: kinds.uriMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class e164-pattern-map tag:<1-10000>",
    key: ["tag"],
    since: "15.2(4)M",
    help: { class: "Voice class", "e164-pattern-map": "Patterns of numbers" },
    mode: kinds.patternMapMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class server-group tag:<1-10000>",
    key: ["tag"],
    since: "15.4(1)T",
    help: { class: "Voice class", "server-group": "Servers of which one takes a call" },
    mode: kinds.serverGroupMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class dualtone tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", dualtone: "Tones of the end of a call" },
    mode: kinds.dualToneMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class dpg tag:<1-10000>",
    key: ["tag"],
    since: "15.4(1)T",
    help: { class: "Voice class", dpg: "Group of dial-peers" },
    mode: options.peerGroupMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class sip-options-keepalive tag:<1-10000>",
    key: ["tag"],
    since: "15.4(1)T",
    help: { class: "Voice class", "sip-options-keepalive": "How servers are watched" },
    mode: options.optionsKeepaliveMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class srtp-crypto tag:<1-10000>",
    key: ["tag"],
    since: "15.6(1)T",
    help: { class: "Voice class", "srtp-crypto": "Ciphers of encrypted voice" },
    mode: options.srtpCryptoMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class dualtone-detect-params tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", "dualtone-detect-params": "What is taken for a tone" },
    mode: options.toneDetectionMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class media tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", media: "Media of calls" },
    mode: options.mediaClassMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class called-number direction:{inbound | outbound} tag:<1-10000>",
    key: ["direction", "tag"],
    help: {
      class: "Voice class",
      "called-number": "Ranges of called numbers",
      inbound: "Calls that come in",
      outbound: "Calls that go out",
    },
    mode: options.calledNumberMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class sip-copylist tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", "sip-copylist": "Headers that are copied to the other leg" },
    mode: options.copyListMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class sip-hdr-passthrulist tag:<1-10000>",
    key: ["tag"],
    since: "15.1(3)T",
    help: { class: "Voice class", "sip-hdr-passthrulist": "Headers that are passed on" },
    mode: options.passThruListMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class sip-event-list tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", "sip-event-list": "Events" },
    mode: options.eventListMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class route-string tag:<1-10000>",
    key: ["tag"],
    since: "15.3(3)M",
    help: { class: "Voice class", "route-string": "Route strings" },
    mode: options.routeStringMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class resource-group tag:<1-5>",
    key: ["tag"],
    help: { class: "Voice class", "resource-group": "Resources that are told of" },
    mode: options.resourceGroupMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class busyout tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", busyout: "Ports out of service" },
    mode: kinds.busyoutMode,
  }),
  block({
    ...CLASS,
    syntax: "voice class h323 tag:<1-10000>",
    key: ["tag"],
    help: { class: "Voice class", h323: "H.323 calls" },
    mode: kinds.h323Mode,
  }),
];

export const sessionServer = block({
  ...REGISTER,
  syntax: "voice register session-server  tag:<1-8>",
  key: ["tag"],
  help: { "session-server": "Session server" },
  mode: sessionServerMode,
});

export const registerBlocks = {
  dialplan: block({
    ...REGISTER,
    syntax: "voice register dialplan tag:<1-24>",
    key: ["tag"],
    help: { dialplan: "Dial plan" },
    mode: registerDialplanMode,
  }),
  logoutProfile: block({
    ...REGISTER,
    syntax: "voice logout-profile tag:<1-25>",
    key: ["tag"],
    help: { "logout-profile": "Phone without a user" },
    mode: logoutProfileMode,
  }),
  userProfile: block({
    ...REGISTER,
    syntax: "voice user-profile tag:<1-600>",
    key: ["tag"],
    help: { "user-profile": "User who moves between phones" },
    mode: userProfileMode,
  }),
};

export const partitionBlocks = {
  phoneSubnets: block({
    ...LPCOR,
    syntax: "voice lpcor ip-phone subnet direction:{incoming | outgoing}",
    key: ["direction"],
    help: {
      "ip-phone": "IP phones",
      subnet: "Networks",
      incoming: "Incoming calls",
      outgoing: "Outgoing calls",
    },
    mode: classes.phoneSubnetMode,
  }),
  trunkSubnets: block({
    ...LPCOR,
    syntax: "voice lpcor ip-trunk subnet incoming",
    help: { "ip-trunk": "IP trunks", subnet: "Networks", incoming: "Incoming calls" },
    mode: classes.trunkSubnetMode,
  }),
  emergencyLocation: block({
    ...LPCOR,
    syntax: "voice emergency response location tag:<1-2147483647>",
    key: ["tag"],
    help: { location: "Emergency response location" },
    mode: emergency.emergencyLocationMode,
  }),
  emergencyZone: block({
    ...LPCOR,
    syntax: "voice emergency response zone tag:<1-100>",
    key: ["tag"],
    help: { zone: "Several locations" },
    mode: emergency.emergencyZoneMode,
  }),
  emergencySettings: block({
    ...LPCOR,
    syntax: "voice emergency response settings",
    help: { settings: "For all locations" },
    mode: emergency.emergencySettingsMode,
  }),
  mlpp: block({
    ...LPCOR,
    syntax: "voice mlpp",
    help: { mlpp: "Precedence and preemption" },
    mode: mlppMode,
  }),
};

export const trunkGroup = block({
  group: "trunk-group",
  packetTracer: false,
  syntax: "trunk group  name:WORD",
  key: ["name"],
  help: { trunk: "Trunks", group: "Trunk group", name: "Name" },
  mode: classes.trunkGroupMode,
});

const IXI = { group: "ixi", packetTracer: false } as const;

export const ixiBlocks = [
  block({
    ...IXI,
    syntax: "ixi transport http",
    help: { ixi: "Programs that speak XML", transport: "How they reach the router", http: "HTTP" },
    mode: ixiTransportMode,
  }),
  block({
    ...IXI,
    syntax: "ixi application cme",
    help: { ixi: "Programs that speak XML", application: "What they reach", cme: "CallManager Express" },
    mode: ixiApplicationMode,
  }),
];

const vmIntegration = block({
  ...LAST,
  syntax: "vm-integration",
  help: { "vm-integration": "Analog voice mail" },
  mode: vmIntegrationMode,
});

export const capfServer = block({
  ...LAST,
  syntax: "capf-server",
  help: { "capf-server": "Server that makes certificates of phones" },
  mode: capfMode,
});

export const credentials = block({
  ...LAST,
  syntax: "credentials",
  help: { credentials: "Server of credentials" },
  mode: credentialsMode,
});

export const ctlClient = block({
  ...LAST,
  syntax: "ctl-client",
  help: { "ctl-client": "List of trusted certificates" },
  mode: ctlClientMode,
});

const callManagerFallback = block({
  ...LAST,
  syntax: "call-manager-fallback",
  help: { "call-manager-fallback": "Phones that lose their CallManager" },
  mode: fallbackMode,
});

const voiceGateway = block({
  ...LAST,
  syntax: "voice-gateway system tag:<1-25>",
  key: ["tag"],
  help: { "voice-gateway": "Analog gateways", system: "Gateway that takes its files from here" },
  mode: voiceGatewayMode,
});

export const lastBlocks = [
  vmIntegration,
  capfServer,
  credentials,
  ctlClient,
  callManagerFallback,
  voiceGateway,
];
