import type { Platform } from "./platform.js";

/** The port of a router to which its site's switch is connected as a rule: the first one of its Ethernet ports. */
export function lanPortOf({ ports }: Pick<Platform, "ports">): string | undefined {
  return ports.find((name) => /^(Fast|Gigabit)Ethernet0\/0/.test(name));
}
