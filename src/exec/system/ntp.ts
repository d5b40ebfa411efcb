import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { ntp } from "../../modes/global/clock.js";
import { snmp } from "../../modes/global/management.js";
import { networkWords } from "../network/words.js";
import { linesText } from "../text.js";
import { isConfigured } from "./configured.js";

/** The time from other clocks (RFC 5905; IOS Basic System Management). No server answers here. */
const { action } = vocabulary<Router>()({ ...networkWords, ntp: "Network time protocol" });

/** How many packets away a clock of one's own says it is, unless it was told. */
const USUAL_STRATUM = 8;

/** The address of the router's own clock as a source. */
const LOCAL_CLOCK = "127.127.1.1";

interface Source {
  readonly address: string;
  readonly reference: string;
  readonly stratum: number;
  readonly own: boolean;
}

/** The clocks that the router was told to follow: servers, peers and, as a master, its own. */
function sources(router: Router): readonly Source[] {
  const master = ntp.master.shown.of(router);
  const others = [...ntp.server.shown.all(router), ...ntp.peer.shown.all(router)].map(({ address }) => ({
    address,
    reference: ".INIT.",
    stratum: 16,
    own: false,
  }));
  if (!master) return others;
  const stratum = (master.stratum ?? USUAL_STRATUM) - 1;
  return [{ address: LOCAL_CLOCK, reference: ".LOCL.", stratum, own: true }, ...others];
}

function isUnmarked({ platform }: Device): boolean {
  return platform.traits.shows.ntp === "unmarked";
}

const status = action({
  syntax: "show ntp status",
  help: { status: "NTP status" },
  level: "user",
  show: true,
  run(router, _args, device) {
    const all = sources(router);
    const master = all.find(({ own }) => own);
    if (isUnmarked(device)) return linesText(CONSTANT_STATUS);
    if (all.length === 0) return "%NTP is not enabled.\n";
    const state = master
      ? `Clock is synchronized, stratum ${master.stratum + 1}, reference is ${LOCAL_CLOCK}`
      : "Clock is unsynchronized, stratum 16, no reference clock";
    const loop = master ? "'CTRL' (Normal Controlled Loop)" : "'NSET' (Never set)";
    return linesText([
      state,
      "nominal freq is 250.0000 Hz, actual freq is 250.0000 Hz, precision is 2**24",
      "reference time is 00000000.00000000 (00:00:00.000 UTC Mon Jan 1 1900)",
      "clock offset is 0.0000 msec, root delay is 0.00 msec",
      `root dispersion is ${(device.shell.clock.uptime() / 66_666).toFixed(2)} msec, peer dispersion is 0.00 msec`,
      `loopfilter state is ${loop}, drift is 0.000000000 s/s`,
      `system poll interval is ${master ? 16 : 64}, never updated.`,
    ]);
  },
});

const CONSTANT_STATUS = [
  "Clock is unsynchronized, stratum 16, no reference clock",
  "nominal freq is 250.0000 Hz, actual freq is 249.9990 Hz, precision is 2**24",
  "reference time is 00000000.00000000 (00:00:00.000 UTC Mon Jan 1 1990)",
  "clock offset is 0.00 msec, root delay is 0.00  msec",
  "root dispersion is 0.00 msec, peer dispersion is 0.00 msec.",
  "loopfilter state is 'FSET' (Drift set from file), drift is - 0.000001193 s/s system poll interval is 4, never updated.",
];

const LEGEND = " * sys.peer, # selected, + candidate, - outlyer, x falseticker, ~ configured";

