import type { Command, Dialogue } from "../language/declaration.js";
import { bufferSize, type LogBuffer, type LogDestination, type MessageCount } from "../router/log-buffer.js";
import { MONTHS } from "../language/types/time.js";
import { SEVERITIES, thresholdOf } from "../router/logging.js";
import type { Router } from "../router/router.js";
import { timeOfDay } from "../router/time-text.js";
import { vocabulary, type Device } from "../modes/device.js";
import { sourceInterface } from "../modes/global/logging.js";
import { execWords } from "../modes/words.js";
import { agreed } from "./asking.js";

/** The messages that the router keeps (IOS Configuration Fundamentals, "System Message Logging"). */
const { action } = vocabulary<Router>()(execWords);

const show = action({
  syntax: "show logging",
  help: { logging: "Show the contents of logging buffers" },
  meantBy: { logging: "log" },
  show: true,
  run: (router, _args, device) => `${statusLines(router, device).join("\n")}\n${bufferText(router, device)}`,
});

const showCount = action({
  syntax: "show logging count",
  help: { logging: "Show the contents of logging buffers", count: "Show counts of each logging message" },
  packetTracer: false,
  show: true,
  run: ({ log }) => `${countLines(log).join("\n")}\n`,
});

/** Asks first. */
const clear = action({
  syntax: "clear logging",
  help: { logging: "Clear logging buffer" },
  run: (router) => clearBuffer(router),
});

export const loggingShows: readonly Command<Router, Device>[] = [show, showCount, clear];

function* clearBuffer({ log }: Router): Dialogue {
  if (agreed(yield { kind: "confirm", prompt: "Clear logging buffer [confirm]" })) log.lines = [];
  return "";
}

/** A table for each facility, in the order in which they first said something. */
function countLines({ counted }: LogBuffer): readonly string[] {
  const facilities = new Set([...counted.values()].map(({ facility }) => facility));
  return [
    "",
    "Facility      Message Name                      Sev Occur     Last Time",
    "=".repeat(77),
    ...[...facilities].flatMap((facility) =>
      facilityLines([...counted.values()].filter((one) => one.facility === facility)),
    ),
  ];
}

function facilityLines(messages: readonly MessageCount[]): readonly string[] {
  const [{ facility } = { facility: "" }] = messages;
  const total = messages.reduce((sum, { times }) => sum + times, 0);
  return [
    ...messages.map(({ name, severity, times, last }) => {
      const time = new Date(last);
      const date = `${MONTHS[time.getUTCMonth()] ?? ""} ${String(time.getUTCDate()).padStart(2)}`;
      return `${facility.padEnd(14)}${name.padEnd(36)}${severity}${String(times).padStart(6)} ${date} ${timeOfDay(time)}`;
    }),
    `${"-".repeat(13)} ${"-".repeat(31)} ${"-".repeat(31)}`,
    `${`${facility} TOTAL`.padEnd(50)}${String(total).padStart(7)}`,
    "",
  ];
}

function hasBrokenLine({ platform }: Device): boolean {
  return platform.traits.shows.logging === "broken-line";
}

function statusLines(router: Router, device: Device): readonly string[] {
  const { logging, log } = router;
  const isBroken = hasBrokenLine(device);
  const state = logging.off ? "disabled" : "enabled";
  const drops = "0 messages dropped, 0 messages rate-limited,";
  const flushes = "0 flushes, 0 overruns, xml disabled, filtering disabled)";
  return [
    ...(isBroken
      ? [`Syslog logging: ${state} (${drops}`, `          ${flushes}`]
      : [`Syslog logging: ${state} (${drops} ${flushes}`]),
    "",
    "No Active Message Discriminator.",
    "",
    ...(isBroken ? [] : [""]),
    "",
    "No Inactive Message Discriminator.",
    "",
    "",
    ...destinationLines("Console logging:", "console", router, device),
    ...destinationLines("Monitor logging:", "monitor", router, device),
    ...destinationLines("Buffer logging: ", "buffer", router, device),
    ...(isBroken
      ? ["", "    Logging Exception size (4096 bytes)"]
      : ["    Exception Logging: size (4096 bytes)"]),
    "    Count and timestamp logging messages: disabled",
    "    Persistent logging: disabled",
    "",
    "No active filter modules.",
    "",
    ...(isBroken ? ["ESM: 0 messages dropped"] : []),
    `    Trap logging: ${levelText(router, "trap", device)}, ${log.sent.trap} message lines logged`,
    ...logging.hosts.flatMap(({ address }) => serverLines(address, router, isBroken)),
    ...(isBroken ? [] : [`        Logging Source-Interface:       VRF Name:${sourceText(router)}`]),
  ];
}

function sourceText(router: Router): string {
  const source = sourceInterface.shown.of(router)?.interface;
  return source === undefined ? "" : `\n        ${source}`;
}

/** `level debugging`, or `disabled`. */
function levelText(router: Router, destination: LogDestination, { platform }: Device): string {
  const threshold = thresholdOf(router, destination, platform);
  return threshold === undefined ? "disabled" : `level ${SEVERITIES[threshold] ?? "debugging"}`;
}

function destinationLines(
  label: string,
  destination: LogDestination,
  router: Router,
  device: Device,
): readonly string[] {
  const level = levelText(router, destination, device);
  const count = level === "disabled" ? "" : ` ${router.log.sent[destination]} messages logged,`;
  const indent = hasBrokenLine(device) ? 10 : destination === "buffer" ? 20 : 21;
  return [`    ${label} ${level},${count} xml disabled,`, `${" ".repeat(indent)}filtering disabled`];
}

/** A syslog server (RFC 3164: UDP port 514). */
function serverLines(address: string, { log }: Router, isBroken: boolean): readonly string[] {
  const sent = log.sent.trap;
  if (isBroken)
    return [
      `        Logging to ${address}  (udp port 514,  audit disabled,`,
      "             authentication disabled, encryption disabled, link up),",
      `             ${sent} message lines logged,`,
      "             0 message lines rate-limited,",
      "             0 message lines dropped-by-MD,",
      "             xml disabled, sequence number disabled",
      "             filtering disabled",
    ];
  return [
    `        Logging to ${address}  (udp port 514, audit disabled,`,
    "              link up),",
    `              ${sent} message lines logged, `,
    "              0 message lines rate-limited, ",
    "              0 message lines dropped-by-MD, ",
    "              xml disabled, sequence number disabled",
    "              filtering disabled",
  ];
}

function bufferText(router: Router, device: Device): string {
  if (thresholdOf(router, "buffer", device.platform) === undefined) return "";
  const lines = router.log.lines.map((line) => `${line}\n`).join("");
  return `\nLog Buffer (${bufferSize(router.logging)} bytes):\n\n${lines}`;
}
