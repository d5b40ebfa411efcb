import { modeFor } from "../language/declaration.js";
import { existsOn } from "../language/existence.js";
import type { AnyMode } from "../language/grammar.js";
import { leadsToSecrets, secretLabels } from "../language/secrets.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";

/** The secrets that a router's configuration holds, in the form in which it keeps them. */
export function* secretsOf(device: Device): Iterable<string> {
  yield* inBlock(configMode, device.router, device);
}

function* inBlock(mode: AnyMode, target: unknown, device: Device): Iterable<string> {
  const { dialect } = device.platform;
  for (const command of mode.commands) {
    if (!existsOn(command, dialect)) continue;
    if (command.kind === "setting") {
      const labels = secretLabels(command, dialect);
      if (labels.length === 0) continue;
      for (const row of [command.get(target, device)].flat()) {
        if (typeof row !== "object") continue;
        for (const label of labels) if (typeof row[label] === "string") yield row[label];
      }
    } else if (command.kind === "section" && leadsSomewhere(command.mode, dialect)) {
      for (const block of command.list(target, device)) {
        yield* inBlock(modeFor(command, block.target), block.target, device);
      }
    }
  }
}

const known = new WeakMap<object, Map<AnyMode, boolean>>();

/** The same as `leadsToSecrets`, found once. */
function leadsSomewhere(mode: AnyMode, dialect: Device["platform"]["dialect"]): boolean {
  const modes = known.get(dialect) ?? new Map<AnyMode, boolean>();
  known.set(dialect, modes);
  const leads = modes.get(mode) ?? leadsToSecrets(mode, dialect);
  modes.set(mode, leads);
  return leads;
}
