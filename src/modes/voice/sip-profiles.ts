import type { Args, StoredBlock } from "../../language/declaration.js";
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
const { setting, action } = vocabulary<StoredBlock>()(WORDS);

const CHANGE = "kind:{sdp-header | sip-header} header:WORD how:{add | copy | modify | remove} [text:LINE]";
const REQUEST = `request method:WORD ${CHANGE}` as const;
const RESPONSE = `response status:WORD ${CHANGE}` as const;
const RULE = `rule tag:<1-1073741823> {request method:WORD | response status:WORD} ${CHANGE}` as const;

/** The rules as they are kept, by place. */
function rulesOf({ stored }: StoredBlock): readonly Args[] {
  return stored?.get(RULE) ?? [];
}

/** Those rules from a place on move one place back. */
function insert(profile: StoredBlock, rule: Args): void {
  const at = Number(rule["tag"]);
  const moved = rulesOf(profile).map((one) => {
    const place = Number(one["tag"]);
    return place < at ? one : { ...one, tag: place + 1 };
  });
  const rules = [...moved, rule].toSorted((a, b) => Number(a["tag"]) - Number(b["tag"]));
  profile.stored = new Map(profile.stored).set(RULE, rules);
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
    setting({ syntax: RULE, key: ["tag"], no: "rule tag:<1-1073741823>", help: {} }),
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
