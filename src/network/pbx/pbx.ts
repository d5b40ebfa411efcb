import type { Party } from "../../callmanager/host/party.js";
import { readAddress } from "../../callmanager/sip/address.js";
import type { SipCarrier, SipSource } from "../../callmanager/sip/carrier.js";
import { callIdOf } from "../../callmanager/sip/identifiers.js";
import { headerOf, headersOf } from "../../callmanager/sip/message.js";
import { printMessage } from "../../callmanager/sip/print-message.js";
import { readMessage } from "../../callmanager/sip/read-message.js";
import { partyOf } from "../../callmanager/sip/remote-party.js";
import type { ServerTransaction } from "../../callmanager/sip/server-transaction.js";
import { USUAL_TIMERS } from "../../callmanager/sip/timers.js";
import { readUri } from "../../callmanager/sip/uri.js";
import { UserAgent } from "../../callmanager/sip/user-agent.js";
import { SIP_PORT } from "../../callmanager/sip/via.js";
import type { Timeline } from "../../session/timeline.js";
import { CARD, EndStation } from "../hosts/end-station.js";
import type { LabSurroundings } from "../hosts/pc.js";
import type { Frame } from "../link/frames.js";
import { Port, type Node } from "../link/wire.js";
import type { PbxDescription } from "../topology.js";
import { VoiceEnd } from "../voice/voice-end.js";
import { Extension } from "./extension.js";
import { Listener, Mailboxes } from "./mailbox.js";
import { PbxCall } from "./pbx-call.js";

/** A PBX as Asterisk is one: extensions, a menu and mailboxes, and a SIP trunk to a call agent. */
export class Pbx implements Node {
  readonly name: string;
  readonly mac: string;
  readonly port: Port;
  readonly station: EndStation;
  readonly stations: readonly Node[] = [this];
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly mailboxes: Mailboxes;
  readonly #agent: UserAgent;
  readonly #carrier: SipCarrier;
  readonly #timeline: Timeline;
  #voicePort = FIRST_VOICE_PORT;
  #notices = 0;

  constructor(
    private readonly description: PbxDescription,
    { timeline, directory, random }: LabSurroundings,
  ) {
    const { name, mac, address, extensions } = description;
    this.name = name;
    this.mac = mac.toLowerCase();
    this.#timeline = timeline;
    this.port = new Port(this, CARD);
    this.station = new EndStation({
      timeline,
      mac: this.mac,
      ttl: 64,
      hostName: name,
      random,
      send: (frame) => this.port.send(frame),
      changed: () => directory.claim(this, this.station.settings?.address),
    });
    this.#carrier = {
      ownPlace: ({ transport }) => ({ transport, address: this.#address, port: SIP_PORT }),
      send: (message, to) => {
        const data = { kind: "sip", text: printMessage(message) } as const;
        const datagram = { kind: "udp", sourcePort: SIP_PORT, destinationPort: to.port, data } as const;
        this.station.stack.send({ destination: to.address, data: datagram });
      },
      openVoice: () => undefined,
    };
    this.#agent = new UserAgent({
      timeline,
      now: () => EPOCH + timeline.now,
      random,
      timers: () => USUAL_TIMERS,
      product: "Asterisk PBX",
      user: {
        invited: (transaction) => this.#invited(transaction),
        asked: () => false,
        credentials: () => undefined,
      },
    });
    this.extensions = new Map(
      extensions.map((party) => [
        party.number,
        new Extension(party, (from, number) => this.#call(from, number)),
      ]),
    );
    this.mailboxes = new Mailboxes(timeline, (number, waiting, heard) =>
      this.#notify(number, waiting, heard),
    );
    this.station.stack.listen(SIP_PORT, ({ data, sourcePort }, { source }) => {
      const message = data.kind === "sip" ? readMessage(data.text) : undefined;
      const place = { transport: "udp", address: source, port: sourcePort } as const;
      if (message) this.#agent.receive(message, { carrier: this.#carrier, place });
    });
    if (address) this.station.configure(address);
  }

  receive(frame: Frame): void {
    this.station.receive(frame);
  }

  ignores(frame: Frame): boolean {
    return frame.payload.kind === "cdp" || this.station.stack.ignores(frame);
  }

  linkChanged({ up }: Port): void {
    if (up) this.station.linkUp();
    else this.station.linkDown();
  }

