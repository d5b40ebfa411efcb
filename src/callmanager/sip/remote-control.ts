import type { ReplacedDialog } from "./referral.js";

/**
 * What Cisco's SIP phones and their call agent tell each other beside SIP: bodies of REFER requests of the type
 * `application/x-cisco-remotecc-request+xml`. A phone tells which soft key was pressed in which dialog, a call agent what
 * stands on the phone's screen for a while.
 */
export const REMOTE_CONTROL = "application/x-cisco-remotecc-request+xml";

/** A soft key whose effect is the call agent's; the dialog is as the call agent sees it. */
export interface SoftKeyEvent {
  readonly key: string;
  readonly dialog: ReplacedDialog;
}

export function printSoftKeyEvent({ key, dialog }: SoftKeyEvent): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<x-cisco-remotecc-request>",
    "<softkeymsg>",
    `<softkeyevent>${escaped(key)}</softkeyevent>`,
    "<dialogid>",
    `<callid>${escaped(dialog.callId)}</callid>`,
    // Whose tag is local, the phone tells as the phone sees it.
    `<localtag>${escaped(dialog.remoteTag)}</localtag>`,
    `<remotetag>${escaped(dialog.localTag)}</remotetag>`,
    "</dialogid>",
    "</softkeymsg>",
    "</x-cisco-remotecc-request>",
    "",
  ].join("\r\n");
}

/** Undefined where the body is none of that kind. */
export function readSoftKeyEvent(body: string): SoftKeyEvent | undefined {
  const key = element(body, "softkeyevent");
  const callId = element(body, "callid");
  const local = element(body, "localtag");
  const remote = element(body, "remotetag");
  if (key === undefined || callId === undefined || local === undefined || remote === undefined)
    return undefined;
  return { key, dialog: { callId, localTag: remote, remoteTag: local } };
}

/** A text for a phone's screen, for so many seconds. */
export interface StatusLine {
  readonly text: string;
  readonly seconds: number;
}

export function printStatusLine({ text, seconds }: StatusLine): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<x-cisco-remotecc-request>",
    "<statuslineupdatereq>",
    "<action>notify_display</action>",
    `<statustext>${escaped(text)}</statustext>`,
    `<displaytimeout>${seconds}</displaytimeout>`,
    "</statuslineupdatereq>",
    "</x-cisco-remotecc-request>",
    "",
  ].join("\r\n");
}

/** Undefined where the body is none of that kind. */
export function readStatusLine(body: string): StatusLine | undefined {
  const text = element(body, "statustext");
  const seconds = element(body, "displaytimeout");
  if (text === undefined || seconds === undefined || !/^\d{1,5}$/.test(seconds)) return undefined;
  return { text, seconds: Number(seconds) };
}

function element(xml: string, name: string): string | undefined {
  const [, found] = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml) ?? [];
  return found?.replace(/&(amp|lt|gt|quot);/g, (_whole, entity: string) => ENTITIES[entity] ?? "");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => {
    const entity = Object.entries(ENTITIES).find(([, meant]) => meant === sign);
    return `&${entity?.[0] ?? ""};`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
