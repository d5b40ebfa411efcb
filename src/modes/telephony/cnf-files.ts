import type { Telephony } from "../../router/telephony-model.js";
import type { Device } from "../device.js";
import { vocabulary } from "../device.js";
import { stampOf } from "../../router/time-text.js";
import { telephonyWords } from "./words.js";

/** The files that phones fetch: where they are, and the command that writes them (REFERENCE.md section 3.3). */
const { setting } = vocabulary<Telephony>()(telephonyWords);

/** The stamp that a router whose clock was never set writes. */
const UNSET = "Jan 01 2002 00:00:00";

const CLOCK_UNSET = "CNF-FILES: Clock is not set or synchronized, retaining old versionStamps";

export const createCnfFiles = setting({
  syntax: "create cnf-files [version-stamp stamp:LINE]",
  help: {
    create: "Create cnf for ephone",
    "cnf-files": "Create XML cnf for ethernet phone",
    "version-stamp": "Version stamp of the files",
    stamp: "Phone type, date and time",
  },
  incidental: true,
  packetTracer: { printLast: true },
  get: (cme) => (cme.cnfFiles === undefined ? undefined : cme.cnfFiles === "" ? {} : { stamp: cme.cnfFiles }),
  set(cme, { stamp }, device) {
    if (stamp !== undefined || device.loading) {
      cme.cnfFiles = stamp ?? "";
      return;
    }
    cme.cnfFiles = freshStamp(device);
    if (!device.platform.traits.telephony.buildsCnfFiles) return;
    device.print("Creating CNF files");
    if (!device.shell.clock.authoritative) device.print(CLOCK_UNSET);
  },
  clear(cme, _args, device) {
    if (cme.cnfFiles !== undefined && device.platform.traits.telephony.buildsCnfFiles)
      device.print("CNF files deleted");
    cme.cnfFiles = undefined;
  },
});

/** Writes the files again after a change that they hold, if they were made at all. */
export function updateCnfFiles(cme: Telephony, device: Device): void {
  if (device.loading || cme.cnfFiles === undefined) return;
  device.print("Updating CNF files");
  if (device.shell.clock.authoritative) cme.cnfFiles = freshStamp(device);
  else device.print(CLOCK_UNSET);
  device.print("CNF files updating complete");
}

function freshStamp({ shell, platform }: Device): string {
  const known = shell.clock.authoritative && platform.traits.telephony.buildsCnfFiles;
  return known ? `7960 ${stampOf(shell.clock.now())}` : UNSET;
}

export const cnfLocation = setting({
  acts: false,
  syntax: "cnf-file location {place:{flash: | slot0:} | tftp url:WORD}",
  help: {
    location: "Location of the phones' files",
    "flash:": "Flash memory of the router",
    "slot0:": "Card in slot 0",
    tftp: "An external TFTP server",
    url: "Address of the directory, tftp://A.B.C.D/path",
  },
  get: (cme) => cme.cnfLocation,
  set(cme, args) {
    cme.cnfLocation = args;
  },
  clear(cme) {
    cme.cnfLocation = undefined;
  },
});

export const cnfOption = setting({
  acts: false,
  syntax: "cnf-file option:{perphone | perphonetype}",
  help: { perphone: "One file per phone", perphonetype: "One file per phone type" },
  get: (cme) => (cme.cnfOption === undefined ? undefined : { option: cme.cnfOption }),
  set(cme, { option }) {
    cme.cnfOption = option;
  },
  clear(cme) {
    cme.cnfOption = undefined;
  },
});
