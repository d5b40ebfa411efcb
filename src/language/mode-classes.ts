/** The classes of modes of which `alias` and `privilege` speak (IOS Configuration Fundamentals, `alias`). */
export type ModeClass = "configure" | "exec" | "interface" | "line" | "router";

/** The class of a mode, by its name in the prompt, "" for EXEC; undefined where it has none. */
export function modeClass(prompt: string): ModeClass | undefined {
  return CLASSES[prompt];
}

const CLASSES: Readonly<Record<string, ModeClass>> = {
  "": "exec",
  config: "configure",
  "config-if": "interface",
  "config-line": "line",
  "config-router": "router",
};
