import type { Device } from "../modes/device.js";
import type { RouterHost } from "./router-host.js";
import { Session } from "./session.js";

/** A router with what it is configured for, for whoever looks at it without logging in. */
export function deviceOf(host: RouterHost): Device {
  return new Session(host, { asleep: true }).device;
}
