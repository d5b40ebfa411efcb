import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printChallenge } from "../../../src/callmanager/sip/digest.js";
import { headerOf, headersOf } from "../../../src/callmanager/sip/message.js";
import { keyNotice } from "../../../src/callmanager/sip/pad-keys.js";
import { Random } from "../../../src/router/random.js";
import { type End, Net } from "./two-ends.js";

function twoEnds(net = new Net()): { net: Net; a: End; b: End } {
  return { net, a: net.end("10.1.1.1"), b: net.end("10.1.1.2") };
}

/** The two in a call. */
function talking(): { net: Net; a: End; b: End } {
  const ends = twoEnds();
  ends.a.dial(ends.b);
  ends.net.wait(1);
  ends.b.accept();
  ends.net.wait(1);
  return ends;
}

describe("a call by SIP", () => {
  it("is sent, rings, is answered, and ends", () => {
    const { net, a, b } = talking();
    expect(a.told).toEqual(["ringing Two", "accepted g711ulaw sendrecv"]);
    a.call?.hangUp(16, 500);
    net.wait(1);
    expect(b.told).toEqual(["ended 16"]);
    expect(a.methods).toBe("INVITE ACK BYE");
    expect(b.methods).toBe("100 180 200 200");
  });

  it("has headers in the order and the shapes of IOS", () => {
    const { a, b } = talking();
    expect(a.sent[0]?.headers.map(({ name }) => name)).toEqual(
      "Via From To Date Call-ID User-Agent Allow CSeq Max-Forwards Timestamp Contact Content-Type Content-Disposition".split(
        " ",
      ),
    );
    const [invite] = a.sent;
    expect(invite && headerOf(invite, "Via")).toMatch(
      /^SIP\/2\.0\/UDP 10\.1\.1\.1:5060;branch=z9hG4bK[0-9A-F]{4}$/,
    );
    expect(invite && headerOf(invite, "CSeq")).toBe("101 INVITE");
    const ringing = b.sent[1];
    expect(ringing && headerOf(ringing, "To")).toMatch(/^<sip:201@10\.1\.1\.2>;tag=[0-9A-F]+-[0-9A-F]{3,4}$/);
    expect(ringing && headerOf(ringing, "Remote-Party-ID")).toBe(
      '"Two" <sip:201@10.1.1.2>;party=called;screen=no;privacy=off',
    );
  });

  it("is refused, and the refusal is sent until it is acknowledged", () => {
    const { net, a, b } = twoEnds();
    b.refuses = 486;
    let losing = false;
    net.loses = () => losing;
    a.dial(b);
    net.timeline.pass(15);
    losing = true;
    net.wait(2);
    losing = false;
    net.wait(4);
    expect(a.told).toEqual(["refused 486 17"]);
    const refusals = b.sent.filter((one) => one.kind === "response" && one.status === 486).length;
    expect(refusals).toBeGreaterThan(1);
    net.wait(60);
    expect(b.sent.filter((one) => one.kind === "response" && one.status === 486)).toHaveLength(refusals);
    expect([a.agent.size, b.agent.size]).toEqual([0, 0]);
  });

  it("is given up while it rings: CANCEL, 200 and 487", () => {
    const { net, a, b } = twoEnds();
    a.dial(b);
    net.wait(1);
    a.call?.hangUp(16, 500);
    net.wait(1);
    expect(a.methods).toBe("INVITE CANCEL ACK");
    expect(b.methods).toBe("100 180 200 487");
    expect([a.told, b.told]).toEqual([["ringing Two"], ["ended"]]);
  });

  it("waits with CANCEL until some answer has come", () => {
    const { net, a, b } = twoEnds();
    a.dial(b);
    a.call?.hangUp(16, 500);
    expect(a.methods).toBe("INVITE");
    net.wait(1);
    expect(a.methods).toBe("INVITE CANCEL ACK");
  });

  it("finds nobody", () => {
    const { net, a, b } = twoEnds();
    net.loses = () => true;
    a.dial(b);
    net.wait(40);
    expect(a.methods).toBe("INVITE INVITE INVITE INVITE INVITE INVITE");
    expect(a.told).toEqual(["refused 408 102"]);
  });

  it("is held and taken up again", () => {
    const { net, a, b } = talking();
    a.call?.direct("sendonly");
    net.wait(1);
    expect(b.told).toEqual(["changed sendonly"]);
    expect(a.told.at(-1)).toBe("changed recvonly");
    a.call?.direct("sendrecv");
    net.wait(1);
    expect(b.told.at(-1)).toBe("changed sendrecv");
    const versions = a.sent.flatMap(({ body }) => /^o=\S+ \d+ (\d+)/m.exec(body)?.[1] ?? []);
    expect(versions).toEqual(["1", "2", "3"]);
  });

  it("is held by both at the same time: who is asked while he asks says 491, and both try again", () => {
    const { net, a, b } = talking();
    a.call?.direct("sendonly");
    b.call?.direct("sendonly");
    net.wait(1);
    expect([a.methods, b.methods].join(" ")).toContain("491");
    net.wait(10);
    expect(a.call?.media.remote?.direction).toBe("inactive");
    expect(b.call?.media.remote?.direction).toMatch(/sendonly|inactive/);
  });

  it("is referred to somebody else, and tells how that went", () => {
    const { net, a, b } = talking();
    b.call?.refer("<sip:103@10.1.1.1?Replaces=9%3Bto-tag%3D1%3Bfrom-tag%3D2>", "<sip:201@10.1.1.2>");
    net.wait(1);
    expect(a.referral).toEqual({
      number: "103",
      replaces: { callId: "9", localTag: "1", remoteTag: "2" },
    });
    a.call?.notifyReferral(200);
    net.wait(1);
    const notices = a.sent.filter((one) => one.kind === "request" && one.method === "NOTIFY");
    expect(notices.map(({ body }) => body)).toEqual(["SIP/2.0 100 Trying\r\n", "SIP/2.0 200 OK\r\n"]);
    expect(notices.map((one) => headerOf(one, "Subscription-State"))).toEqual([
      "active;expires=60",
      "terminated;reason=noresource",
    ]);
  });

  it("carries keys of the pad, and who is there now", () => {
    const { net, a, b } = talking();
    for (const key of "5#") {
      const { headers, body } = keyNotice(key);
      a.call?.tell("NOTIFY", headers, body);
    }
    const info = headersOf(["Content-Type", "application/dtmf-relay"]);
    a.call?.tell("INFO", info, "Signal= *\r\nDuration= 250\r\n");
    a.call?.tell("INFO", info, "nothing");
    a.call?.tellParty({ number: "102", name: "" });
    net.wait(1);
    expect(b.told).toEqual(["key 5", "key #", "key *", "party 102"]);
  });

  it("asks for a password once", () => {
    const { net, a, b } = twoEnds();
    a.password = "pw";
    b.refuses = 401;
    const challenge = printChallenge({ realm: "all", nonce: "1", stale: false, protects: true });
    const original = b.invited.bind(b);
    b.invited = (transaction) => {
      b.invite = transaction;
      if (headerOf(transaction.request, "Authorization") !== undefined) b.refuses = undefined;
      if (b.refuses === undefined) return original(transaction);
      transaction.respond(401, "1", headersOf(["WWW-Authenticate", challenge]));
    };
    a.dial(b);
    net.wait(1);
    expect(a.methods).toBe("INVITE ACK INVITE");
    expect(a.told).toEqual(["ringing Two"]);
  });
});

