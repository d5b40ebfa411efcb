import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readMessage } from "../../src/callmanager/sip/read-message.js";
import { sipGatewayOf } from "../../src/callmanager/trunks/sip-gateway.js";
import { Site } from "./lab.js";

const configuration = readFileSync("fixtures/real-phones/sip-phones.cfg", "utf8").replace(
  " authenticate register\n",
  "",
);

const SDP =
  "v=0\r\no=- 1 1 IN IP4 10.1.1.9\r\ns=-\r\nc=IN IP4 10.1.1.9\r\nt=0 0\r\nm=audio 16384 RTP/AVP 0 101\r\na=rtpmap:101 telephone-event/8000\r\n";

/** A message of a phone that registers, calls, and says all sorts of things. */
const messages = fc
  .record({
    method: fc.constantFrom(
      "REGISTER",
      "INVITE",
      "ACK",
      "BYE",
      "CANCEL",
      "REFER",
      "INFO",
      "UPDATE",
      "OPTIONS",
    ),
    user: fc.constantFrom("201", "202", "999", "8001"),
    to: fc.constantFrom("201", "202", "1001", "8001", "999"),
    call: fc.nat({ max: 3 }),
    branch: fc.nat({ max: 20 }),
    sequence: fc.nat({ max: 5 }),
    tag: fc.constantFrom("", ";tag=1"),
    expires: fc.constantFrom("", "Expires: 0\r\n", "Expires: 60\r\n", "Expires: x\r\n"),
    body: fc.constantFrom("", SDP, SDP.replace("AVP 0", "AVP 97"), "v=0\r\n"),
    mutations: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 2 }),
  })
  .map(({ method, user, to, call, branch, sequence, tag, expires, body, mutations }) => {
    const text = `${method} sip:${to}@10.1.1.1 SIP/2.0\r\nVia: SIP/2.0/UDP 10.1.1.9:5060;branch=z9hG4bK${branch}\r\nFrom: <sip:${user}@10.1.1.1>;tag=9\r\nTo: <sip:${to}@10.1.1.1>${tag}\r\nCall-ID: ${call}\r\nCSeq: ${sequence} ${method}\r\nMax-Forwards: 70\r\nContact: <sip:${user}@10.1.1.9:5060>;+sip.instance="<urn:uuid:00000000-0000-0000-0000-020000000${user}>"\r\nRefer-To: <sip:1001@10.1.1.1>\r\n${expires}\r\n${body}`;
    const signs = [...text];
    for (const [at, byte] of mutations) signs[at % signs.length] = String.fromCharCode(byte);
    return signs.join("");
  });

it("whatever a phone of SIP sends, nothing is thrown, and nothing is left when all is over", () => {
  fc.assert(
    fc.property(fc.array(messages, { minLength: 1, maxLength: 25 }), (texts) => {
      const site = new Site(configuration);
      const place = { transport: "udp", address: "10.1.1.9", port: 5060 } as const;
      for (const text of texts) {
        const message = readMessage(text);
        if (message) site.agent.receiveSip(message, { carrier: site.carrier(), place });
        site.wait(1);
      }
      site.wait(7200);
      expect(sipGatewayOf(site.agent.exchange).agent.size).toBe(0);
      expect(site.agent.exchange.calls.size).toBe(0);
      expect(site.router.sipRegistrations.size).toBe(0);
    }),
    { numRuns: Number(process.env["SIP_RUNS"] ?? 20) },
  );
});
