import { address as addressType } from "../../language/types/address.js";
import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";
import { execWords } from "../words.js";
import { fateOf } from "./reachability.js";

/** ping, traceroute, telnet and ssh from the router (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({
  ...execWords,
  ping: "Send echo messages",
  traceroute: "Trace route to destination",
  telnet: "Open a telnet connection",
  ssh: "Open a secure shell client connection",
});

interface Echo {
  readonly target: string;
  readonly count: number;
  readonly size: number;
  readonly timeout: number;
}

const USUAL = { count: 5, size: 100, timeout: 2 };

const ping = action({
  syntax: "ping target:WORD",
  help: { target: "Ping destination address or hostname" },
  level: "user",
  run: (_router, { target }, device) => send({ ...USUAL, target }, device),
});

const pingIp = action({
  syntax:
    "ping ip target:A.B.C.D [repeat count:<1-2147483647>] [size size:<36-18024>] [timeout timeout:<0-3600>]",
  help: {
    ip: "IP echo",
    target: "Ping destination address",
    repeat: "specify repeat count",
    count: "Repeat count",
    size: "specify datagram size",
    timeout: "specify timeout interval",
  },
  packetTracer: { syntax: "ping ip target:A.B.C.D" },
  run: (_router, { target, count = 5, size = 100, timeout = 2 }, device) =>
    send({ target, count: Math.min(count, MOST), size, timeout }, device),
});

const pingOptions = action({
  syntax:
    "ping target:WORD {repeat count:<1-2147483647> | size size:<36-18024> | timeout timeout:<0-3600> | source source:INTERFACE}",
  help: {
    target: "Ping destination address",
    repeat: "specify repeat count",
    count: "Repeat count",
    size: "specify datagram size",
    timeout: "specify timeout interval",
    source: "specify source address or name",
  },
  packetTracer: false,
  run: (_router, { target, count = 5, size = 100, timeout = 2 }, device) =>
    send({ target, count: Math.min(count, MOST), size, timeout }, device),
});

const extendedPing = action({
  syntax: "ping",
  help: {},
  run: (_router, _args, device) => askPing(device),
});

const traceroute = action({
  syntax: "traceroute target:WORD",
  help: { target: "Trace route to destination address or hostname" },
  level: "user",
  run: (router, { target }, device) => trace(target, router, device),
});

const telnet = action({
  syntax: "telnet host:WORD [port:<0-65535>]",
  help: { host: "IP address or hostname of a remote system", port: "Port number" },
  level: "user",
  run: (router, { host }) => connect(host, router),
});

const ssh = action({
  syntax: "ssh -l user:WORD host:WORD",
  help: { "-l": "Log in using this user name", user: "Login name", host: "IP address or hostname" },
  level: "user",
  run: (router, { host }) => connect(host, router),
});

export const networkTools = [ping, pingIp, pingOptions, extendedPing, traceroute, telnet, ssh];

/** More echoes than this nobody wants to wait for or to read. */
const MOST = 10_000;

const UNKNOWN_HOST = "% Unrecognized host or address, or protocol not running.\n\n";

function isAddress(text: string): boolean {
  const words = [{ text, start: 0, end: text.length }];
  const range = { min: undefined, max: undefined };
  return "value" in addressType.read({ line: text, words, at: 0, range, dialect: "ios" });
}

function* send(echo: Echo, { router, platform }: Device): Dialogue {
  if (!isAddress(echo.target)) return yield* translate(echo.target, router);
  const reached = fateOf(router, echo.target) === "reply";
  const head = `${platform.dialect === "packet-tracer" ? "\n" : ""}Type escape sequence to abort.\nSending ${echo.count}, ${echo.size}-byte ICMP Echos to ${echo.target}, timeout is ${echo.timeout} seconds:\n`;
  const marks = wrapped((reached ? "!" : ".").repeat(echo.count));
  const rate = reached
    ? `100 percent (${echo.count}/${echo.count}), round-trip min/avg/max = 1/1/4 ms`
    : `0 percent (0/${echo.count})`;
  const result = `${marks}\nSuccess rate is ${rate}\n${platform.dialect === "packet-tracer" ? "\n" : ""}`;
  if (reached) return head + result;
  const answer = yield { kind: "wait", seconds: echo.count * echo.timeout, before: head };
  return answer === "abort" ? "\n" : result;
}

/** Seventy marks a line, as the router prints them. */
function wrapped(marks: string): string {
  return (marks.match(/.{1,70}/g) ?? []).join("\n");
}

function* translate(name: string, router: Router): Dialogue {
  if (!router.domainLookup) return UNKNOWN_HOST;
  yield { kind: "wait", seconds: 10, before: `Translating "${name}"...domain server (255.255.255.255)` };
  return `\n${UNKNOWN_HOST}`;
}

function* askPing(device: Device): Dialogue {
  const protocol = (yield { kind: "answer", prompt: "Protocol [ip]: " }).trim();
  if (protocol !== "" && protocol.toLowerCase() !== "ip") return "% Unknown protocol\n";
  const target = (yield { kind: "answer", prompt: "Target IP address: " }).trim();
  if (!isAddress(target)) return "% Bad IP address\n";
  const count = yield* askNumber("Repeat count [5]: ", 5);
  const size = yield* askNumber("Datagram size [100]: ", 100);
  const timeout = yield* askNumber("Timeout in seconds [2]: ", 2);
  yield { kind: "answer", prompt: "Extended commands [n]: " };
  yield { kind: "answer", prompt: "Sweep range of sizes [n]: " };
  return yield* send({ target, count: Math.min(count, MOST), size, timeout }, device);
}

function* askNumber(prompt: string, usual: number): Generator<Question, number, string> {
  const answer = (yield { kind: "answer", prompt }).trim();
  return /^\d{1,6}$/.test(answer) ? Number(answer) : usual;
}

type Question = Dialogue extends Generator<infer Asked, unknown, string> ? Asked : never;

function* trace(target: string, router: Router, { platform }: Device): Dialogue {
  if (!isAddress(target)) return yield* translate(target, router);
  const head = `Type escape sequence to abort.\nTracing the route to ${target}\n${platform.dialect === "packet-tracer" ? "" : "VRF info: (vrf in name/id, vrf out name/id)\n"}\n`;
  if (fateOf(router, target) === "reply") return `${head}  1 ${target} 0 msec 0 msec 4 msec\n`;
  const hops = Array.from({ length: 30 }, (_, index) => `${String(index + 1).padStart(3)}  *  *  * \n`);
  const answer = yield { kind: "wait", seconds: 270, before: head };
  return answer === "abort" ? `${hops[0] ?? ""}\n` : hops.join("");
}

/** Nobody listens on the router itself unless a server is started for it, and elsewhere nobody is there. */
function* connect(host: string, router: Router): Dialogue {
  if (!isAddress(host)) return yield* translate(host, router);
  const before = `Trying ${host} ...\n`;
  if (fateOf(router, host) === "reply") return `${before}% Connection refused by remote host\n\n`;
  yield { kind: "wait", seconds: 30, before };
  return "% Connection timed out; remote host not responding\n\n";
}
