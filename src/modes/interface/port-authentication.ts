import type { Interface } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { interfaceWords } from "./words.js";

/** IEEE 802.1X on a switch port (Catalyst software configuration guide; words of `?` from memory). Kept and shown. */
const { settings } = vocabulary<Interface>()({
  ...interfaceWords,
  action: "Required action for event",
  authentication: "Auth Manager Interface Configuration Commands",
  authorize: "Authorize the port",
  count: "Number",
  dot1x: "Interface Config Commands for IEEE 802.1X",
  event: "Set action for authentication events",
  kind: "Kind",
  methods: "Methods",
  mab: "MAC Authentication Bypass Interface Config Commands",
  reinitialize: "Reinitialize all connected endpoints",
  seconds: "Seconds",
  server: "Authentication server events",
  timeout: "Various timeouts",
  timer: "Set authentication timer values",
  vlan: "Configure VLAN",
  vlanId: "VLAN ID",
});

const REAL = { family: "switch", packetTracer: false } as const;

/** In front of what the port trusts. */
export const authentication = settings(REAL, {
  "authentication control-direction direction:{both | in}": {
    default: { direction: "both" },
    help: {
      "control-direction": "Set the control-direction on the interface",
      both: "Control traffic in BOTH directions",
      in: "Control inbound traffic only",
    },
  },
  "authentication event fail [retry count:<0-5>] action {authorize vlan vlanId:<1-4094> | next-method}": {
    no: "authentication event fail",
    help: {
      fail: "Configure failed authentication action parameters",
      retry: "Number of times to retry failed authentications",
      "next-method": "Move to next authentication method",
    },
  },
  "authentication event server dead action {authorize [vlan vlanId:<1-4094> | voice] | reinitialize vlan again:<1-4094>}":
    {
      key: ["voice"],
      no: "authentication event server dead action authorize [voice]",
      irreversible: "what is authorized goes by a line of its own",
      help: {
        dead: "Configure (AAA) server dead action parameters",
        voice: "Configure voice VLAN",
        again: "VLAN ID",
      },
    },
  "authentication event server alive action reinitialize": {
    usually: "off",
    help: { alive: "Configure (AAA) server alive action parameters" },
  },
  "authentication event no-response action authorize vlan vlanId:<1-4094>": {
    no: "authentication event no-response",
    help: { "no-response": "Configure non-responsive host action parameters" },
  },
  "authentication host-mode kind:{multi-auth | multi-domain | multi-host | single-host}": {
    default: { kind: "single-host" },
    no: "authentication host-mode",
    help: {
      "host-mode": "Set the Host mode for authentication on this interface",
      "multi-auth": "Multiple Authentication Mode",
      "multi-domain": "Multiple Domain Authentication Mode",
      "multi-host": "Multiple Host Mode",
      "single-host": "SINGLE HOST Mode",
    },
  },
  "authentication open": { usually: "off", help: { open: "Enable or Disable open access on this port" } },
  "authentication order methods:{dot1x | mab | webauth}+": {
    no: "authentication order",
    help: {
      order: "Add an authentication method to the order list",
      webauth: 'Authentication method "webauth" allowed',
    },
  },
  "authentication priority methods:{dot1x | mab | webauth}+": {
    no: "authentication priority",
    help: {
      priority: "Add an authentication method to the priority list",
      webauth: 'Authentication method "webauth" allowed',
    },
  },
  "authentication port-control kind:{auto | force-authorized | force-unauthorized}": {
    default: { kind: "force-authorized" },
    no: "authentication port-control",
    help: {
      "port-control": "set the port-control value",
      auto: "PortState set to automatic",
      "force-authorized": "PortState set to Authorized",
      "force-unauthorized": "PortState set to UnAuthorized",
    },
  },
  "authentication periodic": {
    usually: "off",
    help: { periodic: "Enable or Disable Reauthentication for this port" },
  },
  "authentication timer inactivity {seconds:<1-65535> | server}": {
    no: "authentication timer inactivity",
    help: {
      inactivity:
        "Interval in seconds after which if there is no activity from the client then it is unauthorized",
      server: "Obtain inactivity timeout value from the server",
    },
  },
  "authentication timer reauthenticate {seconds:<1-65535> | server}": {
    no: "authentication timer reauthenticate",
    default: { seconds: 3600 },
    help: {
      reauthenticate: "Time in seconds after which an automatic re-authentication should be initiated",
      server: "Obtain re-authentication timeout value from the server",
    },
  },
  "authentication timer restart seconds:<1-65535>": {
    default: { seconds: 60 },
    no: "authentication timer restart",
    help: {
      restart:
        "Interval in seconds after which an attempt should be made to authenticate an unauthorized port",
    },
  },
  "authentication violation kind:{protect | replace | restrict | shutdown}": {
    default: { kind: "shutdown" },
    no: "authentication violation",
    help: {
      violation: "Configure action to take on security violations",
      protect: "Packets from unexpected hosts are dropped",
      replace: "Replace the existing host",
      restrict: "A syslog is generated",
      shutdown: "Error disable the port",
    },
  },
  "authentication fallback profile:WORD": {
    no: "authentication fallback",
    help: { fallback: "Enable the Webauth fallback mechanism", profile: "Profile name" },
  },
  "mab [eap]": { no: "mab", help: { eap: "Use EAP authentication for MAC Auth Bypass" } },
});

