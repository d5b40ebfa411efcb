import { callIdOf } from "../../../callmanager/sip/identifiers.js";
import { headersOf } from "../../../callmanager/sip/message.js";
import { printSoftKeyEvent, REMOTE_CONTROL } from "../../../callmanager/sip/remote-control.js";
import type { SipPhoneCall } from "./sip-call.js";
import type { SipPhoneCalls } from "./sip-calls.js";

/** Keys of a SIP phone whose effect is the call agent's. */

/** Asks for digits, and calls what the phone's file names, with the digits behind it. */
export function callService(calls: SipPhoneCalls, service: string): void {
  const { active } = calls.phone.state;
  const line = active?.state === "off hook" ? active.of : undefined;
  calls.begin({ kind: "number", take: (digits) => calls.call(`${service}-${digits}`, line) }, line);
}

/** Tells the call agent which key was pressed in a call (`x-cisco-remotecc-request`). */
export function tellKey({ phone }: SipPhoneCalls, call: SipPhoneCall, key: string): void {
  const { server } = phone;
  const { agent } = phone.endpoint ?? {};
  const dialog = call.sip?.dialog;
  if (!server || !agent || !dialog) return;
  const { address, port } = server.place;
  const own = phone.host.address();
  const { number } = call.of;
  const parts = {
    uri: `sip:${address}:${port}`,
    to: server,
    sequence: FIRST_SEQUENCE,
    headers: headersOf(
      ["From", `<sip:${number}@${address}>;tag=${agent.identifiers.tag()}`],
      ["To", `<sip:${address}>`],
      ["Call-ID", callIdOf(agent.identifiers.callWords(), own)],
      ["Contact", agent.contact(server, number)],
      ["Refer-To", `<cid:${agent.identifiers.tag()}@${own}>`],
      ["Referred-By", `<sip:${number}@${address}>`],
      ["Require", "norefersub"],
      ["Content-Type", REMOTE_CONTROL],
    ),
    body: printSoftKeyEvent({ key, dialog }),
  };
  agent.send("REFER", parts, {
    answered: ({ status }) => {
      if (status >= MULTIPLE) phone.notify("Key Is Not Active");
    },
    unanswered: () => undefined,
  });
}

const FIRST_SEQUENCE = 101;
const MULTIPLE = 300;
