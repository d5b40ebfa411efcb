import fc from "fast-check";
import { MESSAGES, type SccpMessage } from "../../../src/callmanager/sccp/messages.js";
import { decodeMessage, encodeMessage } from "../../../src/callmanager/sccp/codec.js";
import { withPrintableTexts } from "../../../src/callmanager/sccp/printable-texts.js";
import type { Content, DhcpMessage, Frame, Icmp, Packet } from "../../../src/network/link/frames.js";
import type { EigrpMessage } from "../../../src/network/routing/eigrp/message.js";
import type { OspfBody, OspfPacket } from "../../../src/network/routing/ospf/packets.js";
import { sealOf } from "../../../src/network/wire-format/ospf.js";
import { maskOf, networkOf } from "../../../src/router/ipv4.js";
import type { Lsa, LsaBody, LsaHeader, LsaType, RouterLink } from "../../../src/router/ospf-model.js";

/** Frames of every kind with any values that their fields can have on the wire. */

const bits = (count: number) => fc.nat(2 ** count - 1);
const flag = fc.boolean();
const address = fc.tuple(bits(8), bits(8), bits(8), bits(8)).map((parts) => parts.join("."));
const addresses = fc.array(address, { minLength: 1, maxLength: 5 });
const mask = fc.integer({ min: 0, max: 32 }).map(maskOf);
const mac = fc
  .tuple(bits(16), bits(16), bits(16))
  .map((parts) => parts.map((part) => part.toString(16).padStart(4, "0")).join("."));
const word = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/);
const bytes = fc.string({ unit: fc.nat(255).map((code) => String.fromCharCode(code)), maxLength: 200 });

/** Records some of whose fields are not there. */
function partly<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  return fc.record(fields, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>;
}

const arp = fc.record({
  kind: fc.constant("arp" as const),
  operation: fc.constantFrom("request" as const, "reply" as const),
  senderMac: mac,
  senderAddress: address,
  targetMac: mac,
  targetAddress: address,
});

const cdp = fc.record({
  kind: fc.constant("cdp" as const),
  device: word,
  port: word,
  platform: word,
  version: word,
  capabilities: fc.subarray(["R", "T", "B", "S", "H", "I", "r", "P"]).map((letters) => letters.join(" ")),
  address: fc.option(address, { nil: undefined }),
  nativeVlan: fc.option(bits(12), { nil: undefined }),
  voiceVlan: fc.option(bits(12), { nil: undefined }),
  duplex: fc.constantFrom("full" as const, "half" as const),
  holdtime: bits(8),
});

const plainDhcp: fc.Arbitrary<DhcpMessage> = fc.record({
  kind: fc.constant("dhcp" as const),
  type: fc.constantFrom("discover", "offer", "request", "decline", "ack", "nak", "release", "inform"),
  transaction: bits(32),
  clientMac: mac,
  broadcast: flag,
  clientAddress: address,
  yourAddress: address,
  relayAddress: address,
  options: partly({
    mask,
    routers: addresses,
    nameServers: addresses,
    domainName: word,
    requested: address,
    lease: bits(32),
    server: address,
    // So many that the option comes in parts.
    tftpServers: fc.array(address, { minLength: 1, maxLength: 150 }),
    tftpName: word,
    hostName: word,
    vendor: word,
  }),
});

const relayInformation = fc.record({ vlan: bits(16), module: bits(8), port: bits(8), mac });
const dhcp: fc.Arbitrary<DhcpMessage> = fc
  .tuple(plainDhcp, fc.option(relayInformation, { nil: undefined }))
  .map(([message, where]) => (where ? { ...message, relayInformation: where } : message));

const options = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[0-9]{1,5}$/), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});
const request = fc
  .record({
    operation: fc.constantFrom("read" as const, "write" as const),
    file: word,
    mode: fc.option(fc.constantFrom("netascii", "mail"), { nil: undefined }),
    options: fc.option(options, { nil: undefined }),
  })
  .map(({ mode, options: asked, ...rest }) => ({
    kind: "tftp" as const,
    ...rest,
    ...(mode && { mode }),
    ...(asked && { options: asked }),
  }));
