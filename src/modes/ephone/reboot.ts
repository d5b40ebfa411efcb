import { registrationOf } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../device.js";
import { ephoneWords } from "./words.js";

/** Commands that restart one phone, and are not kept (REFERENCE.md section 3.7). */
const { action } = vocabulary<Ephone>()(ephoneWords);

const restart = action({
  syntax: "restart",
  no: "restart",
  help: { restart: "restart ethernet phone" },
  run: (phone, _args, device, negated) => (negated ? undefined : reboot("restart", phone, device)),
});

const reset = action({
  syntax: "reset [tapi]",
  no: "reset",
  help: { reset: "reset ethernet phone", tapi: "Only the connection of its TAPI application" },
  run: (phone, { tapi }, device, negated) => (negated || tapi ? undefined : reboot("reset", phone, device)),
});

function reboot(kind: "reset" | "restart", phone: Ephone, { router, shell }: Device): string | undefined {
  if (phone.mac === undefined || !registrationOf(router, phone)) return undefined;
  shell.surroundings.resetPhones([phone.tag], kind, 0);
  return `${kind === "reset" ? "reseting" : "restarting"} ${phone.mac}\n`;
}

export const rebootCommands = [restart, reset];
