import type { Arguments } from "../../language/syntax-types.js";
import { keepLines } from "../../language/kept-setting.js";
import { inKeyOrder } from "../../language/keys.js";
import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** `voice class sip-profiles`: headers of SIP messages that are changed (IOS Voice Command Reference). Kept and shown. */
const WORDS = {
  add: "Add it",
  copy: "Copy from it",
  header: "Name of the header",
  method: "Of this request",
  modify: "Change it",
  remove: "Take it away",
  request: "SIP requests",
  response: "SIP responses",
  rule: "Rule of the profile",
  "sdp-header": "Line of the session description",
  "sip-header": "Header of SIP",
  status: "Status code, or ANY",
  tag: "Place of the rule",
  text: "What is looked for, and what it becomes",
} as const;
const { setting, action } = vocabulary<GenericBlock>()(WORDS);

const CHANGE = "kind:{sdp-header | sip-header} header:WORD how:{add | copy | modify | remove} [text:LINE]";
const REQUEST = `request method:WORD ${CHANGE}` as const;
const RESPONSE = `response status:WORD ${CHANGE}` as const;
const RULE = `rule tag:<1-1073741823> {request method:WORD | response status:WORD} ${CHANGE}` as const;

const rule = setting({ syntax: RULE, key: ["tag"], no: "rule tag:<1-1073741823>", help: {} });

/** Those rules from a place on move one place back. */
function insert(profile: GenericBlock, added: Arguments<typeof RULE>): void {
  const moved = rule.shown
    .all(profile)
    .map((one) => (one.tag < added.tag ? one : { ...one, tag: one.tag + 1 }));
  keepLines(profile, rule, inKeyOrder([...moved, added], ["tag"]));
}

export const sipProfilesMode = blockMode(
  "config-class",
  "Voice class configuration commands:",
  [
    setting({
      syntax: REQUEST,
      key: ["method", "kind", "header", "how", "text"],
      printOrder: "entered",
      help: {},
    }),
    setting({
      syntax: RESPONSE,
      key: ["status", "kind", "header", "how", "text"],
      printOrder: "entered",
      help: {},
    }),
    rule,
    action({
      syntax: `rule before tag:<1-1073741823> {request method:WORD | response status:WORD} ${CHANGE}`,
      help: { before: "Put it before a rule; those behind move on" },
      run(profile, args) {
        insert(profile, args);
      },
    }),
  ],
  WORDS,
);
