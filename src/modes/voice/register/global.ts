import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { autoRegister } from "./auto-register.js";
import { blockMode } from "../block-mode.js";
import { numberPlan } from "./number-plan.js";
import { rebootCommands } from "./reboot.js";
import { userLocale } from "./shared.js";
import { registerWords } from "./words.js";

/**
 * `voice register global` (CME command reference; REFERENCE.md section 7). SIP phones register and call by it
 * (`rules/sip-phones.ts`).
 */
const { setting, toggle } = vocabulary<GenericBlock>()(registerWords);

export const authenticate = setting({
  acts: true,
  syntax:
    "authenticate {presence | register | ood-refer | [all] realm realm:WORD | credential tag:<1-5> location:WORD}",
  help: {
    authenticate: "Authentication",
    presence: "Presence",
    register: "Registration",
    "ood-refer": "Out-of-dialog refer",
    all: "All requests",
    realm: "Realm",
    credential: "Credential file",
    location: "Location",
  },
  key: ["presence", "register", "ood-refer", "realm", "tag"],
  no: "authenticate {presence | register | ood-refer | realm | credential tag:<1-5>}",
  irreversible: "the forms of this line stand side by side",
});

export const capacity = {
  mode: setting({
    acts: true,
    syntax: "mode mode:{cme | cme-app | esrst}",
    help: {
      mode: "Set the mode",
      cme: "CallManager Express",
      "cme-app": "Application",
      esrst: "Enhanced SRST",
    },
  }),
  sourceAddress: setting({
    acts: true,
    syntax: "source-address address:A.B.C.D [port port:<2000-9999> | secondary secondary:A.B.C.D]",
    argumentDefaults: { port: 5060 },
    help: { "source-address": "Address of the router", secondary: "Second router in case of failure" },
  }),
  privacy: toggle({ syntax: "privacy", default: "on", help: { privacy: "Privacy on shared lines" } }),
  interdigit: setting({
    syntax: "timeouts interdigit seconds:<2-120>",
    default: { seconds: 10 },
    since: "16.4.1",
    help: { interdigit: "Time between digits" },
  }),
  maxDn: setting({
    acts: true,
    syntax: "max-dn count:<1-$maxVoiceDn>",
    help: { "max-dn": "Maximum directory numbers" },
  }),
  maxPool: setting({
    acts: true,
    syntax: "max-pool count:<1-$maxPools>",
    help: { "max-pool": "Maximum pools" },
  }),
  attemptedRegistrations: setting({
    syntax: "attempted-registrations size size:<0-50>",
    help: {
      "attempted-registrations": "Table of phones that were refused",
      size: "Number of entries",
    },
  }),
};

export const screen = {
  timezone: setting({
    acts: true,
    syntax: "timezone zone:<1-53>",
    default: { zone: 5 },
    help: { timezone: "Time zone", zone: "Number of the zone" },
  }),
  timeFormat: setting({
    acts: true,
    syntax: "time-format format:{12 | 24}",
    default: { format: "12" },
    help: { "time-format": "Time format", 12: "12 hours", 24: "24 hours" },
  }),
  dateFormat: setting({
    acts: true,
    syntax: "date-format format:{dd-mm-yy | mm-dd-yy | yy-dd-mm | yy-mm-dd}",
    default: { format: "mm-dd-yy" },
    help: {
      "date-format": "Date format",
      "dd-mm-yy": "Day, month, year",
      "mm-dd-yy": "Month, day, year",
      "yy-dd-mm": "Year, day, month",
      "yy-mm-dd": "Year, month, day",
    },
  }),
  dstAutoAdjust: toggle({
    syntax: "dst auto-adjust",
    default: "on",
    help: { dst: "Daylight saving time", "auto-adjust": "Change the clock of phones by itself" },
  }),
  ntpServer: setting({
    syntax: "ntp-server address:A.B.C.D [mode how:{anycast | directedbroadcast | multicast | unicast}]",
    help: {
      "ntp-server": "Time server of the phones",
      mode: "How they ask it",
      anycast: "Anycast",
      directedbroadcast: "Directed broadcast",
      multicast: "Multicast",
      unicast: "Unicast",
    },
  }),
  logo: setting({ syntax: "logo url:WORD", help: { logo: "Picture on idle phones" } }),
  userLocale,
};

