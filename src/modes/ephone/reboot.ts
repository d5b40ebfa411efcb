import { registrationOf } from "../../router/telephony.js";
import type { Router } from "../../router/router.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { ephoneWords } from "./words.js";

/** Commands that restart one phone, and are not kept (REFERENCE.md section 3.7). */
const { action } = vocabulary<Ephone>()(ephoneWords);

const restart = action({
  syntax: "restart",
  no: "restart",
  help: { restart: "restart ethernet phone" },
  run: (phone, _args, { router }, negated) => (negated ? undefined : rebooted("restarting", phone, router)),
});

const reset = action({
  syntax: "reset [tapi]",
  no: "reset",
  help: { reset: "reset ethernet phone", tapi: "Only the connection of its TAPI application" },
  run: (phone, { tapi }, { router }, negated) =>
    negated || tapi ? undefined : rebooted("reseting", phone, router),
});

function rebooted(verb: string, phone: Ephone, router: Router): string | undefined {
  return phone.mac !== undefined && registrationOf(router, phone) ? `${verb} ${phone.mac}\n` : undefined;
}

export const rebootCommands = [restart, reset];
