import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import type { EchoAnswer } from "../surroundings.js";
import { vocabulary, type Device } from "../device.js";
import { execWords } from "../words.js";
import { resolveTarget } from "./target.js";

/** `traceroute` (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({ ...execWords, traceroute: "Trace route to destination" });

const PROBES = 3;
const MOST_HOPS = 30;
/** Seconds for each probe. */
const PATIENCE = 3;

export const traceroute = action({
  syntax: "traceroute target:WORD",
  help: { target: "Trace route to destination address or hostname" },
  level: "user",
  run: (_router, { target }, device) => trace(target, device),
});

function* trace(target: string, device: Device): Dialogue {
  const { platform, shell } = device;
  const found = yield* resolveTarget(target, device);
  if ("failure" in found) return found.failure;
  const vrf = platform.dialect === "packet-tracer" ? "" : "VRF info: (vrf in name/id, vrf out name/id)\n";
  let text = `${found.before}Type escape sequence to abort.\nTracing the route to ${found.address}\n${vrf}\n`;
  for (let ttl = 1; ttl <= MOST_HOPS; ttl++) {
    const answers: EchoAnswer[] = [];
    for (let probe = 0; probe < PROBES; probe++) {
      const answer = shell.surroundings.echo({
        destination: found.address,
        size: 28,
        ttl,
        timeout: PATIENCE * 1000,
      });
      answers.push(answer);
      const seconds = "milliseconds" in answer ? answer.milliseconds / 1000 : PATIENCE;
      const aborted = (yield { kind: "wait", seconds, passed: true, before: text }) === "abort";
      text = "";
      if (aborted) return "\n";
    }
    text = `${String(ttl).padStart(3)} ${hop(answers)}\n`;
    const [first] = answers;
    if (first?.kind === "reply" || first?.kind === "no-route" || first?.kind === "unreachable") return text;
  }
  return text;
}

/** One row: who answered, and how long each probe took; `!H` where a router knows no way on. */
function hop(answers: readonly EchoAnswer[]): string {
  const from = answers.find((answer) => "from" in answer);
  const times = answers.map((answer) =>
    answer.kind === "unreachable"
      ? "!H "
      : "milliseconds" in answer
        ? `${Math.round(answer.milliseconds / 4) * 4} msec`
        : " * ",
  );
  return from && "from" in from ? `${from.from} ${times.join(" ")}` : times.join("");
}
