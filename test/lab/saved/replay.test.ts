import fc from "fast-check";
import { expect, test } from "vitest";
import { memoryStore, type LabStore } from "../../../src/lab/saved/lab-store.js";
import { SavedKeyboard } from "../../../src/lab/saved/saved-keyboard.js";
import { openSaved, sightOf } from "./sessions.js";

/** One thing that somebody does at the keyboard of a lab, or that happens to it there. */
type Step =
  | { readonly kind: "line"; readonly line: string; readonly device?: string | undefined }
  | { readonly kind: "press"; readonly device: string; readonly keys: string }
  | { readonly kind: "lab"; readonly line: string }
  | { readonly kind: "key"; readonly key: "end" | "cancel" | "abort" | "elapse" }
  | { readonly kind: "ask"; readonly line: string }
  | { readonly kind: "time"; readonly milliseconds: number; readonly isWatched: boolean };

/** The course's telephony, as a student types it. */
const COURSE = [
  ...["", "enable", "configure terminal", "hostname CME", "interface FastEthernet0/0"],
  ...["ip address 192.168.150.1 255.255.255.0", "no shutdown", "exit"],
  ...["ip dhcp pool Voice", "network 192.168.150.0 255.255.255.0", "default-router 192.168.150.1"],
  ...["option 150 ip 192.168.150.1", "exit", "telephony-service", "max-ephones 4", "max-dn 4"],
  ...["ip source-address 192.168.150.1 port 2000", "auto assign 1 to 4", "exit"],
  ...["ephone-dn 1 dual-line", "number 101", "ephone-dn 2 dual-line", "number 102", "exit"],
  // Messages with milliseconds are kept, and whoever comes by Telnet and does nothing is sent away.
  ...["logging buffered 16384", "line vty 0 4", "no login", "exec-timeout 0 20", "end"],
];

const LINES = [
  ...[
    "@ add phone PHONE3 7970 SW1",
    "@ add router R2 2811 SW1",
    "@ add switch SW2 SW1 gi0/1",
    "@ add pc PC3 SW2",
  ],
  ...[
    "@ remove PHONE3",
    "@ remove R2",
    "@ remove SW1 fa0/24",
    "@ cable CME fa0/0 SW1 fa0/24",
    "@ remove SW2",
  ],
  ...["@R2 show clock", "@SW2 write memory", "@PHONE3 dial 101", "@SW2", "@R2", "@PC3 ping 192.168.150.1"],
  ...["show clock", "do show clock", "@SW1 show clock", "@PC1 telnet 192.168.150.1", "show users"],
  ...[
    "",
    "enable",
    "configure terminal",
    "end",
    "exit",
    "interface FastEthernet0/0",
    "shutdown",
    "no shutdown",
  ],
  ...["ip address 192.168.150.2 255.255.255.0", "hostname R7", "ephone-dn 3", "number 103", "line vty 0 4"],
  ...[
    "password cisco",
    "login",
    "no login",
    "exec-timeout 0 20",
    "write memory",
    "show version",
    "ping 192.168.150.1",
  ],
  ...[
    "reload",
    "no",
    "y",
    "clear arp-cache",
    "debug ephone register",
    "enable secret class",
    "class",
    "cisco",
  ],
  ...[
    "clock set 10:00:00 1 May 2026",
    "copy running-config startup-config",
    "router rip",
    "network 192.168.150.0",
  ],
  ...[
    "erase startup-config",
    "crypto key generate rsa modulus 1024",
    "banner motd #",
    "hello#",
    "do show arp",
  ],
  ...[
    "@SW1",
    "@SW1 enable",
    "@SW1 configure terminal",
    "@SW1 vlan 10",
    "@SW1 name STAFF",
    "@SW1 write memory",
  ],
  ...["@SW1 interface FastEthernet0/1", "@SW1 switchport access vlan 10", "@SW1 end", "@SW1 show vlan brief"],
  ...["@SW1 delete flash:vlan.dat", "@SW1 reload", "@CME"],
  ...["@PC1 ipconfig", "@PC1 ipconfig 192.168.150.77 255.255.255.0 192.168.150.1", "@PC1 ipconfig /dhcp"],
  ...["@PC1 ping 192.168.150.1", "@PC1 telnet 192.168.150.1", "@PC2 ping 192.168.150.77", "@PC1 cable out"],
  ...["@PC1 cable in", "@PC2 traffic 192.168.150.1 100 20", "@PC2", "ipconfig /renew", "@PC2 dial 101"],
  ...[
    "@PHONE1 dial 102",
    "@PHONE2 answer",
    "@PHONE1 hold",
    "@PHONE1 hangup",
    "@PHONE2 hangup",
    "@PHONE1 power off",
  ],
  ...[
    "@PHONE1 power on",
    "@PHONE2 cable out",
    "@PHONE2 cable in",
    "@PHONE1 display",
    "@ wait 3",
    "@ wait 45",
  ],
];

