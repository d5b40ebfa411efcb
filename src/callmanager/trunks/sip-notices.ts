import type { Exchange } from "../calls/exchange.js";
import { FIRST_SEQUENCE } from "../sip/dialog.js";
import { callIdOf } from "../sip/identifiers.js";
import { type Header, headersOf } from "../sip/message.js";
import { printStatusLine, REMOTE_CONTROL } from "../sip/remote-control.js";
import type { UserAgent } from "../sip/user-agent.js";
import { SIP_PORT } from "../sip/via.js";
import type { SipRegistrar } from "./sip-registrar.js";

/** What a call agent tells its SIP phones without having been asked, outside of all dialogs. */
export class SipNotices {
  constructor(
    private readonly exchange: Exchange,
    private readonly agent: UserAgent,
    private readonly registrar: SipRegistrar,
  ) {}

  /** Tells a phone to start again (SIP.md section 1.4, keep-alive of phones); one that is not registered hears nothing. */
  reset(pool: number, kind: "reset" | "restart"): void {
    const known = this.exchange.router.sipRegistrations.get(pool);
    if (!known) return;
    this.#send(
      "NOTIFY",
      pool,
      known.contact,
      headersOf(
        ["Event", "service-control"],
        ["Subscription-State", "active"],
        ["Content-Type", "text/plain"],
      ),
      `action=${kind}\r\nRegisterCallId={${known.callId}}\r\nConfigVersionStamp={0}\r\n`,
    );
  }

  /** Tells a phone whether messages wait for one of its numbers (RFC 3842 section 5). */
  messages(pool: number, number: string, waits: boolean): void {
    const known = this.exchange.router.sipRegistrations.get(pool);
    const contact = known?.contacts.get(number);
    if (contact === undefined) return;
    this.#send(
      "NOTIFY",
      pool,
      contact,
      headersOf(
        ["Event", "message-summary"],
        ["Subscription-State", "active"],
        ["Content-Type", "application/simple-message-summary"],
      ),
      `Messages-Waiting: ${waits ? "yes" : "no"}\r\n`,
    );
  }

  /** Shows a text on a phone's screen for a while. */
  status(pool: number, text: string): void {
    const known = this.exchange.router.sipRegistrations.get(pool);
    if (!known) return;
    this.#send(
      "REFER",
      pool,
      known.contact,
      headersOf(
        ["Refer-To", `<cid:${this.agent.identifiers.tag()}@${known.address}>`],
        ["Require", "norefersub"],
        ["Content-Type", REMOTE_CONTROL],
      ),
      printStatusLine({ text, seconds: NOTICE }),
    );
  }

  #send(
    method: "NOTIFY" | "REFER",
    pool: number,
    contact: string,
    headers: readonly Header[],
    body: string,
  ): void {
    const { agent } = this;
    const to = this.registrar.sourceOf(pool);
    if (!to) return;
    const own = to.carrier.ownPlace(to.place).address;
    const parts = {
      uri: contact,
      to,
      sequence: FIRST_SEQUENCE,
      headers: [
        ...headersOf(
          ["From", `<sip:${own}>;tag=${agent.identifiers.tag()}`],
          ["To", `<${contact}>`],
          ["Call-ID", callIdOf(agent.identifiers.callWords(), own)],
          ["Contact", `<sip:${own}:${SIP_PORT}>`],
        ),
        ...headers,
      ],
      body,
    };
    agent.send(method, parts, { answered: () => undefined, unanswered: () => undefined });
  }
}

/** Seconds for which a text stands on a screen. */
const NOTICE = 10;
