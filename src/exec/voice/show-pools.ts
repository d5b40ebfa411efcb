import type { GenericBlock } from "../../language/holder.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { identity } from "../../modes/voice/register/pool.js";
import * as shared from "../../modes/voice/register/shared.js";
import { linesText } from "../text.js";
import { BRIEF_HEAD, poolTable } from "./pool-rows.js";
import { identityOf } from "./pool-text.js";
import { registerPools } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** SIP phones by what they are (CME command reference; SHOW.md sections 5 and 10). None of them is registered. */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

function typeOf(pool: GenericBlock): string {
  return identity.type.shown.of(pool)?.type ?? "Unknown Phone type";
}

const brief = action({
  ...SHOW,
  syntax: "show voice register pool brief",
  help: { brief: "Show brief information of all pools" },
  run: (router) => poolTable(router, () => true),
});

const byType = action({
  ...SHOW,
  syntax: "show voice register pool type type:WORD",
  help: { type: "Show pools of this phone type" },
  run: (router, { type }) => poolTable(router, (pool) => typeOf(pool).toLowerCase() === type.toLowerCase()),
});

const byMac = action({
  ...SHOW,
  syntax: "show voice register pool mac mac:H.H.H",
  help: { mac: "Show the pool of this MAC address" },
  run: (router, { mac }) => poolTable(router, (pool) => identityOf(pool) === mac.toUpperCase()),
});

const byAddress = action({
  ...SHOW,
  syntax: "show voice register pool kind:{ip | network} address:A.B.C.D",
  help: {
    ip: "Show the pool of this IP address",
    network: "Show the pool of this network",
    address: "Address",
  },
  run: (router, { kind, address }) =>
    poolTable(router, (pool) => {
      const id = identity.id.shown.of(pool);
      return kind === "ip" ? id?.address === address : id?.net === address;
    }),
});

const RULE = "=".repeat(61);

const types = action({
  ...SHOW,
  syntax: "show voice register pool type summary",
  help: { type: "Show pools by phone type", summary: "Numbers of phones" },
  run(router) {
    const pools = registerPools(router).map(typeOf);
    const row = (name: string, count: number) =>
      `${name.padEnd(23)}${String(count).padEnd(15)}${"0".padEnd(14)}${count}`;
    return linesText([
      RULE,
      `${"PhoneType".padEnd(23)}${"Configured".padEnd(15)}${"Registered".padEnd(14)}Unregistered`,
      RULE,
      ...[...new Set(pools)].toSorted().map((name) => row(name, pools.filter((one) => one === name).length)),
      RULE,
      row("Total Phones", pools.length),
      RULE,
    ]);
  },
});

const stateWords = {
  connected: "Pools with a connected call",
  "on-hold": "Pools with a call on hold",
  ringing: "Pools that ring",
  remote: "Pools outside the networks of this router",
} as const;

/** What a call is doing on a phone that is not there: nothing. */
const calls = (["connected", "on-hold", "ringing"] as const).map((state) =>
  action({
    ...SHOW,
    syntax: `show voice register pool ${state}`,
    help: stateWords,
    run: () => "",
  }),
);

/** Where a phone stands is known from the address that it registers with. */
const remote = action({
  ...SHOW,
  syntax: "show voice register pool remote",
  help: stateWords,
  run: () => linesText(BRIEF_HEAD),
});

const load = action({
  ...SHOW,
  syntax: "show voice register pool phone-load",
  help: { "phone-load": "Show the firmware of phones" },
  run: () =>
    linesText([
      "Pool Device Name     Current Version      Previous Version",
      "==== =============== ==================== ====================",
    ]),
});

const attempts = action({
  ...SHOW,
  syntax: "show voice register pool attempted-registrations",
  help: { "attempted-registrations": "Phones that were turned away" },
  run: () => linesText(["Phones that have attempted registrations and have failed: NONE"]),
});

const exempt = action({
  ...SHOW,
  syntax: "show voice register pool after-hour-exempt",
  help: { "after-hour-exempt": "Pools that may call at any time" },
  run: (router) => poolTable(router, (pool) => shared.exempt.shown.isOn(pool)),
});

const forwarded = action({
  ...SHOW,
  syntax: "show voice register pool cfa",
  help: { cfa: "Pools that forward all calls" },
  run: (router) => poolTable(router, (pool) => shared.forwarding.all.shown.of(pool) !== undefined),
});

export const showPools = [
  brief,
  byType,
  byMac,
  byAddress,
  types,
  ...calls,
  remote,
  load,
  attempts,
  exempt,
  forwarded,
];