const IDLE_TELNET: readonly Step[] = [
  { kind: "line", line: "@PC1 telnet 192.168.150.1" },
  { kind: "line", line: "show users" },
  { kind: "time", milliseconds: 30_000, isWatched: false },
  { kind: "line", line: "show users" },
];

/** Keys as a hand presses them, at phones that are there and at one that is not always. */
const KEYS = ["offhook", "hangup", "press 1", "press 02", "softkey NewCall", "softkey Answer", "button 1"];

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES).map((line) => ({ kind: "line" as const, line })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("line" as const),
      line: fc.constantFrom(...COURSE, ...LINES),
      device: fc.constantFrom("CME", "SW1", "R2", "PC1", "PHONE1", "PHONE3"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("press" as const),
      device: fc.constantFrom("PHONE1", "PHONE2", "PHONE3", "PC2"),
      keys: fc.constantFrom(...KEYS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("lab" as const),
      line: fc.constantFrom("unplug SW1 fa0/24", "plug SW1 fa0/24", "unplug PHONE1", "plug PHONE1"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("end", "cancel", "abort", "elapse")
      .map((key) => ({ kind: "key" as const, key })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LINES).map((line) => ({ kind: "ask" as const, line })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("time" as const),
      milliseconds: fc.double({ min: 0, max: 40_000, noNaN: true }),
      isWatched: fc.boolean(),
    }),
  },
);

/** Milliseconds until ports forward, and PCs and phones have their addresses and are registered. */
const SETTLING = 240_000;

/** Plays steps as a terminal does: time passes by and by, and messages are looked for now and then. */
function play(keyboard: SavedKeyboard, steps: readonly Step[], tick: number): void {
  for (const one of steps) {
    switch (one.kind) {
      case "line": {
        const there = one.device === undefined ? keyboard : keyboard.at(one.device);
        there.enter(one.line);
        while (there.expects === "wait") there.elapse();
        break;
      }
      case "press":
        keyboard.press(one.device, one.keys);
        break;
      case "lab":
        keyboard.command(one.line);
        break;
      case "key":
        if (one.key === "end") keyboard.end("");
        else keyboard[one.key]();
        break;
      case "ask":
        keyboard.help(one.line);
        keyboard.complete(one.line);
        break;
      case "time":
        for (let left = one.milliseconds; left > 0; left -= tick) {
          keyboard.pass(Math.min(left, tick));
          if (one.isWatched) keyboard.takeLogs();
        }
    }
    while (keyboard.expects === "wait") keyboard.elapse();
  }
}

function checkpointed(store: LabStore, steps: readonly Step[], tick: number) {
  const keyboard = openSaved(store);
  play(
    keyboard,
    COURSE.map((line) => ({ kind: "line", line })),
    tick,
  );
  play(keyboard, [{ kind: "time", milliseconds: SETTLING, isWatched: true }, ...steps], tick);
  const { journal } = keyboard;
  return { keyboard, journal };
}

test("what is typed again at its times leads to the same lab, in whatever steps time went", () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 25 }),
      fc.double({ min: 17, max: 900, noNaN: true }),
      (steps, tick) => {
        const { keyboard, journal } = checkpointed(memoryStore(), steps, tick);
        const again = openSaved();
        const restored = again.restore(journal);
        expect(restored).toEqual({ difference: undefined });
        expect(sightOf(again.lab)).toEqual(sightOf(keyboard.lab));
      },
    ),
    {
      // Nobody looks while the router ends a connection that gave the keyboard away.
      examples: [[[...IDLE_TELNET], 100]],
      numRuns: Number(process.env["RUNS"] ?? 25),
      ...(process.env["SEED"] ? { seed: Number(process.env["SEED"]) } : {}),
    },
  );
}, 120_000);

test("the lab that is played with has a call agent that phones know, and PCs with addresses", () => {
  const { keyboard } = checkpointed(memoryStore(), [], 200);
  expect(keyboard.enter("@PHONE1 status").text).toMatch(
    /^The phone is registered with \d+\.\nThe phone is on the hook\.\n\d+ s since power-on: 0 s .*registered\.\n$/,
  );
  expect(keyboard.enter("@PC1 ipconfig").text).toContain("192.168.150.");
  expect(keyboard.enter("@PC1 telnet 192.168.150.1").text).toContain("Open");
});