const transfer = fc.oneof(
  fc.record({ kind: fc.constant("tftp" as const), operation: fc.constant("options" as const), options }),
  fc.record({
    kind: fc.constant("tftp" as const),
    operation: fc.constant("data" as const),
    block: bits(16),
    text: bytes,
  }),
  fc.record({ kind: fc.constant("tftp" as const), operation: fc.constant("ack" as const), block: bits(16) }),
  fc.record({
    kind: fc.constant("tftp" as const),
    operation: fc.constant("error" as const),
    code: bits(16),
    text: word,
  }),
);

const host = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}(\.[a-z]{2,5}){0,2}$/);
const dns = fc
  .oneof(
    fc.record({
      question: fc.constant("A" as const),
      name: host,
      answers: fc.array(address, { maxLength: 4 }),
    }),
    fc.record({
      question: fc.constant("PTR" as const),
      name: address,
      answers: fc.array(host, { maxLength: 4 }),
    }),
  )
  .chain((asked) =>
    fc.record({ id: bits(16), response: flag, code: bits(4) }).map((rest) => ({
      kind: "dns" as const,
      ...asked,
      ...rest,
    })),
  );

const ripEntry = fc.record({ network: address, mask, nextHop: address, metric: bits(32) });
const rip = fc.record({
  kind: fc.constant("rip" as const),
  command: fc.constantFrom("request" as const, "response" as const),
  version: fc.constantFrom(1 as const, 2 as const),
  // An answer without any entry would be none, and a request without any asks for everything.
  entries: fc.array(ripEntry, { minLength: 1, maxLength: 25 }),
});
const ripForAll = fc.record({
  kind: fc.constant("rip" as const),
  command: fc.constant("request" as const),
  version: fc.constantFrom(1 as const, 2 as const),
  entries: fc.constant([]),
});

const voice = fc
  .record({
    payloadType: fc.constantFrom(0, 8, 9, 18),
    stream: bits(32),
    firstSequence: bits(16),
    frames: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ frames, ...rest }) => ({
    kind: "rtp" as const,
    ...rest,
    count: 1,
    milliseconds: frames * 10,
    bytes: frames * (rest.payloadType === 18 ? 10 : 80),
    sentAt: 0,
    whole: 1,
  }));

const filler = fc.oneof(
  fc.nat(300).map((size) => ({ kind: "data" as const, size })),
  // The first byte says that it is neither voice nor a file, and the last one that there is something.
  bytes.map((text) => ({ kind: "data" as const, size: text.length + 2, content: `\u0001${text}x` })),
);

const ephemeral = fc.integer({ min: 20_000, max: 65_535 });
const between = (port: number) =>
  fc
    .tuple(ephemeral, fc.constant(port), flag)
    .map(([one, other, turned]) => (turned ? [other, one] : [one, other]) as readonly [number, number]);
const anywhere = fc.tuple(ephemeral, ephemeral);

function datagram<D extends Extract<Packet["data"], { kind: "udp" }>["data"]>(
  data: fc.Arbitrary<D>,
  ports: fc.Arbitrary<readonly [number, number]>,
) {
  return fc.tuple(data, ports).map(([inside, [sourcePort, destinationPort]]) => ({
    kind: "udp" as const,
    sourcePort,
    destinationPort,
    data: inside,
  }));
}

const udp = fc.oneof(
  datagram(dhcp, fc.constantFrom([67, 68], [68, 67])),
  datagram(request, between(69)),
  datagram(transfer, anywhere),
  datagram(dns, between(53)),
  datagram(fc.oneof(rip, ripForAll), fc.constant([520, 520] as const)),
  datagram(
    bytes.map((text) => ({ kind: "sip" as const, text })),
    between(5060),
  ),
  datagram(voice, anywhere),
  datagram(filler, anywhere),
);

/** Messages of every type, with any bytes in their fields. */
const sccp: fc.Arbitrary<SccpMessage> = fc
  .tuple(
    fc.constantFrom(...Object.values(MESSAGES).map(({ id }) => id)),
    fc.uint8Array({ minLength: 900, maxLength: 900 }),
  )
  .map(([id, body]) => {
    const frame = new Uint8Array(12 + body.length);
    const view = new DataView(frame.buffer);
    view.setUint32(0, body.length + 4, true);
    view.setUint32(8, id, true);
    frame.set(body, 12);
    const decoded = decodeMessage(frame);
    if (decoded.kind !== "message") throw new Error(`${id} is a message`);
    // As it is when it was sent once: a text ends at its first zero.
    const again = decodeMessage(encodeMessage(decoded.message));
    return withPrintableTexts(again.kind === "message" ? again.message : decoded.message);
  });
