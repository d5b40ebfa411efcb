import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `vm-integration`: tones that tell an analog voice mail system whose box it is (CME command reference). Kept and shown. */
const WORDS = {
  pattern: "Tones of one kind of call",
  number: "Which number follows",
  CDN: "Called number",
  CGN: "Calling number",
  FDN: "Forwarding number",
  first: "Tones in front",
  second: "Tones in front",
  third: "Tones in front",
  last: "Tones behind",
  busy: "The line was busy",
  "no-answer": "Nobody answered",
} as const;
const { setting } = vocabulary<GenericBlock>()(WORDS);

export const vmIntegrationMode = blockMode(
  "config-vm-integration",
  "Voice mail integration configuration commands:",
  [
    setting({
      syntax:
        "pattern direct first:DIGITS a:{CDN | CGN | FDN} [second:DIGITS [b:{CDN | CGN | FDN} [third:DIGITS [c:{CDN | CGN | FDN} [last:DIGITS]]]]]",
      no: "pattern direct",
      help: { direct: "The user calls the system" },
    }),
    setting({
      syntax:
        "pattern kind:{ext-to-ext | trunk-to-ext} why:{busy | no-answer} first:DIGITS a:{CDN | CGN | FDN} [second:DIGITS [b:{CDN | CGN | FDN} [third:DIGITS [c:{CDN | CGN | FDN} [last:DIGITS]]]]]",
      key: ["kind", "why"],
      no: "pattern kind:{ext-to-ext | trunk-to-ext} why:{busy | no-answer}",
      help: { "ext-to-ext": "Calls between extensions", "trunk-to-ext": "Calls from outside" },
    }),
  ],
  WORDS,
);