export const callHandling = {
  holdAlert: toggle({ syntax: "hold-alert", default: "off", help: { "hold-alert": "Hold alert" } }),
  mwiStutter: toggle({
    syntax: "mwi stutter",
    default: "off",
    help: { mwi: "Message waiting", stutter: "Stutter tone" },
  }),
  voicemail: setting({
    syntax: "voicemail number:DIGITS",
    help: { voicemail: "Number of voice mail" },
  }),
};

export const features = {
  callFeatureUri: setting({
    syntax: "call-feature-uri feature:{cfwdall | gpickup | pickup} url:WORD",
    key: ["feature"],
    help: {
      "call-feature-uri": "URI of a key",
      cfwdall: "Call forward all",
      gpickup: "Group pickup",
      pickup: "Pickup",
    },
  }),
  redirectingExpanded: toggle({
    syntax: "call-forward system redirecting-expanded",
    default: "off",
    help: { system: "All lines", "redirecting-expanded": "Redirecting numbers in full" },
  }),
  forwardingLocal: toggle({
    syntax: "forwarding local",
    default: "on",
    help: { forwarding: "Forward calls", local: "From phones of this router too" },
  }),
  externalRing: setting({
    syntax: "external-ring ring:{bellcore-dr1 | bellcore-dr2 | bellcore-dr3 | bellcore-dr4 | bellcore-dr5}",
    help: {
      "external-ring": "Ring of outside calls",
      "bellcore-dr1": "Ring pattern 1",
      "bellcore-dr2": "Ring pattern 2",
      "bellcore-dr3": "Ring pattern 3",
      "bellcore-dr4": "Ring pattern 4",
      "bellcore-dr5": "Ring pattern 5",
    },
  }),
  phoneRedirectLimit: setting({
    syntax: "phone-redirect-limit count:<5-20>",
    default: { count: 5 },
    help: { "phone-redirect-limit": "How often a call may be redirected" },
  }),
  facRefer: toggle({
    syntax: "fac refer",
    default: "off",
    help: { fac: "Feature access codes", refer: "By REFER" },
  }),
  privacyOnHold: toggle({
    syntax: "privacy-on-hold",
    default: "off",
    help: { "privacy-on-hold": "Others do not take up a held call" },
  }),
  overlapSignal: toggle({
    syntax: "overlap-signal",
    default: "off",
    help: { "overlap-signal": "Send digits one by one as they are dialled" },
  }),
  application: setting({
    syntax: "application name:WORD",
    help: { application: "Application that takes calls of phones" },
  }),
};

export const media = {
  camera: toggle({ syntax: "camera", default: "off", help: { camera: "Use the camera" } }),
  video: toggle({ syntax: "video", default: "off", help: { video: "Video calls" } }),
  videoBandwidth: setting({
    syntax: "bandwidth video tias-modifier rate:<1-99999999> [negotiate end-to-end]",
    help: {
      bandwidth: "Bandwidth of calls",
      video: "Video calls",
      "tias-modifier": "TIAS modifier of SDP",
      rate: "Bits a second",
      negotiate: "Who agrees on it",
      "end-to-end": "The phones at both ends",
    },
  }),
  dscp: setting({
    syntax: "ip qos dscp value:DSCP stream:{media | service | signaling | video}",
    key: ["stream"],
    no: "ip qos dscp value:DSCP stream:{media | service | signaling | video}",
    help: {
      ip: "IP packets",
      qos: "Quality of service",
      dscp: "DSCP",
      value: "DSCP value",
      media: "Voice",
      service: "Services",
      signaling: "Signaling",
      video: "Video",
    },
  }),
};

