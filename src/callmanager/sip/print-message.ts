import type { SipMessage } from "./message.js";

/** A message as it travels, a character a byte. */
export function printMessage(message: SipMessage): string {
  const first =
    message.kind === "request"
      ? `${message.method} ${message.uri} SIP/2.0`
      : `SIP/2.0 ${message.status} ${message.reason}`;
  const lines = message.headers.map(({ name, value }) => `${name}: ${value}`);
  return [first, ...lines, `Content-Length: ${message.body.length}`, "", message.body].join("\r\n");
}