  get #address(): string {
    return this.station.settings?.address ?? "0.0.0.0";
  }

  get #trunk(): SipSource {
    const place = { transport: "udp", address: this.description.trunk, port: SIP_PORT } as const;
    return { carrier: this.#carrier, place };
  }

  /** An extension calls a number at the other end of the trunk. */
  #call(from: Party, number: string): PbxCall | undefined {
    if (!this.station.settings) return undefined;
    const call = this.#open(this.#trunk, { number, name: "" });
    const { trunk } = this.description;
    const tag = this.#agent.identifiers.tag();
    call.sip.invite({
      uri: `sip:${number}@${trunk}:${SIP_PORT}`,
      from: `"${from.name}" <sip:${from.number}@${this.#address}>;tag=${tag}`,
      to: `<sip:${number}@${trunk}>`,
      callId: callIdOf(this.#agent.identifiers.callWords(), this.#address),
      headers: headersOf(["Contact", this.#agent.contact(this.#trunk, from.number)]),
    });
    return call;
  }

  #open(source: SipSource, party: Party): PbxCall {
    const local = { address: this.#address, port: this.#voicePort };
    this.#voicePort = this.#voicePort >= LAST_VOICE_PORT ? FIRST_VOICE_PORT : this.#voicePort + 2;
    const voice = new VoiceEnd(this.station.stack, this.#timeline, (_words, key) => {
      if (key !== undefined) call.keyPressed(key);
    });
    const call: PbxCall = new PbxCall(this.#agent, source, local, voice, party, () => undefined);
    return call;
  }

  #invited(transaction: ServerTransaction): void {
    const { request, source } = transaction;
    const refuse = (status: number) =>
      transaction.respond(status, this.#agent.identifiers.tag(), [...this.#agent.about]);
    const number = readUri(request.uri)?.user ?? "";
    const from = readAddress(headerOf(request, "From") ?? "");
    const party = partyOf(request) ?? { number: from?.uri.user ?? "", name: from?.name ?? "" };
    const { menu, mailbox } = this.description;
    const extension = this.extensions.get(number);
    if (!extension && number !== menu && number !== mailbox) return refuse(404);
    const call = this.#open(source, party);
    if (!call.take(transaction)) return refuse(488);
    if (extension) return this.#ring(extension, call);
    if (number === menu) return this.#offerMenu(call);
    const diverted = readAddress(headerOf(request, "Diversion") ?? "")?.uri.user;
    const own = { number, name: "Voicemail" };
    if (diverted === undefined) this.mailboxes.play(call, own);
    else this.mailboxes.record(call, diverted, own);
  }

  #ring(extension: Extension, call: PbxCall): void {
    if (!extension.offer(call)) call.hangUp(BUSY);
  }

  /** Extensions are chosen by keys from 1 on. */
  #offerMenu(call: PbxCall): void {
    const choices = [...this.extensions.values()];
    call.holder = new Listener((key) => {
      const chosen = choices[Number(key) - 1];
      if (chosen) this.#ring(chosen, call);
    });
    call.answer({ number: this.description.menu ?? "", name: "Menu" });
    call.say(
      choices.map(({ party }, index) => `For ${party.name || party.number}, press ${index + 1}`).join(". "),
    );
  }

  /** RFC 3842. */
  #notify(number: string, waiting: number, heard: number): void {
    if (!this.station.settings) return;
    const { trunk } = this.description;
    const body = `Messages-Waiting: ${waiting > 0 ? "yes" : "no"}\r\nVoice-Message: ${waiting}/${heard}\r\n`;
    const parts = {
      uri: `sip:${number}@${trunk}:${SIP_PORT}`,
      to: this.#trunk,
      sequence: ++this.#notices,
      headers: headersOf(
        [
          "From",
          `<sip:${this.description.mailbox ?? number}@${this.#address}>;tag=${this.#agent.identifiers.tag()}`,
        ],
        ["To", `<sip:${number}@${trunk}>`],
        ["Call-ID", callIdOf(this.#agent.identifiers.callWords(), this.#address)],
        ["Event", "message-summary"],
        ["Content-Type", "application/simple-message-summary"],
      ),
      body,
    };
    this.#agent.send("NOTIFY", parts, { answered: () => undefined, unanswered: () => undefined });
  }
}

const BUSY = 486;

/** The UDP ports of its voice. */
const FIRST_VOICE_PORT = 10_000;
const LAST_VOICE_PORT = 19_998;

/** The date of a lab's beginning, as its routers have it: 1 March 2002, in milliseconds since 1970. */
const EPOCH = 1_014_940_800_000;
