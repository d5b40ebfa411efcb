import type { Clock } from "../modes/device.js";
import type { Router } from "../router/router.js";

/** A syslog line with its time stamp as `service timestamps log` asks for it. */
export function formatTimestamp(message: string, _router: Router, _clock: Clock): string {
  return message;
}
