import { describe, expect, it } from "vitest";
import { readAddress, tagOf } from "../../../src/callmanager/sip/address.js";
import {
  answerTo,
  isRight,
  printChallenge,
  printCredentials,
  readChallenge,
  readCredentials,
} from "../../../src/callmanager/sip/digest.js";
import { headerOf, valuesOf } from "../../../src/callmanager/sip/message.js";
import { LONGEST_MESSAGE, SipStream } from "../../../src/callmanager/sip/message-stream.js";
import { Nonces } from "../../../src/callmanager/sip/nonces.js";
import { printMessage } from "../../../src/callmanager/sip/print-message.js";
import { readMessage } from "../../../src/callmanager/sip/read-message.js";
import { readSession } from "../../../src/callmanager/sip/session-description.js";
import { readUri } from "../../../src/callmanager/sip/uri.js";
import { placeOfAnswer, printVia, readVia, viaAsReceived } from "../../../src/callmanager/sip/via.js";

const LINES = [
  "OPTIONS sip:10.1.1.1 SIP/2.0",
  "Via: SIP/2.0/UDP 10.1.1.2:5060;branch=z9hG4bK1",
  "From: <sip:101@10.1.1.1>;tag=1",
  "To: <sip:10.1.1.1>",
  "Call-ID: 1@10.1.1.2",
  "CSeq: 1 OPTIONS",
  "Content-Length: 0",
];
const text = (lines: readonly string[], end = "\r\n", body = "") => `${lines.join(end)}${end}${end}${body}`;
const changed = (from: string | RegExp, to: string) => readMessage(text(LINES).replace(from, to));

describe("a SIP message", () => {
  it("may have compact names, odd blanks, folded lines, and line feeds alone", () => {
    const plain = readMessage(text(LINES));
    const odd = LINES.map((line) =>
      line
        .replace("Via:", "v :")
        .replace("From: ", "f:\r\n\t ")
        .replace("Call-ID", "i")
        .replace("CSeq", "cseq")
        .replace("Content-Length", "l"),
    );
    expect(readMessage(text(odd))).toEqual(plain);
    expect(readMessage(text(LINES, "\n"))).toEqual(plain);
  });

  it("has several values of one header in one line or in several, in their order", () => {
    const message = readMessage(
      text([
        ...LINES.slice(0, 2),
        "Via: SIP/2.0/UDP a;branch=2, SIP/2.0/TCP b;branch=3",
        'Contact: "A, B" <sip:1@a;x=1,2>;q=1,<sip:2@b>',
        ...LINES.slice(2),
      ]),
    );
    if (message?.kind !== "request") throw new Error("no request");
    expect(valuesOf(message, "Via").map((via) => readVia(via)?.host)).toEqual(["10.1.1.2", "a", "b"]);
    expect(valuesOf(message, "Contact").map((one) => readAddress(one)?.name)).toEqual(["A, B", ""]);
  });

  it("takes no more of a datagram than it says, and all of it where it says nothing", () => {
    const withLength = readMessage(text(LINES, "\r\n", "abc").replace("Length: 0", "Length: 2"));
    expect(withLength).toMatchObject({ body: "ab" });
    expect(readMessage(text(LINES.slice(0, -1), "\r\n", "abc"))).toMatchObject({ body: "abc" });
  });

  it("may be nothing but the line ends that keep a way open", () => {
    expect(readMessage("\r\n\r\n")).toBeUndefined();
    expect(readMessage("")).toBeUndefined();
    expect(readMessage(`\r\n${text(LINES)}`)).toEqual(readMessage(text(LINES)));
  });

  it.each([
    ["Via: ", "X: ", "Via is missing or wrong", 400],
    ["SIP/2.0/UDP", "UDP", "Via is missing or wrong", 400],
    ["From: <sip", "From: <mailto", "From is missing or wrong", 400],
    ["To: <sip:", "To: <sip:%zz@", "To is missing or wrong", 400],
    ["CSeq: 1", "CSeq: 99999999999999999999", "CSeq is missing or wrong", 400],
    ["CSeq: 1 OPTIONS", "CSeq: 1 BYE", "CSeq has another method", 400],
    ["Call-ID: 1@10.1.1.2\r\n", "", "Call-ID is missing", 400],
    ["Length: 0", "Length: -1", "Content-Length is no number", 400],
    ["Length: 0", "Length: 99", "Content-Length is more than there is", 400],
    ["Length: 0", "Length: 0\r\nl: 7", "two values of Content-Length", 400],
    ["tag=1", "tag=1\0", "no header: From: <sip:101@10.1.1.1>;tag=1\0", 400],
    ["SIP/2.0\r\n", "SIP/9.9\r\n", "Version Not Supported", 505],
    ["OPTIONS sip", "\x01 sip", "no request and no response", 400],
  ])("with %j as %j says what is wrong: %s", (from, to, problem, status) => {
    expect(changed(from, to)).toMatchObject({ kind: "malformed", problem, status });
  });

  it("is not read in more than a moment, whatever it repeats", () => {
    const bait = `<sip:${"a;".repeat(30_000)}y@h>`;
    expect(changed("<sip:10.1.1.1>", bait)).toBeDefined();
    expect(changed("<sip:10.1.1.1>", '"'.repeat(60_000))).toMatchObject({ kind: "malformed" });
  });

  it("is printed with its length", () => {
    const message = readMessage(text(LINES.slice(0, -1), "\r\n", "abc"));
    if (message?.kind !== "request") throw new Error("no request");
    expect(printMessage(message)).toBe(text([...LINES.slice(0, -1), "Content-Length: 3"], "\r\n", "abc"));
    expect(headerOf(message, "Content-Length")).toBeUndefined();
  });
});

