import { ownerOf, phonesInOrder, registrationOf } from "../../router/telephony.js";
import type { Router } from "../../router/router.js";
import type { Ephone, Telephony } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../device.js";
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
  run: (_cme, { mac, pause }, device) => reboot("restart", mac, pause ?? PAUSE, device),
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
  run(_cme, { mac, cancel, pause, "sequence-all": inTurn }, device) {
    if (!cancel) return reboot("reset", mac, inTurn ? "when back" : (pause ?? PAUSE), device);
    device.shell.surroundings.cancelResets();
    return undefined;
  },
});

function concerned(router: Router, mac: string | undefined): readonly Ephone[] {
  const phones = mac === undefined ? phonesInOrder(router) : [ownerOf(router, mac)];
  return phones.filter(
    (phone) => phone !== undefined && registrationOf(router, phone) !== undefined,
  ) as Ephone[];
}

/** Seconds between one phone and the next unless something else is said. */
const PAUSE = 15;

function reboot(
  kind: "reset" | "restart",
  mac: string | undefined,
  next: number | "when back",
  { router, shell }: Device,
): string {
  const phones = concerned(router, mac);
  const tags = phones.map(({ tag }) => tag);
  shell.surroundings.resetPhones(tags, kind, next);
  const verb = kind === "reset" ? "Reseting" : "restarting";
  return phones.map((phone) => `${verb} SEP${(phone.mac ?? "").replaceAll(".", "")}\n`).join("");
}

export const rebootCommands = [restart, reset];