export const files = {
  fileText: toggle({
    syntax: "file text",
    default: "off",
    help: { file: "Files of the phones", text: "As text that people can read" },
  }),
  tftpPath: setting({
    syntax: "tftp-path path:WORD",
    default: { path: "system:/cme/sipphone/" },
    help: { "tftp-path": "Where files are kept", path: "Path" },
  }),
  telnetLevel: setting({
    syntax: "telnet level level:<0-2>",
    default: { level: 0 },
    help: { telnet: "Telnet", level: "Level" },
  }),
  systemMessage: setting({
    syntax: "system message text:LINE",
    help: { system: "System", message: "Message" },
  }),
  maxRedirect: setting({
    syntax: "max-redirect count:<5-20>",
    default: { count: 5 },
    help: { "max-redirect": "Maximum redirects" },
  }),
  upgrade: toggle({
    syntax: "upgrade",
    default: "off",
    help: { upgrade: "Make the files for another firmware" },
  }),
  group: setting({
    syntax: "group group:<1-5> [vrf vrf:WORD]",
    key: ["group"],
    help: { group: "Group of phones in one VPN", vrf: "VPN routing and forwarding instance" },
  }),
};

/** What releases after CME 8.6 add. */
const later = {
  autoRegister,
  callingNumberLocal: toggle({
    syntax: "calling-number local",
    default: "off",
    since: "16.6.1",
    help: {
      "calling-number": "Calling number of forwarded calls",
      local: "The number of the line that forwards",
    },
  }),
  https: toggle({
    syntax: "service https",
    default: "off",
    since: "15.3(2)T",
    help: { service: "Services", https: "Phones fetch over HTTPS" },
  }),
  keepalive: setting({
    syntax: "keepalive seconds:<10-65535>",
    since: "16.4.1",
    help: { keepalive: "Time between two signs of life" },
  }),
  transferRecall: setting({
    syntax: "timeouts transfer-recall seconds:<1-1800>",
    since: "16.4.1",
    help: { "transfer-recall": "Transferred calls that nobody takes" },
  }),
  url: setting({
    syntax: "url kind:{authentication | directory | idle | service} url:WORD",
    key: ["kind"],
    since: "16.6.1",
    help: {
      authentication: "Authentication URL",
      directory: "Directory URL",
      idle: "Idle URL",
      service: "Service URL",
    },
  }),
  olsontimezone: setting({
    syntax: "olsontimezone zone:WORD version version:WORD",
    since: "15.2(2)T",
    help: { olsontimezone: "Time zone by name", zone: "Area/City", version: "Version of the zones" },
  }),
  phoneOnly: toggle({
    syntax: "phone-mode phone-only",
    default: "off",
    since: "15.4(3)M",
    help: { "phone-mode": "What a phone may be", "phone-only": "A phone and nothing else" },
  }),
};

export const hardwareConference = toggle({
  syntax: "conference hardware",
  default: "off",
  since: "15.2(2)T",
  help: { hardware: "On a DSP farm" },
});

const load = setting({
  syntax: "load type:WORD file:WORD",
  help: { load: "Select the IP phone firmware load file", type: "Phone type" },
  key: ["type"],
  printOrder: "entered",
});

export const createProfile = setting({
  acts: true,
  syntax: "create profile [sync stamp:WORD]",
  help: { create: "Create", profile: "Profiles", sync: "Stamp", stamp: "Stamp" },
  incidental: true,
});

export const registerGlobalMode = blockMode(
  "config-register-global",
  "Voice register global configuration commands:",
  [
    ...Object.values(capacity),
    load,
    authenticate,
    ...Object.values(screen),
    ...numberPlan,
    ...Object.values(callHandling),
    ...Object.values(features),
    ...Object.values(media),
    ...Object.values(files),
    ...Object.values(later),
    createProfile,
    hardwareConference,
    ...rebootCommands,
  ],
  registerWords,
);
