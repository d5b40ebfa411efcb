import type { GenericBlock } from "../../../language/holder.js";
import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { realIosOnly } from "../../real-ios.js";
import { blockMode } from "../../voice/block-mode.js";
import { ipWords } from "../ip/words.js";

/** Times, keys and groups of addresses that other settings name (IOS Security and IP Routing guides). Kept and shown. */
const { block } = vocabulary<Router>()(ipWords);
const inBlock = vocabulary<GenericBlock>()({
  end: "Ending time and date",
  infinite: "For ever",
  start: "Starting time and date",
});

const absolute = inBlock.setting({
  syntax:
    "absolute {start start:TIME startDay:<1-31> startMonth:MONTH startYear:<1993-2035> [end end:TIME endDay:<1-31> endMonth:MONTH endYear:<1993-2035>] | end end:TIME endDay:<1-31> endMonth:MONTH endYear:<1993-2035>}",
  no: "absolute",
  help: {
    absolute: "Absolute time and date",
    start: "Starting time",
    startDay: "Day of the month",
    startMonth: "Month of the year",
    startYear: "Year",
    end: "Ending time",
    endDay: "Day of the month",
    endMonth: "Month of the year",
    endYear: "Year",
  },
});

const periodic = inBlock.setting({
  syntax:
    "periodic days:{Friday | Monday | Saturday | Sunday | Thursday | Tuesday | Wednesday | daily | weekdays | weekend}+ from:TIME to until:TIME",
  key: ["days", "from", "until"],
  printOrder: "entered",
  no: "periodic days:{Friday | Monday | Saturday | Sunday | Thursday | Tuesday | Wednesday | daily | weekdays | weekend}+ from:TIME to until:TIME",
  help: {
    periodic: "Periodic time and date",
    Friday: "Friday",
    Monday: "Monday",
    Saturday: "Saturday",
    Sunday: "Sunday",
    Thursday: "Thursday",
    Tuesday: "Tuesday",
    Wednesday: "Wednesday",
    daily: "Every day of the week",
    weekdays: "Monday thru Friday",
    weekend: "Saturday and Sunday",
    from: "Starting time",
    to: "Ending time",
    until: "Ending time",
  },
});

/** When a range of time holds. */
export const rangeLines = { absolute, periodic };

const timeRangeMode = blockMode("config-time-range", "Time range configuration commands:", [
  absolute,
  periodic,
]);

export const timeRange = block({
  syntax: "time-range name:WORD",
  key: ["name"],
  printOrder: "entered",
  help: { "time-range": "Define time range entries", name: "Time range name" },
  group: "time-range",
  mode: timeRangeMode,
});

/** When a key holds; the moments stand as they are typed. */
const lifetimes = inBlock.settings(
  {},
  {
    "accept-lifetime [local] when:WORDS": {
      no: "accept-lifetime",
      examples: { when: ["00:00:00 Jan 1 2020 infinite", "00:00:00 Jan 1 2020 duration 3600"] },
      help: {
        "accept-lifetime": "Set accept lifetime of key",
        local: "Specify time in local timezone",
        when: "Time and date to start, and to stop",
      },
    },
    "send-lifetime [local] when:WORDS": {
      no: "send-lifetime",
      examples: { when: ["00:00:00 Jan 1 2020 infinite", "00:00:00 Jan 1 2020 duration 3600"] },
      help: {
        "send-lifetime": "Set send lifetime of key",
        local: "Specify time in local timezone",
        when: "Time and date to start, and to stop",
      },
    },
  },
);

const keyMode = blockMode("config-keychain-key", "Key configuration commands:", [
  inBlock.setting({
    syntax: "key-string [type:{0 | 7}] text:SECRET-LINE",
    help: {
      "key-string": "Set key string",
      0: "Specifies an UNENCRYPTED password will follow",
      7: "Specifies a HIDDEN password will follow",
      text: "The UNENCRYPTED (cleartext) user password",
    },
  }),
  inBlock.setting({
    syntax: "cryptographic-algorithm algorithm:{hmac-sha-1 | hmac-sha-256 | md5}",
    help: {
      "cryptographic-algorithm": "Set cryptographic authentication algorithm",
      "hmac-sha-1": "HMAC-SHA-1 authentication algorithm",
      "hmac-sha-256": "HMAC-SHA-256 authentication algorithm",
      md5: "MD5 algorithm",
    },
  }),
  ...lifetimes,
]);

