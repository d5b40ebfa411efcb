// The real phones that `npm run soak` keeps busy at `cme serve`: calls of SCCP, of SIP, and between both, with voice, hold and
// the auto attendant. It tells how many calls there were, and what went wrong. Arguments: the ports of SCCP and of SIP.
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { headerOf } from "../../src/callmanager/sip/message.js";
import { SOFT_KEY } from "../../src/callmanager/sccp/values.js";
import { RealPhone } from "../server/phones.js";
import { SipClient, tagOf, voicePortOf } from "../server/sip-client.js";

const [sccp, sip] = process.argv.slice(2).map(Number) as [number, number];

/** Milliseconds that a call may take, between two of them, and between signs of life. */
const PATIENCE = 60_000;
const REST = 200;
const KEEPALIVE = 20_000;

/** Calls after which a SIP phone registers again, which lasts for ten minutes. */
const REGISTRATION = 50;

const VOICE = "voice of twenty milliseconds";

let calls = 0;

/** A port at which a phone of SCCP hears, and from which it speaks. */
class Ear {
  heard = 0;

  private constructor(private readonly socket: Socket) {
    socket.on("message", () => this.heard++);
  }

  static async open(): Promise<Ear> {
    const socket = createSocket("udp4");
    socket.bind({ address: "127.0.0.1", port: 0 });
    await once(socket, "listening");
    return new Ear(socket);
  }

  get port(): number {
    return this.socket.address().port;
  }

  say(port: number): void {
    this.socket.send(VOICE, port, "127.0.0.1");
  }

  /** Waits until so much more has come, while somebody speaks. */
  async hears(count: number, speaking: () => void = () => undefined): Promise<void> {
    const until = this.heard + count;
    while (this.heard < until) {
      speaking();
      await rest(20);
    }
  }
}

/** A phone of SCCP with its voice, which keeps itself alive. */
async function sccpPhone(name: string) {
  const phone = await RealPhone.connect(sccp);
  await phone.register(name);
  setInterval(() => phone.send("KeepAlive"), KEEPALIVE);
  const ear = await Ear.open();
  const talk = async (): Promise<number> => {
    const { passThruParty } = await phone.next("OpenReceiveChannel");
    phone.send("OpenReceiveChannelAck", { address: "127.0.0.1", port: ear.port, passThruParty });
    return (await phone.next("StartMediaTransmission")).port;
  };
  return { phone, ear, talk };
}

/** A SIP phone that registers from time to time. */
async function sipPhone(number: string) {
  const phone = await SipClient.open(number, sip);
  let made = 0;
  return {
    phone,
    /** The next call's name. */
    async begin(): Promise<string> {
      if (made % REGISTRATION === 0) {
        const answer = await phone.register(`pw${number}`);
        if (answer.kind !== "response" || answer.status !== 200) throw new Error(`${number}: not registered`);
      }
      return `soak-${number}-${++made}`;
    },
  };
}

type SccpPhone = Awaited<ReturnType<typeof sccpPhone>>;
type SipPhone = Awaited<ReturnType<typeof sipPhone>>;

/** One phone of SCCP calls another; voice goes both ways, and music while the called one holds. */
async function amongSccp(a: SccpPhone, b: SccpPhone, number: string): Promise<void> {
  a.phone.send("OffHook");
  await a.phone.next("StartTone");
  a.phone.send("EnblocCall", { number, line: 1 });
  const { callReference } = await b.phone.next("CallInfo");
  b.phone.send("OffHook");
  const [toB, toA] = await Promise.all([a.talk(), b.talk()]);
  await b.ear.hears(5, () => a.ear.say(toB));
  await a.ear.hears(5, () => b.ear.say(toA));
  b.phone.send("SoftKeyEvent", { event: SOFT_KEY.hold, line: 1, callReference });
  await a.phone.next("StopMediaTransmission");
  await a.ear.hears(20);
  b.phone.send("OnHook");
  a.phone.send("OnHook");
  await a.phone.next("CallState", { state: 2 });
  // The call on hold ends with the one who waits.
  await b.phone.next("CallState", { state: 2 });
}

