import type { Dialogue } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { switchOnly } from "../../modes/devices.js";
import { agreed } from "../files.js";
import { linesText } from "../text.js";
import { networkWords } from "../network/words.js";

/** The flash memory of a switch, where its VLANs are kept (IOS Configuration Fundamentals). */
const { action } = vocabulary<Router>()(networkWords);

const VLAN_FILE = "vlan.dat";

/** In bytes. */
const SIZE = { flash: 32_514_048, image: 11_792_247, vlans: 616 } as const;

const showFlash = action({
  syntax: "show flash:",
  help: { "flash:": "display information about flash: file system" },
  level: "user",
  show: true,
  run({ vlanFile }, _args, { platform }) {
    const used = SIZE.image + (vlanFile ? SIZE.vlans : 0);
    return linesText([
      "",
      "Directory of flash:/",
      "",
      `    2  -rwx    ${SIZE.image}   Mar 1 2002 00:02:20 +00:00  ${platform.hardware.image}`,
      ...(vlanFile ? [`    3  -rwx         ${SIZE.vlans}   Mar 1 2002 00:03:10 +00:00  ${VLAN_FILE}`] : []),
      "",
      `${SIZE.flash} bytes total (${SIZE.flash - used} bytes free)`,
    ]);
  },
});

const remove = action({
  syntax: "delete file:WORD",
  help: { delete: "Delete a file", file: "File to be deleted" },
  run: (router, { file }) => removal(router, file),
});

function* removal(router: Router, typed: string): Dialogue {
  const usual = typed.replace(/^flash:\/?/, "");
  const given = (yield { kind: "answer", prompt: `Delete filename [${usual}]? ` }).trim();
  const file = given === "" ? usual : given.replace(/^flash:\/?/, "");
  if (!agreed(yield { kind: "confirm", prompt: `Delete flash:${file}? [confirm]` }))
    return `Delete of flash:${file} aborted!\n`;
  if (file !== VLAN_FILE || !router.vlanFile) {
    return `%Error deleting flash:${file} (No such file or directory)\n\n`;
  }
  router.vlanFile = false;
  return "";
}

export const flashCommands = switchOnly([showFlash, remove]);