describe("a stream of SIP", () => {
  it.each([
    ["no length", text(LINES.slice(0, -1)), "no Content-Length"],
    ["a length of nonsense", text(LINES).replace("Length: 0", "Length: x"), "Content-Length is no number"],
    [
      "a body that is too long",
      text(LINES).replace("Length: 0", "Length: 70000"),
      "a message that is too long",
    ],
    ["a head that never ends", "A".repeat(LONGEST_MESSAGE + 1), "a message without an end"],
  ])("with %s is broken, and takes nothing more", (_title, bytes, reason) => {
    const stream = new SipStream();
    expect([...stream.receive(bytes)]).toEqual([{ kind: "broken", reason }]);
    expect([...stream.receive(text(LINES))]).toEqual([]);
  });
});

describe("where an answer goes", () => {
  const from = { transport: "udp", address: "10.1.1.9", port: 49193 } as const;
  const via = (parameters: string) => {
    const read = readVia(`SIP/2.0/UDP 10.1.1.2:5071${parameters};branch=z9hG4bK1`);
    if (!read) throw new Error("no Via");
    return read;
  };

  it("is the port in Via, at the address from which the request came", () => {
    expect(placeOfAnswer(via(""), from)).toEqual({ ...from, port: 5071 });
    expect(printVia(viaAsReceived(via(""), from))).toBe(
      "SIP/2.0/UDP 10.1.1.2:5071;branch=z9hG4bK1;received=10.1.1.9",
    );
    expect(viaAsReceived(via(""), { ...from, address: "10.1.1.2" })).toEqual(via(""));
  });

  it("is the port from which it came where rport asks for that", () => {
    expect(placeOfAnswer(via(";rport"), from)).toEqual(from);
    expect(printVia(viaAsReceived(via(";rport"), from))).toBe(
      "SIP/2.0/UDP 10.1.1.2:5071;branch=z9hG4bK1;received=10.1.1.9;rport=49193",
    );
  });

  it("is the stream by which it came", () => {
    const stream = { ...from, transport: "tcp" } as const;
    expect(placeOfAnswer(via(""), stream)).toEqual(stream);
  });
});

describe("a URI", () => {
  it.each([
    ["sip:201@10.1.1.1:5066;transport=tcp", { user: "201", host: "10.1.1.1", port: 5066 }],
    ["SIP:a%20b:secret@h", { user: "a b", host: "h" }],
    ["sip:h", { user: undefined, host: "h" }],
    ["sip:103@h?Replaces=a%3Bto-tag%3D1", { headers: [{ name: "replaces", value: "a;to-tag=1" }] }],
    ["tel:+33123456789", { scheme: "tel", user: "+33123456789" }],
  ])("%s is read", (written, expected) => {
    expect(readUri(written)).toMatchObject(expected);
  });

  it.each([
    "201",
    "sip:",
    "sip:@h",
    "sip:1@h:0",
    "sip:1@h:70000",
    "sip:1@h:5060x",
    "sip:%00%ff%n@h",
    "tel:x",
    "http://h",
  ])("%s is none", (written) => {
    expect(readUri(written)).toBeUndefined();
  });
});