/** The acceptance of a request; answers that come again, as they do where the machine is busy, are passed over. */
async function answerTo(phone: SipClient, method: string, callId: string) {
  const answer = await phone.next(
    (one) =>
      one.kind === "response" &&
      one.status >= 200 &&
      headerOf(one, "Call-ID") === callId &&
      headerOf(one, "CSeq")?.endsWith(method) === true,
  );
  if (answer.kind === "response" && answer.status === 200) return answer;
  throw new Error(`${phone.number}, ${method}: ${JSON.stringify(answer).slice(0, 300)}`);
}

/** Offers a call of SIP; the answer and its sequence. */
async function invite({ phone }: SipPhone, to: string, callId: string) {
  phone.request("INVITE", { to, callId, body: phone.sdp });
  const accepted = await answerTo(phone, "INVITE", callId);
  const sequence = Number.parseInt(headerOf(accepted, "CSeq") ?? "", 10);
  const toTag = tagOf(accepted);
  phone.request("ACK", { to, callId, toTag, sequence });
  return { toTag, port: voicePortOf(accepted) };
}

async function amongSip(a: SipPhone, b: SipPhone, number: string): Promise<void> {
  const callId = await a.begin();
  await b.begin();
  const calling = invite(a, number, callId);
  const asked = await b.phone.method("INVITE");
  b.phone.answer(asked, "180 Ringing");
  b.phone.answer(asked, "200 OK", b.phone.sdp);
  const [{ toTag, port }] = await Promise.all([calling, b.phone.method("ACK")]);
  a.phone.sendVoice(VOICE, port);
  await b.phone.voice();
  b.phone.sendVoice(VOICE, voicePortOf(asked));
  await a.phone.voice();
  a.phone.request("BYE", { to: number, callId, toTag });
  b.phone.answer(await b.phone.method("BYE"), "200 OK");
  await answerTo(a.phone, "BYE", callId);
}

async function sipToSccp(a: SipPhone, b: SccpPhone, number: string): Promise<void> {
  const callId = await a.begin();
  const calling = invite(a, number, callId);
  await b.phone.next("CallInfo");
  b.phone.send("OffHook");
  const [{ toTag, port }, toA] = await Promise.all([calling, b.talk()]);
  await b.ear.hears(5, () => a.phone.sendVoice(VOICE, port));
  b.ear.say(toA);
  await a.phone.voice();
  a.phone.request("BYE", { to: number, callId, toTag });
  await Promise.all([answerTo(a.phone, "BYE", callId), b.phone.next("CallState", { state: 2 })]);
}

/** The attendant's prompts are heard. */
async function toAttendant(a: SipPhone): Promise<void> {
  const callId = await a.begin();
  const { toTag } = await invite(a, "600", callId);
  for (let packets = 0; packets < 20; packets++) await a.phone.voice();
  a.phone.request("BYE", { to: "600", callId, toTag });
  await answerTo(a.phone, "BYE", callId);
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Makes calls one after the other; what goes wrong once is told, and ends them. */
async function keepOn(name: string, call: () => Promise<void>): Promise<void> {
  for (;;) {
    const late = setTimeout(() => tell(new Error(`${name}: a call is never over`)), PATIENCE);
    await call();
    clearTimeout(late);
    process.send?.({ calls: ++calls });
    await rest(REST);
  }
}

function tell(error: unknown): void {
  process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

async function busy(): Promise<void> {
  const names = ["SEP000143210001", "SEP000143210002", "SEP000143210003"];
  const [one, two, three] = await Promise.all(names.map(sccpPhone));
  const [first, second, third, fourth] = await Promise.all(["201", "202", "203", "204"].map(sipPhone));
  if (!one || !two || !three || !first || !second || !third || !fourth) throw new Error("too few phones");
  await Promise.all([
    keepOn("SCCP", () => amongSccp(one, two, "1002")).catch(tell),
    keepOn("SIP", () => amongSip(first, second, "202")).catch(tell),
    keepOn("SIP and SCCP", () => sipToSccp(third, three, "1003")).catch(tell),
    keepOn("attendant", () => toAttendant(fourth)).catch(tell),
  ]);
}

busy().catch(tell);