const messages = fc
  .array(sccp, { minLength: 1, maxLength: 2 })
  .map((all) => all.map((message): Content => ({ size: encodeMessage(message).length, message })));
const text = bytes.map((some): readonly Content[] =>
  some === "" ? [] : [{ size: some.length, message: { type: "text", text: some, value: undefined } }],
);
const yes = fc.constant(true as const);
const tcp = fc
  .tuple(
    fc.oneof(
      fc.record({ content: messages, ports: between(2000) }),
      fc.record({ content: text, ports: fc.oneof(between(23), anywhere) }),
    ),
    partly<{ syn: true; ack: true; fin: true; rst: true }>({ syn: yes, ack: yes, fin: yes, rst: yes }),
    fc.record({
      sequence: bits(32),
      acknowledgement: bits(32),
      window: bits(16),
      mss: fc.option(bits(16), { nil: undefined }),
    }),
  )
  .map(([{ content, ports }, flags, { acknowledgement, mss, ...rest }]) => ({
    kind: "tcp" as const,
    sourcePort: ports[0],
    destinationPort: ports[1],
    ...rest,
    acknowledgement: flags.ack ? acknowledgement : 0,
    flags,
    ...(flags.syn && mss !== undefined && { mss }),
    content,
  }));

const name = fc.record({
  type: fc.constantFrom<LsaType>(1, 2, 3, 4, 5),
  id: address,
  advertisingRouter: address,
});
const header: fc.Arbitrary<LsaHeader> = fc
  .record({
    name,
    age: bits(16),
    isExternalCapable: flag,
    otherOptions: fc.constantFrom(undefined, 0x20, 0x40),
    sequence: fc.integer(),
    checksum: bits(16),
    size: bits(16),
  })
  .map(({ name: named, otherOptions, ...rest }) => ({
    ...named,
    ...rest,
    ...(otherOptions !== undefined && { otherOptions }),
  }));
