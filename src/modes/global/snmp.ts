import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** SNMP of version 3 and its agent, and RMON (IOS Network Management command reference, `snmp-server`). Kept and shown. */
const { settings } = vocabulary<Router>()({
  ...configWords,
  access: "specify an access-list associated with this group",
  auth: "authentication parameters for the user",
  context: "specify a context to associate with the group",
  group: "Define a User Security Model group",
  list: "Access list",
  name: "Name",
  notify: "specify a notify view for the group",
  number: "Number",
  priv: "encryption parameters for the user",
  read: "specify a read view for the group",
  secret: "Password",
  seconds: "Seconds",
  "snmp-server": "Modify SNMP engine parameters",
  text: "Text",
  user: "Define a user who can access the SNMP engine",
  v1: "SNMP version 1",
  v2c: "SNMP version 2c",
  v3: "SNMP version 3",
  view: "View",
  write: "specify a write view for the group",
});

const VIEWS = {
  reads: "view name",
  writes: "view name",
  notifies: "view name",
  contextName: "context name",
} as const;

export const agentOptions = settings(
  { packetTracer: false, group: "snmp" },
  {
    "snmp-server engineID remote host:WORD [udp-port number:<0-65535>] id:HEX": {
      key: ["host"],
      no: "snmp-server engineID remote host:WORD",
      help: {
        engineID: "Configure a local or remote SNMPv3 engineID",
        remote: "Remote SNMP agent",
        host: "Address of the remote agent",
        "udp-port": "udp port number of the remote entity",
        id: "engine ID octet string",
      },
    },
    "snmp-server user user:WORD group:WORD {v1 | v2c | v3 [encrypted] [auth algorithm:{md5 | sha} secret:SECRET-WORD [priv {des56 | 3des | aes bits:{128 | 192 | 256}} hidden:SECRET-WORD]]} [access list:WORD]":
      {
        key: ["user", "group"],
        printOrder: "entered",
        no: "snmp-server user user:WORD group:WORD [v1 | v2c | v3]",
        help: {
          user: "Name of the user",
          group: "Group to which the user belongs",
          encrypted: "specifying passwords as MD5 or SHA digests",
          md5: "Use HMAC MD5 algorithm for authentication",
          sha: "Use HMAC SHA algorithm for authentication",
          des56: "Use 56 bit DES algorithm for encryption",
          "3des": "Use 168 bit 3DES algorithm for encryption",
          aes: "Use AES algorithm for encryption",
          128: "Use 128 bit AES algorithm for encryption",
          192: "Use 192 bit AES algorithm for encryption",
          256: "Use 256 bit AES algorithm for encryption",
          hidden: "Privacy password",
        },
      },
    "snmp-server group name:WORD {v1 | v2c | v3 level:{auth | noauth | priv}} [context contextName:WORD] [read reads:WORD] [write writes:WORD] [notify notifies:WORD] [access list:WORD]":
      {
        key: ["name", "v1", "v2c", "level"],
        printOrder: "entered",
        no: "snmp-server group name:WORD {v1 | v2c | v3 level:{auth | noauth | priv}}",
        help: {
          ...VIEWS,
          auth: "group using the authNoPriv Security Level",
          noauth: "group using the noAuthNoPriv Security Level",
          priv: "group using SNMPv3 authPriv security level",
          name: "Name of the group",
        },
      },
    "snmp-server view name:WORD tree:WORD how:{excluded | included}": {
      key: ["name", "tree"],
      printOrder: "entered",
      no: "snmp-server view name:WORD [tree:WORD]",
      help: {
        view: "Define an SNMPv2 MIB view",
        name: "Name of the view",
        tree: "MIB view family name",
        excluded: "MIB family is excluded from the view",
        included: "MIB family is included in the view",
      },
    },
    "snmp-server context name:WORD": {
      key: ["name"],
      help: { context: "Create/Delete a context apart from default" },
    },
    "snmp-server source-interface what:{informs | traps} interface:INTERFACE": {
      key: ["what"],
      no: "snmp-server source-interface what:{informs | traps}",
      help: {
        "source-interface": "Assign a source interface",
        informs: "SNMP Inform requests",
        traps: "SNMP Traps",
        interface: "Interface",
      },
    },
    "snmp-server trap link ietf": {
      usually: "off",
      help: {
        trap: "SNMP trap options",
        link: "Enable SNMP trap for IETF standard",
        ietf: "Use IETF standard for SNMP traps",
      },
    },
    "snmp-server trap-timeout seconds:<1-1000>": {
      default: { seconds: 30 },
      help: { "trap-timeout": "Set timeout for TRAP message retransmissions" },
    },
    "snmp-server queue-length number:<1-5000>": {
      default: { number: 10 },
      help: { "queue-length": "Message queue length for each TRAP host" },
    },
    "snmp-server system-shutdown": {
      usually: "off",
      help: { "system-shutdown": "Enable use of the SNMP reload command" },
    },
    "snmp-server tftp-server-list list:<1-99>": {
      no: "snmp-server tftp-server-list",
      help: { "tftp-server-list": "Limit TFTP servers used via SNMP" },
    },
    "snmp-server manager": { usually: "off", help: { manager: "Modify SNMP manager parameters" } },
    "snmp-server inform {retries number:<0-100> [timeout seconds:<0-42949671>] [pending most:<1-4294967295>] | timeout seconds:<0-42949671> [pending most:<1-4294967295>] | pending most:<1-4294967295>}":
      {
        no: "snmp-server inform",
        help: {
          inform: "Configure SNMP Informs options",
          retries: "Set retry count for informs",
          timeout: "Set timeout for informs",
          pending: "Set number of unacked informs to hold",
          most: "Number",
        },
      },
    "snmp-server cache interval seconds:<1-300>": {
      default: { seconds: 5 },
      no: "snmp-server cache",
      help: { cache: "Enable SNMP cache and configure SNMP cache interval", interval: "Cache interval" },
    },
    "snmp-server drop unknown-user": {
      usually: "off",
      help: { drop: "Silently drop SNMP packets", "unknown-user": "Unknown user name" },
    },
    "snmp-server file-transfer access-group list:WORD protocol kinds:{ftp | rcp | scp | sftp | tftp}+": {
      key: ["list"],
      no: "snmp-server file-transfer access-group list:WORD",
      help: {
        "file-transfer": "File transfer related commands",
        "access-group": "Access control",
        protocol: "Protocol",
        ftp: "FTP",
        rcp: "RCP",
        scp: "SCP",
        sftp: "SFTP",
        tftp: "TFTP",
      },
    },
    "snmp ifmib ifalias long": {
      usually: "off",
      help: {
        snmp: "Global SNMP commands",
        ifmib: "IF-MIB",
        ifalias: "Description of an interface",
        long: "Up to 256 signs",
      },
    },
    "snmp mib community-map name:WORD [context contextName:WORD] [engineid id:HEX]": {
      key: ["name"],
      no: "snmp mib community-map name:WORD",
      help: {
        snmp: "Global SNMP commands",
        mib: "MIBs",
        "community-map": "Map a community",
        name: "Community",
        contextName: "context name",
        engineid: "Engine of another agent",
        id: "engine ID octet string",
      },
    },
    "rmon event number:<1-65535> [log] [trap community:WORD] [description text:WORD] [owner owner:WORD]": {
      key: ["number"],
      no: "rmon event number:<1-65535>",
      help: {
        rmon: "Remote Monitoring",
        event: "Configure an RMON event",
        log: "Generate RMON log when the event fires",
        trap: "Generate SNMP trap when the event fires",
        community: "SNMP community string",
        description: "Specify a description of the event",
        owner: "Specify an owner for the event",
      },
    },
    "rmon alarm number:<1-65535> variable:WORD seconds:<1-4294967295> how:{absolute | delta} rising-threshold high:<-2147483647-2147483647> [highEvent:<1-65535>] falling-threshold low:<-2147483647-2147483647> [lowEvent:<1-65535>] [owner owner:WORD]":
      {
        key: ["number"],
        no: "rmon alarm number:<1-65535>",
        help: {
          rmon: "Remote Monitoring",
          alarm: "Configure an RMON alarm",
          variable: "MIB object to monitor",
          absolute: "Test each sample directly",
          delta: "Test delta between samples",
          "rising-threshold": "Configure the rising threshold",
          high: "Rising threshold value",
          highEvent: "Event to fire on rising threshold crossing",
          "falling-threshold": "Configure the falling threshold",
          low: "Falling threshold value",
          lowEvent: "Event to fire on falling threshold crossing",
          owner: "Specify an owner for the alarm",
        },
      },
  },
);
