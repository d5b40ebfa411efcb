import type { Party } from "../../callmanager/host/party.js";
import type { Timeline } from "../../session/timeline.js";
import type { CallHolder, PbxCall } from "./pbx-call.js";

/** A message that somebody has left. */
export interface VoiceMessage {
  readonly from: Party;
  readonly seconds: number;
  isHeard: boolean;
}

/** The mailboxes of the PBX, by numbers: it answers for whoever did not, records, and plays to the owner. */
export class Mailboxes {
  readonly #boxes = new Map<string, VoiceMessage[]>();

  constructor(
    private readonly timeline: Timeline,
    /** Tells the call agent whether messages wait for a number. */
    private readonly notify: (number: string, waiting: number, heard: number) => void,
  ) {}

  get boxes(): ReadonlyMap<string, readonly VoiceMessage[]> {
    return this.#boxes;
  }

  /** Somebody calls in place of a number that did not answer: he may leave a message. */
  record(call: PbxCall, number: string, own: Party): void {
    const began = this.timeline.now;
    call.holder = new Listener(undefined, () => {
      const seconds = Math.round((this.timeline.now - began) / 1000);
      const box = this.#boxes.get(number) ?? [];
      this.#boxes.set(number, [...box, { from: call.party, seconds, isHeard: false }]);
      this.#tell(number);
    });
    call.answer(own);
    call.say(`Leave a message for ${number} after the tone`);
  }

  /** The owner of a box listens to what waits for him: key 1 plays all of it. */
  play(call: PbxCall, own: Party): void {
    const { number } = call.party;
    const box = () => this.#boxes.get(number) ?? [];
    call.holder = new Listener((key) => {
      if (key !== "1") return;
      const waiting = box().filter(({ isHeard }) => !isHeard);
      for (const message of waiting) message.isHeard = true;
      const spoken = waiting.map(({ from, seconds }) => `from ${from.number}, ${seconds} seconds`).join("; ");
      call.say(spoken === "" ? "No messages" : `Message ${spoken}`);
      this.#tell(number);
    });
    call.answer(own);
    const count = box().filter(({ isHeard }) => !isHeard).length;
    call.say(`You have ${count} new message${count === 1 ? "" : "s"}. To listen, press 1`);
  }

  #tell(number: string): void {
    const box = this.#boxes.get(number) ?? [];
    const heard = box.filter(({ isHeard }) => isHeard).length;
    this.notify(number, box.length - heard, heard);
  }
}

/** Hears keys of a call until it ends. */
export class Listener implements CallHolder {
  constructor(
    private readonly key: ((key: string) => void) | undefined,
    private readonly over: () => void = () => undefined,
  ) {}

  ringing(): void {
    // It was called, and calls nobody.
  }

  accepted(): void {
    // It was called, and calls nobody.
  }

  refused(): void {
    // It was called, and calls nobody.
  }

  pressed(key: string): void {
    this.key?.(key);
  }

  ended(): void {
    this.over();
  }
}