describe("digest", () => {
  it("answers as the example of RFC 2617 does", () => {
    const credentials = readCredentials(
      'Digest username="Mufasa", realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", qop=auth, nc=00000001, cnonce="0a4f113b", response="6629fae49393a05397450978507c4ef1", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    );
    if (!credentials) throw new Error("no credentials");
    expect(isRight(credentials, "GET", "Circle Of Life")).toBe(true);
    expect(isRight(credentials, "GET", "circle of life")).toBe(false);
    expect(isRight(credentials, "PUT", "Circle Of Life")).toBe(false);
  });

  it.each([true, false])("takes its own answers, with qop: %s", (protects) => {
    const challenge = { realm: "all", nonce: "4D2A", stale: false, protects };
    const asked = readChallenge(printChallenge(challenge));
    expect(asked).toEqual(challenge);
    if (!asked) throw new Error("no challenge");
    const client = { user: '2"1', password: "pw", clientNonce: "c0ffee" };
    const answer = answerTo(asked, client, { method: "REGISTER", uri: "sip:10.1.1.1" });
    const read = readCredentials(printCredentials(answer));
    expect(read).toEqual(answer);
    expect(read && isRight(read, "REGISTER", "pw")).toBe(true);
    expect(read && isRight(read, "INVITE", "pw")).toBe(false);
  });

  it("is not answered by another algorithm", () => {
    expect(readChallenge('Digest realm="a",nonce="b",algorithm=SHA-256')).toBeUndefined();
    expect(readChallenge('Basic realm="a"')).toBeUndefined();
  });

  it("knows its own nonces, for a minute", () => {
    let now = 0x1_ffff_0000;
    const nonces = new Nonces("secret", () => now);
    const nonce = nonces.next();
    expect(nonce).toMatch(/^[0-9A-F]{16}$/);
    expect(nonces.stateOf(nonce)).toBe("fresh");
    now += 60_000;
    expect(nonces.stateOf(nonce)).toBe("fresh");
    now += 1000;
    expect(nonces.stateOf(nonce)).toBe("stale");
    expect(nonces.stateOf(nonce.toLowerCase())).toBe("strange");
    expect(new Nonces("other", () => now).stateOf(nonce)).toBe("strange");
    expect(nonces.stateOf("x")).toBe("strange");
  });
});

describe("a session description", () => {
  it("is read with lines that nobody here needs", () => {
    const session = readSession(
      "v=0\r\no=- 3 4 IN IP4 10.1.1.2\r\ns=-\r\ni=x\r\nc=IN IP4 10.1.1.2\r\nb=AS:64\r\nt=0 0\r\nm=audio 16384 RTP/AVP 0 101\r\na=rtpmap:0 PCMU/8000\r\na=sendonly\r\n",
    );
    expect(session).toMatchObject({
      connection: "10.1.1.2",
      media: [{ port: 16384, formats: ["0", "101"], connection: undefined }],
    });
  });

  it.each([
    ["m=audio -1 RTP/AVP 999999 x\r\n", "no v=0 at the beginning"],
    ["v=0\r\ns=-\r\n", "o= is missing or wrong"],
    ["v=0\r\no=- 1 1 IN IP4 h\r\nm=audio -1 RTP/AVP 0\r\n", "m= is wrong: m=audio -1 RTP/AVP 0"],
    ["v=0\r\no=- 1 1 IN IP4 h\r\nm=audio 99999 RTP/AVP 0\r\n", "m= is wrong: m=audio 99999 RTP/AVP 0"],
  ])("%j says what is wrong", (written, problem) => {
    expect(readSession(written)).toBe(problem);
  });
});

it("finds the tag of an address", () => {
  expect(tagOf('"a;tag=2" <sip:1@h;tag=3>;tag=A842C-2612')).toBe("A842C-2612");
  expect(tagOf("<sip:1@h>")).toBeUndefined();
  expect(tagOf(undefined)).toBeUndefined();
});
