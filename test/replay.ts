import { readScript } from "../src/parse/transcript.js";
import { defaultPlatform, platformNamed } from "../src/platform/platforms.js";
import { playRecorded, transcriptOf } from "../src/session/play.js";
import { RouterHost } from "../src/session/router-host.js";
import { Session } from "../src/session/session.js";

/**
 * Types the lines of a transcript at a fresh router, in the mode that its first prompt shows, and yields what the
 * terminal then holds. Comment lines at the head say which router (`! platform: …`, `! hardware: any`),
 * and the passwords that are typed unseen (`! password: …`).
 */
export function replayTranscript(recorded: string, platformId?: string): string {
  const head = /^(?:!.*\n)*/.exec(recorded)?.[0] ?? "";
  const id = platformId ?? /^! platform: (\S+)$/m.exec(head)?.[1];
  const platform = id === undefined ? defaultPlatform : platformNamed(id);
  if (!platform) throw new Error(`no platform ${id ?? ""}`);
  const session = new Session(new RouterHost({ platform, unbounded: /^! hardware: any$/m.test(head) }));
  const { steps } = readScript(recorded.slice(head.length), "log");
  const [first] = steps;
  if (first?.prompt) {
    const { mode, level } = first.prompt;
    session.moveTo(mode ?? (level === ">" ? "user" : "privileged"));
    session.takeLogs();
  }
  const passwords = [...head.matchAll(/^! password: (.*)$/gm)].map(([, password = ""]) => password);
  const typed = steps.filter((step) => step.text !== "" || !isAfterLog(step));
  return head + typed.map((step) => show(session, step, passwords)).join("");
}

/** The bare prompt that stands above syslog lines was not typed. */
function isAfterLog({ expected }: { readonly expected: readonly string[] }): boolean {
  return /%[A-Z]+-\d-/.test(expected[0] ?? "");
}

function show(
  session: Session,
  step: { readonly text: string; readonly expected: readonly string[] },
  passwords: string[],
): string {
  const { dialect } = session.device.platform;
  return playRecorded(session, step.text, step.expected, passwords)
    .map((exchange, index, all) => transcriptOf(exchange, all[index + 1]?.prompt ?? session.prompt, dialect))
    .join("");
}
