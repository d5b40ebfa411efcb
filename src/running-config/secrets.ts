import { modeFor } from "../language/declaration.js";
import type { Dialect } from "../language/dialect.js";
import { existsOn } from "../language/existence.js";
import type { AnyMode } from "../language/grammar.js";
import type { AnyCommand } from "../language/positions.js";
import { leadsToSecrets, secretLabels } from "../language/secrets.js";
import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";

/** The secrets that a router's configuration holds, in the form in which it keeps them. */
export function* secretsOf(device: Device): Iterable<string> {
  yield* inBlock(configMode, device.router, device);
}

function* inBlock(mode: AnyMode, target: unknown, device: Device): Iterable<string> {
  const { settings, sections } = holdersIn(mode, device.platform.dialect);
  for (const { setting, labels } of settings) {
    for (const row of [setting.get(target, device)].flat()) {
      if (typeof row !== "object") continue;
      for (const label of labels) if (typeof row[label] === "string") yield row[label];
    }
  }
  for (const section of sections) {
    for (const block of section.list(target, device)) {
      yield* inBlock(modeFor(section, block.target), block.target, device);
    }
  }
}

/** What holds secrets in a mode, itself or in the modes that it leads to. */
interface Holders {
  readonly settings: readonly { readonly setting: AnySetting; readonly labels: readonly string[] }[];
  readonly sections: readonly AnySection[];
}

type AnySetting = Extract<AnyCommand, { kind: "setting" }>;
type AnySection = Extract<AnyCommand, { kind: "section" }>;

const known = new WeakMap<Dialect, Map<AnyMode, Holders>>();

/** Found once: what a record conceals is asked with each answer of a router. */
function holdersIn(mode: AnyMode, dialect: Dialect): Holders {
  const modes = known.get(dialect) ?? new Map<AnyMode, Holders>();
  known.set(dialect, modes);
  const holders = modes.get(mode) ?? findHolders(mode, dialect);
  modes.set(mode, holders);
  return holders;
}

function findHolders(mode: AnyMode, dialect: Dialect): Holders {
  const commands = mode.commands.filter((command) => existsOn(command, dialect));
  const settings = commands.filter((command) => command.kind === "setting");
  const sections = commands.filter((command) => command.kind === "section");
  return {
    settings: settings
      .map((setting) => ({ setting, labels: secretLabels(setting, dialect) }))
      .filter(({ labels }) => labels.length > 0),
    sections: sections.filter((section) => leadsToSecrets(section.mode, dialect)),
  };
}
