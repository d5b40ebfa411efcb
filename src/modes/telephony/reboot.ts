import { ownerOf, phonesInOrder, registrationOf } from "../../router/telephony.js";
import type { Router } from "../../router/router.js";
import type { Ephone, Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** Commands that restart phones, and are not kept (REFERENCE.md section 3.7). */
const { action } = vocabulary<Telephony>()(telephonyWords);

const restart = action({
  syntax: "restart {all [pause:<0-60>] | mac:H.H.H}",
  help: {
    restart: "restart ethernet phone",
    all: "Restart all phones",
    pause: "Seconds between one phone and the next",
    mac: "Mac address of the phone",
  },
  run: (_cme, { mac }, { router }) => rebooted("restarting", concerned(router, mac)),
});

const reset = action({
  syntax: "reset {all [pause:<0-60>] | cancel | mac:H.H.H | sequence-all}",
  help: {
    reset: "reset ethernet phone",
    all: "Reset all phones",
    pause: "Seconds between one phone and the next",
    cancel: "Cancel a reset that is under way",
    mac: "Mac address of the phone",
    "sequence-all": "Reset all phones, each when the one before is back",
  },
  run: (_cme, { mac, cancel }, { router }) =>
    cancel ? undefined : rebooted("Reseting", concerned(router, mac)),
});

function concerned(router: Router, mac: string | undefined): readonly Ephone[] {
  const phones = mac === undefined ? phonesInOrder(router) : [ownerOf(router, mac)];
  return phones.filter(
    (phone) => phone !== undefined && registrationOf(router, phone) !== undefined,
  ) as Ephone[];
}

function rebooted(verb: string, phones: readonly Ephone[]): string {
  return phones.map(({ mac }) => `${verb} SEP${(mac ?? "").replaceAll(".", "")}\n`).join("");
}

export const rebootCommands = [restart, reset];
