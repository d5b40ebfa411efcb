import { parseLine, printable } from "../parse/command-line.js";
import type { Step } from "../language/resolve.js";
import { readInModes } from "./read-in-modes.js";
import type { Session } from "./session.js";

/** What stands in a record in place of a secret. */
const HIDDEN = "********";

/** Keywords behind which a secret follows. */
const BEFORE_SECRETS = new Set(["password", "secret", "key", "community", "pin", "authentication-key"]);

/** How such words begin, where a line was refused and nobody knows what it meant. */
const SUSPICIOUS = /(^|\s)(passw|secr|key|commun|pin)\S*/i;

/**
 * A line that is about to be entered, as a record of the session may hold it: its secrets are hidden. Of a line that
 * the router will refuse, all behind a word that looks like `password` is hidden.
 */
export function conceal(typed: string, session: Session): string {
  const text = printable(typed);
  if (session.expects !== "command") return session.expects === "password" ? "" : text;
  const line = parseLine(text);
  const { dialect } = session.device.platform;
  const { resolution } = readInModes(text, line, session.reading, dialect, session.environment);
  if (resolution.kind === "bound")
    return hideSecrets(
      text,
      resolution.path.map(({ step }) => step),
    );
  const suspicious = SUSPICIOUS.exec(text);
  if (!suspicious) return text;
  const end = suspicious.index + suspicious[0].length;
  return text.slice(end).trim() === "" ? text : `${text.slice(0, end)} ${HIDDEN}`;
}

function hideSecrets(text: string, steps: readonly Step[]): string {
  let sensitive = false;
  let shown = "";
  let end = 0;
  for (const { edge, start, end: stop } of steps.toSorted((a, b) => a.start - b.start)) {
    // The kind of a password may stand between its keyword and the password itself.
    if ("keyword" in edge)
      sensitive = BEFORE_SECRETS.has(edge.keyword) || (sensitive && /^\d$/.test(edge.keyword));
    else if (sensitive || edge.value.expression.name === "SECRET") {
      shown += text.slice(end, start) + HIDDEN;
      end = stop;
    }
  }
  return shown + text.slice(end);
}
