import { bytes } from "./bytes.js";
import { configurations } from "./configurations.js";
import { frames } from "./frames.js";
import { keys } from "./keys.js";
import { lab } from "./lab.js";
import { lines } from "./lines.js";
import { ssh } from "./ssh.js";
import type { Target } from "./target.js";
import { telnet } from "./telnet.js";
import { walk } from "./walk.js";
import { yaml } from "./yaml.js";

/** All that is handed whatever somebody might hand it, in the order of their turns. */
export const targets: readonly Target[] = [
  lines,
  lab,
  configurations,
  keys,
  frames,
  bytes,
  yaml,
  telnet,
  ssh,
  walk,
];