describe("what any end refuses", () => {
  it.each([
    ["BYE", {}, 481],
    ["CANCEL", {}, 481],
    ["INFO", { to: ";tag=9" }, 481],
    ["REFER", { to: ";tag=9" }, 481],
    ["INVITE", { headers: headersOf(["Require", "x-y"]) }, 420],
    ["INVITE", { headers: headersOf(["Max-Forwards", "0"]) }, 483],
    ["FROB", {}, 501],
    ["SUBSCRIBE", {}, 405],
    ["OPTIONS", {}, 200],
    ["OPTIONS", { headers: headersOf(["Max-Forwards", "0"]) }, 200],
  ] as const)("%s with %j is answered %i", (method, parts: Parts, status) => {
    const { net, a, b } = twoEnds();
    const { to = "", headers = [] } = parts;
    const own = headersOf(["From", "<sip:1@a>;tag=1"], ["To", `<sip:2@b>${to}`], ["Call-ID", "1"]);
    const seen: number[] = [];
    a.agent.send(
      method,
      { uri: "sip:2@10.1.1.2", to: a.towards(b), sequence: 101, headers: [...own, ...headers] },
      { answered: (response) => seen.push(response.status), unanswered: () => seen.push(0) },
    );
    net.wait(1);
    expect(seen).toEqual([status]);
  });

  interface Parts {
    readonly to?: string;
    readonly headers?: ReturnType<typeof headersOf>;
  }
});

it("whatever gets lost, both ends come to the same, and forget it", () => {
  const run = Number(process.env["SIP_RUNS"] ?? 200);
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, loss, plan) => {
        const { net, a, b } = twoEnds(new Net(seed));
        const chance = new Random(seed);
        net.loses = () => chance.below(100) < loss;
        a.dial(b);
        net.wait(2);
        if (plan === 0) a.call?.hangUp(16, 500);
        else if (b.call && plan === 1) b.call.hangUp(17, 486);
        else if (b.call) b.accept();
        net.wait(3);
        if (plan === 3) for (const end of [a, b]) end.call?.direct("sendonly");
        net.wait(120);
        net.loses = () => false;
        // Whoever lost the other one in spite of all tries finds out when he says something.
        for (const end of [a, b]) end.call?.hangUp(16, 500);
        net.wait(200);
        expect([a.agent.size, b.agent.size]).toEqual([0, 0]);
      },
    ),
    { numRuns: run },
  );
});