const associations = action({
  syntax: "show ntp associations",
  help: { associations: "NTP associations" },
  level: "user",
  show: true,
  run(router, _args, device) {
    const unmarked = isUnmarked(device);
    const rows = sources(router).map(({ address, reference, stratum, own }) => {
      if (unmarked)
        return `~${address.padEnd(15)}${reference.padEnd(16)}${String(stratum).padEnd(5)}-        64      0      0.00           0.00              0.01`;
      const cells = [
        `${own ? "*" : " "}~${address.padEnd(16)}${reference.padEnd(15)}${String(stratum).padStart(3)}`,
        (own ? "0" : "-").padStart(7),
        (own ? "16" : "64").padStart(7),
        (own ? "377" : "0").padStart(6),
        `${"0.000".padStart(7)}${"0.000".padStart(8)}${(own ? "0.233" : "15937.").padStart(7)}`,
      ];
      return cells.join("");
    });
    const heading = unmarked
      ? "address         ref clock       st   when     poll    reach  delay          offset            disp"
      : "  address         ref clock       st   when   poll reach  delay  offset   disp";
    return linesText(["", heading, ...rows, LEGEND]);
  },
});

const statistics = action({
  syntax: "show snmp",
  help: { snmp: "snmp statistics" },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, _args, device) {
    if (!isConfigured(snmp, router, device)) return "%SNMP agent not enabled\n";
    return linesText([
      `Chassis: ${chassisOf(router, device)}`,
      ...snmp.contact.shown.all(router).map(({ text }) => `Contact: ${text}`),
      ...snmp.location.shown.all(router).map(({ text }) => `Location: ${text}`),
      "0 SNMP packets input",
      ...SNMP_INPUT.map((line) => `    0 ${line}`),
      "0 SNMP packets output",
      `    0 Too big errors (Maximum packet size ${snmp.packetSize.shown.of(router).bytes})`,
      ...SNMP_OUTPUT.map((line) => `    0 ${line}`),
      "",
      "SNMP logging: disabled",
    ]);
  },
});

const SNMP_INPUT = [
  "Bad SNMP version errors",
  "Unknown community name",
  "Illegal operation for community name supplied",
  "Encoding errors",
  "Number of requested variables",
  "Number of altered variables",
  "Get-request PDUs",
  "Get-next PDUs",
  "Set-request PDUs",
  "Input queue packet drops (Maximum queue size 1000)",
];

const SNMP_OUTPUT = [
  "No such name errors",
  "Bad values errors",
  "General errors",
  "Response PDUs",
  "Trap PDUs",
];

const communities = action({
  syntax: "show snmp community",
  help: { snmp: "snmp statistics", community: "show snmp communities" },
  show: true,
  packetTracer: false,
  run: (router) =>
    snmp.community.shown
      .all(router)
      .map(({ name, list }) => {
        const filter = list === undefined ? "" : `\taccess-list: ${list}`;
        return linesText([
          "",
          `Community name: ${name}`,
          `Community Index: ${name}`,
          `Community SecurityName: ${name}`,
          `storage-type: nonvolatile\t active${filter}`,
          "",
        ]);
      })
      .join(""),
});

/** Users of SNMPv3, whom a router keeps apart from its configuration. */
const users = action({
  syntax: "show snmp user",
  help: { snmp: "snmp statistics", user: "show snmp users" },
  show: true,
  packetTracer: false,
  run: () => "",
});

const chassis = action({
  syntax: "show snmp chassis",
  help: { snmp: "snmp statistics", chassis: "show snmp chassis" },
  show: true,
  packetTracer: false,
  run: (router, _args, device) => ifEnabled(router, device, () => chassisOf(router, device)),
});

const contact = action({
  syntax: "show snmp contact",
  help: { snmp: "snmp statistics", contact: "show snmp contacts" },
  show: true,
  packetTracer: false,
  run: (router, _args, device) => ifEnabled(router, device, () => snmp.contact.shown.of(router)?.text ?? ""),
});

const location = action({
  syntax: "show snmp location",
  help: { snmp: "snmp statistics", location: "show snmp location" },
  show: true,
  packetTracer: false,
  run: (router, _args, device) => ifEnabled(router, device, () => snmp.location.shown.of(router)?.text ?? ""),
});

function ifEnabled(router: Router, device: Device, text: () => string): string {
  return isConfigured(snmp, router, device) ? `${text()}\n` : "%SNMP agent not enabled\n";
}

function chassisOf(router: Router, { platform }: Device): string {
  return snmp.chassisId.shown.of(router)?.text ?? platform.hardware.serial;
}

export const timeShows = [status, associations, statistics, communities, users, chassis, contact, location];
