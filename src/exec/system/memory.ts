import { isFault, openingError } from "../../router/nvram.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { ospfProcess } from "../../modes/global/routing.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** Memory, processes and the saved configuration (IOS Configuration Fundamentals command reference). */
const { action } = vocabulary<Router>()(execWords);

const SHOW = { show: true, level: "user" } as const;

/** The memory of `show version` in bytes: `509952K/14336K` are for programs and for packets. */
function memoryOf({ platform }: Device): { readonly programs: number; readonly packets: number } {
  const [, whole = "0", packets] = /(\d+)K(?:\/(\d+)K)? bytes/.exec(platform.hardware.memory) ?? [];
  if (packets !== undefined) return { programs: Number(whole) * 1024, packets: Number(packets) * 1024 };
  return { programs: Number(whole) * 1024 - SWITCH_PACKETS, packets: SWITCH_PACKETS };
}

/** What a Catalyst sets aside of its one memory for packets. */
const SWITCH_PACKETS = 4 * 1024 * 1024;

/** What the running image and what was configured take of it. */
function usedOf(router: Router, device: Device): { readonly programs: number; readonly packets: number } {
  const configured = router.ephones.size + router.ephoneDns.size + router.interfaces.size;
  const { packets } = memoryOf(device);
  return {
    programs: 23_184_380 + 9_216 * configured,
    packets: Math.floor(packets / 4) + 1_024 * router.interfaces.size,
  };
}

interface Pool {
  readonly name: string;
  readonly head: string;
  readonly total: number;
  readonly used: number;
}

function pools(router: Router, device: Device): readonly Pool[] {
  const total = memoryOf(device);
  const used = usedOf(router, device);
  return [
    { name: "Processor", head: "6697A4C0", total: total.programs, used: used.programs },
    { name: "I/O", head: "1F200000", total: total.packets, used: used.packets },
  ];
}

const statistics = action({
  ...SHOW,
  syntax: "show memory statistics",
  help: { memory: "Memory statistics", statistics: "Show memory pool statistics" },
  packetTracer: false,
  run: (router, _args, device) =>
    linesText([
      "                Head    Total(b)     Used(b)     Free(b)   Lowest(b)  Largest(b)",
      ...pools(router, device).map(({ name, head, total, used }) => {
        const numbers = [total, used, total - used, total - used, total - used].map((one) =>
          String(one).padStart(12),
        );
        return `${name.padStart(9)}${head.padStart(11)}${numbers.join("")}`;
      }),
    ]),
});

/** A process of the system: how often it runs, and what it takes each time. */
interface Process {
  readonly name: string;
  /** Seconds between two runs; undefined where it ran once. */
  readonly every?: number;
  readonly stack: number;
}

const ALWAYS: readonly Process[] = [
  { name: "Chunk Manager", stack: 6000 },
  { name: "Load Meter", every: 5, stack: 6000 },
  { name: "Exec", every: 1, stack: 12000 },
  { name: "Check heaps", every: 7, stack: 6000 },
  { name: "Pool Manager", stack: 6000 },
  { name: "ARP Input", every: 30, stack: 12000 },
  { name: "Net Background", every: 1, stack: 6000 },
  { name: "Logger", every: 60, stack: 6000 },
  { name: "TTY Background", every: 1, stack: 12000 },
  { name: "IP Input", every: 2, stack: 12000 },
  { name: "TCP Timer", every: 1, stack: 12000 },
];

/** The processes that run, those of features while these are configured. */
function processes(router: Router): readonly Process[] {
  return [
    ...ALWAYS,
    ...(router.dhcp.pools.size > 0 ? [{ name: "DHCPD Receive", every: 10, stack: 12000 }] : []),
    ...(router.telephony ? [{ name: "Skinny Msg Server", every: 1, stack: 12000 }] : []),
    ...(router.rsaKeys ? [{ name: "SSH Event handler", every: 60, stack: 6000 }] : []),
    ...ospfProcess.shown.all(router).map(({ args }) => ({
      name: `OSPF-${args.process} Hello`,
      every: 10,
      stack: 12000,
    })),
  ];
}

function runsOf({ every }: Process, { shell }: Device): number {
  return every === undefined ? 1 : Math.floor(shell.clock.uptime() / 1000 / every);
}

const cpu = action({
  ...SHOW,
  syntax: "show processes cpu [sorted]",
  help: {
    processes: "Active process statistics",
    cpu: "Show CPU use per process",
    sorted: "Show sorted output based on percentage of usage",
  },
  packetTracer: false,
  run(router, { sorted }, device) {
    const rows = processes(router).map((process, index) => ({ ...process, id: index + 1 }));
    const shown = sorted ? rows.toSorted((a, b) => runsOf(b, device) - runsOf(a, device)) : rows;
    return linesText([
      "CPU utilization for five seconds: 0%/0%; one minute: 0%; five minutes: 0%",
      " PID Runtime(ms)     Invoked      uSecs   5Sec   1Min   5Min TTY Process ",
      ...shown.map((process) => {
        const runs = String(runsOf(process, device)).padStart(12);
        return `${String(process.id).padStart(4)}${"0".padStart(12)}${runs}${"0".padStart(11)}  0.00%  0.00%  0.00%   0 ${process.name}`;
      }),
    ]);
  },
});

const memory = action({
  ...SHOW,
  syntax: "show processes memory",
  help: { processes: "Active process statistics", memory: "Show memory use per process" },
  packetTracer: false,
  run: (router, _args, device) =>
    linesText([
      ...pools(router, device).map(({ name, total, used }) => {
        const numbers = [total, used, total - used].map((one) => String(one).padStart(10));
        return `${name === "I/O" ? "      I/O" : name} Pool Total: ${numbers[0] ?? ""} Used: ${numbers[1] ?? ""} Free: ${numbers[2] ?? ""}`;
      }),
      "",
      " PID TTY  Allocated      Freed    Holding    Getbufs    Retbufs Process",
      ...processes(router).map(({ name, stack }, index) => {
        const held = String(stack + 868).padStart(10);
        return `${String(index + 1).padStart(4)}   0 ${held} ${"0".padStart(10)} ${held} ${"0".padStart(10)} ${"0".padStart(10)} ${name}`;
      }),
    ]),
});

const configuration = action({
  syntax: "show configuration",
  help: { configuration: "Contents of Non-Volatile memory" },
  show: true,
  packetTracer: false,
  run(_router, _args, { shell, platform }) {
    const text = shell.startupConfig;
    if (isFault(text)) return openingError(text);
    if (text === undefined) return "startup-config is not present\n";
    const bytes = new TextEncoder().encode(text).length;
    return `Using ${bytes} out of ${platform.hardware.nvramBytes} bytes\n${text}`;
  },
});

export const memoryShows = [statistics, cpu, memory, configuration];
