import { refuse } from "../../language/declaration.js";
import { faultyButton, isIdentified, mergeButtons, removeButtons } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, rows } from "../fields.js";
import { ephoneWords } from "./words.js";

/** The buttons of a phone and what they dial (REFERENCE.md sections 5 and 5.1). */
const { setting, toggle } = vocabulary<Ephone>()(ephoneWords);

/** How many buttons one line of running-config holds. */
const BUTTONS_A_LINE = 4;

export const button = setting({
  syntax: "button  buttons:BUTTONS",
  help: { button: "define button to dn map", buttons: "button-index:dn-index pairs example 1:2 2:5" },
  get({ buttons }) {
    const lines = Math.ceil(buttons.length / BUTTONS_A_LINE);
    return Array.from({ length: lines }, (_, line) => ({
      buttons: buttons.slice(line * BUTTONS_A_LINE, (line + 1) * BUTTONS_A_LINE),
    }));
  },
  set(phone, { buttons }, { router, platform, loading }) {
    if (!loading) {
      if (!isIdentified(phone)) return refuse("Need to configure ephone mac address or VM station-id");
      const fault = faultyButton(router, phone, buttons);
      if (fault && platform.traits.telephony.refusesSilently) return refuse("");
      if (fault) return refuse(`invalid input dn parameter for button ${fault.button}`);
    }
    phone.buttons = mergeButtons(phone.buttons, buttons);
    return undefined;
  },
  clear(phone, { buttons }) {
    phone.buttons = removeButtons(phone.buttons, buttons);
  },
});

export const autoLine = setting({
  syntax: "auto-line [button:<1-34> [answer-incoming] | incoming]",
  irreversible: "on without being typed: the bare command brings it back",
  defaultOn: true,
  default: {},
  help: {
    "auto-line": "Automatically select an available line",
    button: "Button whose line is taken",
    "answer-incoming": "Unless another line rings",
    incoming: "Only lines that ring",
  },
  get: (phone) => phone.autoLine,
  set(phone, args) {
    phone.autoLine = Object.keys(args).length === 0 ? undefined : args;
  },
  clear(phone) {
    phone.autoLine = "no";
  },
});

export const speedDial = setting({
  syntax: "speed-dial tag:<1-33> number:DIGITS<1-32> [label label:QUOTED-LINE]",
  key: ["tag"],
  help: {
    "speed-dial": "Define ip-phone speed-dial number",
    tag: "Speed-dial button index number",
    number: "A sequence of digits - representing E.164 number, + in front locks it",
    label: "Text on the phone",
  },
  ...rows("speedDials", ["tag"], "key"),
});

export const blfSpeedDial = setting({
  syntax: "blf-speed-dial tag:<1-75> number:DIGITS<1-32> label label:QUOTED [device]",
  key: ["tag"],
  help: {
    "blf-speed-dial": "Speed dial that shows whether the number is busy",
    tag: "Speed-dial button index number",
    number: "A sequence of digits",
    label: "Text on the phone",
    device: "Show whether the phone is busy",
  },
});

export const bulkSpeedDial = setting({
  syntax: "bulk-speed-dial list list:<0-9> file:WORD",
  key: ["list"],
  help: { "bulk-speed-dial": "Lists of speed dials", list: "A list of this phone", file: "Where it is" },
});

export const fastDial = setting({
  syntax: "fastdial tag:<1-24> number:DIGITS<1-32> [name name:LINE<1-24>]",
  key: ["tag"],
  help: {
    fastdial: "Define ip-phone fastdial number",
    tag: "Place in the list",
    number: "A sequence of digits - representing E.164 number",
    name: "Name in the list",
  },
});

export const pagingDn = setting({
  syntax: "paging-dn dn:<1-$maxDn> [mode:{multicast | unicast}]",
  argumentDefaults: { mode: "multicast" },
  help: {
    "paging-dn": "set audio paging dn group for phone",
    dn: "paging ephone-dn tag",
    multicast: "use multicast to page this phone",
    unicast: "force unicast paging for this phone",
  },
  ...field("pagingDn"),
});

export const mwiLine = setting({
  acts: true,
  syntax: "mwi-line line:<1-34>",
  help: { "mwi-line": "Line whose messages light the lamp", line: "Line" },
});

export const headset = setting({
  syntax: "headset auto-answer line line:<1-34>",
  key: ["line"],
  help: { headset: "Headset", "auto-answer": "Take calls by itself", line: "Line" },
});

export const featureButton = setting({
  syntax: "feature-button index:<1-99> feature:WORD [label label:LINE]",
  key: ["index"],
  help: {
    "feature-button": "A button for a feature",
    index: "Number of the button",
    feature: "Name of the feature",
    label: "Text on the phone",
  },
});

export const privacyButton = toggle({
  syntax: "privacy-button",
  default: "off",
  help: { "privacy-button": "A button for privacy" },
});
