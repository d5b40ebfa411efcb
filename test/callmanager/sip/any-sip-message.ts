import fc from "fast-check";
import { printAddress, type SipAddress } from "../../../src/callmanager/sip/address.js";
import type { Header, SipMessage } from "../../../src/callmanager/sip/message.js";
import type { Parameter } from "../../../src/callmanager/sip/parameters.js";
import type {
  Attribute,
  Media,
  SessionDescription,
} from "../../../src/callmanager/sip/session-description.js";
import { printUri, type SipUri } from "../../../src/callmanager/sip/uri.js";
import { printVia, type Via } from "../../../src/callmanager/sip/via.js";

const text = (signs: string, minLength = 1, maxLength = 12) =>
  fc.string({ unit: fc.constantFrom(...signs), minLength, maxLength });

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const token = text(`${LETTERS}${DIGITS}-.!%*_+\`'~`);
/** Signs that mean something to SIP, and bytes beyond ASCII. */
const strange = text(`${LETTERS} ;,<>"\\?&=@:/%é\xff`, 0);

export const parameters: fc.Arbitrary<readonly Parameter[]> = fc.array(
  fc.record({ name: token.map((one) => one.toLowerCase()), value: strange }, { requiredKeys: ["name"] }),
  { maxLength: 3 },
);
/** In an address every strange sign is escaped, so that values hold none. */
const plainParameters: fc.Arbitrary<readonly Parameter[]> = fc.array(
  fc.record({ name: token.map((one) => one.toLowerCase()), value: token }, { requiredKeys: ["name"] }),
  { maxLength: 3 },
);
const host = fc.oneof(
  fc.ipV4(),
  text(LETTERS),
  fc.ipV6().map((one) => `[${one}]`),
);
const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined });

export const uris: fc.Arbitrary<SipUri> = fc.oneof(
  fc.record({
    scheme: fc.constantFrom("sip" as const, "sips" as const),
    user: fc.option(
      strange.filter((one) => one !== ""),
      { nil: undefined },
    ),
    host,
    port,
    parameters: plainParameters,
    headers: fc.array(fc.record({ name: text(LETTERS).map((one) => one.toLowerCase()), value: strange }), {
      maxLength: 2,
    }),
  }),
  fc.record({
    scheme: fc.constant("tel" as const),
    user: text(`+${DIGITS}*#`),
    host: fc.constant(""),
    port: fc.constant(undefined),
    parameters: plainParameters,
    headers: fc.constant([]),
  }),
);

export const addresses: fc.Arbitrary<SipAddress> = fc.record({ name: strange, uri: uris, parameters });

export const vias: fc.Arbitrary<Via> = fc.record({
  transport: fc.constantFrom("UDP", "TCP", "TLS"),
  host,
  port,
  parameters,
});

/** A header that no list knows, with a value as it comes out: no blanks around it. */
const otherHeader: fc.Arbitrary<Header> = fc.record({
  name: token.map((one) => `X-${one}`),
  value: strange.map((one) => one.trim()),
});

const body = fc.string({
  unit: fc.nat({ max: 255 }).map((byte) => String.fromCharCode(byte)),
  maxLength: 80,
});

/** Any message with all that every message has. */
export const messages: fc.Arbitrary<SipMessage> = fc
  .record({
    isRequest: fc.boolean(),
    method: fc.constantFrom("INVITE", "ACK", "BYE", "REGISTER", "FROB"),
    uri: uris,
    status: fc.integer({ min: 100, max: 699 }),
    reason: text(`${LETTERS} `).map((one) => one.trim()),
    via: fc.array(vias, { minLength: 1, maxLength: 3 }),
    from: addresses,
    to: addresses,
    callId: token,
    sequence: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    others: fc.array(otherHeader, { maxLength: 4 }),
    body,
  })
  .map((one): SipMessage => {
    const headers = [
      ...one.via.map((via) => ({ name: "Via", value: printVia(via) })),
      { name: "From", value: printAddress(one.from) },
      { name: "To", value: printAddress(one.to) },
      { name: "Call-ID", value: one.callId },
      { name: "CSeq", value: `${one.sequence} ${one.method}` },
      ...one.others,
    ];
    return one.isRequest
      ? { kind: "request", method: one.method, uri: printUri(one.uri), headers, body: one.body }
      : { kind: "response", status: one.status, reason: one.reason, headers, body: one.body };
  });

const attributes: fc.Arbitrary<readonly Attribute[]> = fc.array(
  fc.record({ name: text(LETTERS), value: text(`${LETTERS}${DIGITS} :/=;`, 1) }, { requiredKeys: ["name"] }),
  { maxLength: 4 },
);

const media: fc.Arbitrary<Media> = fc.record({
  type: fc.constantFrom("audio", "video", "image"),
  port: fc.integer({ min: 0, max: 65535 }),
  protocol: fc.constantFrom("RTP/AVP", "udptl"),
  formats: fc.array(text(DIGITS, 1, 3), { minLength: 1, maxLength: 6 }),
  connection: fc.option(fc.ipV4(), { nil: undefined }),
  attributes,
});

export const sessions: fc.Arbitrary<SessionDescription> = fc.record({
  origin: fc.record({ user: token, id: fc.nat(), version: fc.nat(), address: fc.ipV4() }),
  name: text(`${LETTERS} -`, 0),
  connection: fc.option(fc.ipV4(), { nil: undefined }),
  attributes,
  media: fc.array(media, { maxLength: 3 }),
});