const link: fc.Arbitrary<RouterLink> = fc.record({
  kind: fc.constantFrom("point-to-point", "transit", "stub"),
  id: address,
  data: address,
  metric: bits(16),
});
const bodies: Readonly<Record<LsaType, fc.Arbitrary<LsaBody>>> = {
  1: fc.record({
    kind: fc.constant("router" as const),
    isBorder: flag,
    isBoundary: flag,
    links: fc.array(link, { maxLength: 8 }),
  }),
  2: fc.record({ kind: fc.constant("network" as const), mask, routers: addresses }),
  3: fc.record({ kind: fc.constant("summary" as const), mask, metric: bits(24) }),
  4: fc.record({ kind: fc.constant("summary" as const), mask, metric: bits(24) }),
  5: fc
    .record({
      mask,
      metric: bits(24),
      metricType: fc.constantFrom(1 as const, 2 as const),
      tag: bits(32),
      forwarding: fc.option(
        address.filter((one) => one !== "0.0.0.0"),
        { nil: undefined },
      ),
    })
    .map(({ forwarding, ...rest }) => ({ kind: "external", ...rest, ...(forwarding && { forwarding }) })),
};
export const lsa: fc.Arbitrary<Lsa> = header.chain((one) =>
  bodies[one.type].map((body) => ({ ...one, body, ...sealOf({ ...one, body }) })),
);
const ospfBody: fc.Arbitrary<OspfBody> = fc.oneof(
  fc.record({
    kind: fc.constant("hello" as const),
    mask,
    helloInterval: bits(16),
    deadInterval: bits(32),
    priority: bits(8),
    isExternalCapable: flag,
    designated: address,
    backup: address,
    neighbors: fc.array(address, { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant("description" as const),
    mtu: bits(16),
    isInitial: flag,
    hasMore: flag,
    isMaster: flag,
    sequence: bits(32),
    headers: fc.array(header, { maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant("request" as const), names: fc.array(name, { maxLength: 5 }) }),
  fc.record({ kind: fc.constant("update" as const), lsas: fc.array(lsa, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant("acknowledgment" as const), headers: fc.array(header, { maxLength: 5 }) }),
);
const ospf: fc.Arbitrary<OspfPacket> = fc.record({
  kind: fc.constant("ospf" as const),
  routerId: address,
  area: address,
  authentication: fc.oneof(
    fc.constant({ kind: "none" as const }),
    fc.stringMatching(/^[!-~]{1,8}$/).map((key) => ({ kind: "simple" as const, key })),
  ),
  body: ospfBody,
});

const vector = fc.record({
  delay: fc.nat(100_000).map((tens) => tens * 10),
  // Of every kind of line: what divides ten million, and what does not.
  bandwidth: fc.constantFrom(56, 64, 128, 1544, 2048, 10_000, 100_000, 1_000_000),
  mtu: bits(24),
  hops: bits(8),
  reliability: bits(8),
  load: bits(8),
});
const eigrpRoute = fc
  .record({
    network: address,
    mask,
    vector: fc.option(vector, { nil: undefined }),
    external: fc.option(
      fc.record({
        router: address,
        protocol: fc.constantFrom("connected" as const, "static" as const, "rip" as const, "ospf" as const),
        process: bits(32),
        metric: bits(32),
      }),
      { nil: undefined },
    ),
  })
  .map((route) => ({ ...route, network: networkOf(route.network, route.mask) }));
const eigrp: fc.Arbitrary<EigrpMessage> = fc.record({
  kind: fc.constant("eigrp" as const),
  opcode: fc.constantFrom("update", "query", "reply", "hello"),
  system: bits(32),
  sequence: bits(32),
  acknowledgment: bits(32),
  isInitial: flag,
  parameters: fc.option(
    fc.record({ weights: fc.array(bits(8), { minLength: 6, maxLength: 6 }), hold: bits(16), isStub: flag }),
    { nil: undefined },
  ),
  routes: fc.array(eigrpRoute, { maxLength: 5 }),
});

const echo: fc.Arbitrary<Icmp> = fc
  .record({
    type: fc.constantFrom("echo" as const, "echo-reply" as const),
    code: bits(8),
    id: bits(16),
    sequence: bits(16),
    filling: fc.oneof(
      fc.nat(300).map((size) => ({ size })),
      fc
        .tuple(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 2, max: 0xffff }))
        .map(([size, pattern]) => ({ size, pattern })),
      bytes.map((some) => ({ size: some.length + 3, content: `\u0007\u0006${some}z` })),
    ),
  })
  .map(({ filling, ...rest }) => ({ kind: "icmp", ...rest, ...filling, about: undefined }));

const header4 = fc
  .record({
    source: address,
    destination: address,
    ttl: bits(8),
    id: bits(16),
    dscp: bits(6),
    dontFragment: flag,
  })
  .map(({ dontFragment, ...rest }) => ({
    kind: "ip" as const,
    ...rest,
    ...(dontFragment && { dontFragment }),
  }));

/** Of a packet that an error quotes, no more is known than eight bytes tell. */
const quoted: fc.Arbitrary<Packet> = fc
  .tuple(
    header4,
    fc.oneof(
      datagram(
        fc.nat(300).map((size) => ({ kind: "data" as const, size })),
        anywhere,
      ),
      fc.record({ id: bits(16), sequence: bits(16), size: fc.nat(300) }).map((rest) => ({
        kind: "icmp" as const,
        type: "echo" as const,
        code: 0,
        ...rest,
        about: undefined,
      })),
      fc.record({ sourcePort: bits(16), destinationPort: bits(16), sequence: bits(32) }).map((rest) => ({
        kind: "tcp" as const,
        ...rest,
        acknowledgement: 0,
        flags: {},
        window: 0,
        content: [],
      })),
    ),
  )
  .map(([head, data]) => ({ ...head, data }));
const error: fc.Arbitrary<Icmp> = fc.record({
  kind: fc.constant("icmp" as const),
  type: fc.constantFrom("time-exceeded" as const, "unreachable" as const),
  code: bits(8),
  id: fc.constant(0),
  sequence: bits(16),
  size: fc.constant(28),
  about: quoted,
});

const packet: fc.Arbitrary<Packet> = fc
  .tuple(header4, fc.oneof(udp, udp, tcp, ospf, eigrp, echo, error))
  .map(([head, data]) => ({ ...head, data }));

export const anyFrame: fc.Arbitrary<Frame> = fc.record({
  source: mac,
  destination: mac,
  tag: fc.option(fc.record({ vlan: bits(12), priority: bits(3) }), { nil: undefined }),
  payload: fc.oneof(
    { weight: 1, arbitrary: arp },
    { weight: 1, arbitrary: cdp },
    { weight: 8, arbitrary: packet },
  ),
});