/** Behind it. */
export const dot1x = settings(REAL, {
  "dot1x pae kind:{authenticator | both | supplicant}": {
    no: "dot1x pae",
    help: {
      pae: "Set 802.1x interface pae type",
      authenticator: "Set pae type as Authenticator",
      both: "Set pae type as both Supplicant and Authenticator",
      supplicant: "Set pae type as Supplicant",
    },
  },
  "dot1x port-control kind:{auto | force-authorized | force-unauthorized}": {
    default: { kind: "force-authorized" },
    no: "dot1x port-control",
    help: {
      "port-control": "set the port-control value",
      auto: "PortState set to automatic",
      "force-authorized": "PortState set to Authorized",
      "force-unauthorized": "PortState set to UnAuthorized",
    },
  },
  "dot1x host-mode kind:{multi-domain | multi-host | single-host}": {
    default: { kind: "single-host" },
    no: "dot1x host-mode",
    help: {
      "host-mode": "Set the Host mode for 802.1x on this interface",
      "multi-domain": "Multiple Domain Mode",
      "multi-host": "Multiple Host Mode",
      "single-host": "Single Host Mode",
    },
  },
  "dot1x timeout quiet-period seconds:<1-65535>": {
    default: { seconds: 60 },
    help: { "quiet-period": "QuietPeriod in Seconds" },
  },
  "dot1x timeout reauth-period {seconds:<1-65535> | server}": {
    no: "dot1x timeout reauth-period",
    default: { seconds: 3600 },
    help: {
      "reauth-period": "Time after which an automatic re-authentication should be initiated",
      server: "From the server",
    },
  },
  "dot1x timeout server-timeout seconds:<1-65535>": {
    default: { seconds: 30 },
    help: { "server-timeout": "Timeout for Radius Retries" },
  },
  "dot1x timeout supp-timeout seconds:<1-65535>": {
    default: { seconds: 30 },
    help: { "supp-timeout": "Timeout for supplicant reply" },
  },
  "dot1x timeout tx-period seconds:<1-65535>": {
    default: { seconds: 30 },
    help: { "tx-period": "Timeout for supplicant retries" },
  },
  "dot1x max-req count:<1-10>": { default: { count: 2 }, help: { "max-req": "Max No. of Retries" } },
  "dot1x max-reauth-req count:<0-10>": {
    default: { count: 2 },
    help: { "max-reauth-req": "Max No. of Reauthentication Attempts" },
  },
  "dot1x reauthentication": {
    usually: "off",
    help: { reauthentication: "Enable or Disable Reauthentication for this port" },
  },
  "dot1x guest-vlan vlanId:<1-4094>": {
    no: "dot1x guest-vlan",
    help: { "guest-vlan": "Configure Guest-vlan on this interface" },
  },
  "dot1x auth-fail vlan vlanId:<1-4094>": {
    no: "dot1x auth-fail vlan",
    help: { "auth-fail": "Configure Authentication Fail values for this port" },
  },
  "dot1x critical": { usually: "off", help: { critical: "Enable 802.1x Critical Authentication" } },
  "dot1x mac-auth-bypass": { usually: "off", help: { "mac-auth-bypass": "Enable MAC Auth Bypass" } },
  "dot1x violation-mode kind:{protect | restrict | shutdown}": {
    default: { kind: "shutdown" },
    no: "dot1x violation-mode",
    help: {
      "violation-mode": "Set the Security Violation mode on this interface",
      protect: "Packets are dropped",
      restrict: "A syslog is generated",
      shutdown: "Error disable the port",
    },
  },
  "dot1x credentials profile:WORD": {
    no: "dot1x credentials",
    help: { credentials: "Credentials profile configuration", profile: "Profile name" },
  },
});