const keyChainMode = blockMode("config-keychain", "Key-chain configuration commands:", [
  inBlock.block({
    syntax: "key number:<0-2147483647>",
    key: ["number"],
    help: { key: "Configure a key", number: "Key identifier" },
    mode: keyMode,
  }),
]);

const keyChain = block({
  syntax: "key chain name:WORD",
  key: ["name"],
  printOrder: "entered",
  help: { key: "Key management", chain: "Key-chain management", name: "Key-chain name" },
  group: "key-chain",
  mode: keyChainMode,
});

const description = inBlock.setting({
  syntax: "description text:LINE",
  help: { description: "Object group description", text: "Text" },
});
const nested = inBlock.setting({
  syntax: "group-object name:WORD",
  key: ["name"],
  printOrder: "entered",
  help: { "group-object": "Nested object group", name: "Its name" },
});

const networkGroupMode = blockMode("config-network-group", "Network object group configuration commands:", [
  description,
  inBlock.setting({
    syntax: "host address:A.B.C.D",
    key: ["address"],
    printOrder: "entered",
    help: { host: "Host address of the object-group member", address: "Host address" },
  }),
  inBlock.setting({
    syntax: "range low:A.B.C.D high:A.B.C.D",
    key: ["low", "high"],
    printOrder: "entered",
    help: { range: "Range of addresses", low: "First address", high: "Last address" },
  }),
  inBlock.setting({
    syntax: "network:A.B.C.D mask:MASK",
    key: ["network", "mask"],
    printOrder: "entered",
    help: { network: "Network address of the group members", mask: "Network mask" },
  }),
  nested,
]);

const serviceGroupMode = blockMode("config-service-group", "Service object group configuration commands:", [
  description,
  inBlock.setting({
    syntax:
      "protocol:{tcp | tcp-udp | udp} [source {op:{eq | gt | lt} from:WORD | range fromLow:WORD fromHigh:WORD}] [toOp:{eq | gt | lt} to:WORD | range low:WORD high:WORD]",
    key: ["protocol", "op", "from", "fromLow", "fromHigh", "toOp", "to", "low", "high"],
    printOrder: "entered",
    no: "protocol:{tcp | tcp-udp | udp} [source {op:{eq | gt | lt} from:WORD | range fromLow:WORD fromHigh:WORD}] [toOp:{eq | gt | lt} to:WORD | range low:WORD high:WORD]",
    help: {
      tcp: "TCP protocol",
      "tcp-udp": "TCP or UDP protocol",
      udp: "UDP protocol",
      source: "Source port",
      eq: "Match only packets on a given port number",
      gt: "Match only packets with a greater port number",
      lt: "Match only packets with a lower port number",
      range: "Match only packets in the range of port numbers",
      from: "Port number or name",
      fromLow: "Lowest port",
      fromHigh: "Highest port",
      to: "Port number or name",
      low: "Lowest port",
      high: "Highest port",
    },
  }),
  inBlock.setting({
    syntax: "what:{ahp | esp | gre | icmp | ip | ospf}",
    key: ["what"],
    printOrder: "entered",
    no: "what:{ahp | esp | gre | icmp | ip | ospf}",
    help: {
      ahp: "Authentication Header Protocol",
      esp: "Encapsulation Security Payload",
      gre: "Cisco's GRE tunneling",
      icmp: "Internet Control Message Protocol",
      ip: "Any Internet Protocol",
      ospf: "OSPF routing protocol",
    },
  }),
  nested,
]);

const GROUP = { "object-group": "Configure Object Group", name: "Object-group name" } as const;

const networkGroup = block({
  syntax: "object-group network name:WORD",
  key: ["name"],
  printOrder: "entered",
  help: { ...GROUP, network: "network group" },
  group: "object-group",
  mode: networkGroupMode,
});

const serviceGroup = block({
  syntax: "object-group service name:WORD",
  key: ["name"],
  printOrder: "entered",
  help: { ...GROUP, service: "service group" },
  group: "object-group",
  mode: serviceGroupMode,
});

export const groups = realIosOnly([timeRange, keyChain, networkGroup, serviceGroup]);
