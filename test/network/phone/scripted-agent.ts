import { compose } from "../../../src/callmanager/sccp/compose.js";
import { decodeMessage, encodeMessage } from "../../../src/callmanager/sccp/codec.js";
import type { PhoneMessage, SccpMessage, ServerMessage } from "../../../src/callmanager/sccp/messages.js";
import type { SccpHost } from "../../../src/network/phone/sccp/sccp-host.js";
import type { VoiceStream } from "../../../src/network/phone/station-host.js";
import type { PhoneTypeName } from "../../../src/router/phone-types.js";
import { Timeline } from "../../../src/session/timeline.js";

/** How long a message is under way. */
const DELAY = 1;

/** Agents by `address:port`, and phones that reach them; an address without an agent refuses the connection. */
export class Lab {
  readonly timeline = new Timeline();
  readonly agents = new Map<string, ScriptedAgent>();
  /** All that was sent, as `SEP… > Register` and `SEP… < RegisterAck`. */
  readonly log: string[] = [];
  /** When a phone tried to connect, and where. */
  readonly attempts: string[] = [];
  readonly streams: (VoiceStream | "stop")[] = [];

  host(deviceName: string, model: PhoneTypeName, address: string): SccpHost {
    return {
      timeline: this.timeline,
      deviceName,
      model,
      address: () => address,
      firmware: "8.0(5.0)",
      connect: (agentAddress, port, events) => {
        this.attempts.push(`${this.timeline.now} ${agentAddress}`);
        const agent = this.agents.get(`${agentAddress}:${port}`);
        let open = true;
        const later = (action: () => void) => this.timeline.after(DELAY, () => (open ? action() : undefined));
        const link: Link = {
          name: deviceName,
          send: (message) => {
            this.log.push(`${deviceName} < ${message.type}`);
            later(() => events.receive(overTheWire(message)));
          },
          close: () => later(() => events.closed()),
        };
        later(() => (agent ? events.opened() : events.closed()));
        return {
          send: (message) => {
            this.log.push(`${deviceName} > ${message.type}`);
            this.timeline.after(DELAY, () => agent?.receive(overTheWire(message), link));
          },
          close: () => {
            open = false;
            this.timeline.after(DELAY, () => agent?.gone(link));
          },
        };
      },
      startStream: (stream) => this.streams.push(stream),
      stopStream: () => this.streams.push("stop"),
      muteStream: () => undefined,
      isSpeaking: false,
      words: undefined,
      moved: () => undefined,
    };
  }
}

/** As the bytes carry it, so that a test holds for real connections too. */
function overTheWire<T extends SccpMessage>(message: T): T {
  const decoded = decodeMessage(encodeMessage(message));
  if (decoded.kind !== "message") throw new Error(`${message.type} does not survive its bytes`);
  return decoded.message as T;
}

export interface Link {
  readonly name: string;
  send(message: ServerMessage): void;
  close(): void;
}

type Answer = (message: PhoneMessage, link: Link) => readonly ServerMessage[];

/** Line 1 and a speed dial; soft keys at rest, in a call, for a call that rings, and for one that is being dialled. */
const KEYS = [
  ["Redial", 1],
  ["NewCall", 2],
  ["Hold", 3],
  ["\x80\x04", 4],
  ["EndCall", 9],
  ["Answer", 11],
] as const;
const SETS = [[1, 2], [3, 5, 4], [], [6], [5]];

/** A call agent that knows one call between two phones, by heart. */
export class ScriptedAgent {
  /** Extra answers, asked first; what they leave open goes by the script. */
  readonly extra: Answer[] = [];
  /** It hears and says nothing. */
  dead = false;
  readonly links: Link[] = [];

  receive(message: PhoneMessage, link: Link): void {
    if (this.dead) return;
    if (!this.links.includes(link)) this.links.push(link);
    const answers = this.extra.flatMap((answer) => answer(message, link));
    for (const answer of answers.length > 0 ? answers : registration(message)) link.send(answer);
  }

  gone(link: Link): void {
    const at = this.links.indexOf(link);
    if (at >= 0) this.links.splice(at, 1);
  }

  /** To the phone of that name. */
  tell(name: string, ...messages: readonly ServerMessage[]): void {
    const link = this.links.find((one) => one.name === name);
    for (const message of messages) link?.send(message);
  }
}

function registration(message: PhoneMessage): readonly ServerMessage[] {
  switch (message.type) {
    case "Register":
      return [
        compose("RegisterAck", { keepAlive: 30, dateTemplate: "D/M/YA", protocolVersion: 6 }),
        compose("CapabilitiesReq"),
      ];
    case "ButtonTemplateReq": {
      const buttons = [
        { instance: 1, kind: 9 },
        { instance: 0, kind: 0xff },
        { instance: 1, kind: 2 },
      ];
      return [compose("ButtonTemplateRes", { count: 3, total: 3, buttons })];
    }
    case "SoftKeyTemplateReq": {
      const softKeys = KEYS.map(([label, event]) => ({ label, event }));
      const [first, second] = [softKeys.slice(0, 4), softKeys.slice(4)];
      return [
        compose("SoftKeyTemplateRes", { count: first.length, total: KEYS.length, softKeys: first }),
        compose("SoftKeyTemplateRes", {
          offset: 4,
          count: second.length,
          total: KEYS.length,
          softKeys: second,
        }),
      ];
    }
    case "SoftKeySetReq":
      return [
        compose("SoftKeySetRes", {
          count: SETS.length,
          total: SETS.length,
          sets: SETS.map((keys) => ({ keys, infos: [] })),
        }),
        compose("SelectSoftKeys", { validKeys: 0xffff }),
        compose("DisplayPromptStatus", { text: "\x80\x13" }),
      ];
    case "LineStatReq":
      return [compose("LineStatRes", { line: message.line, number: "101", label: "101 Alice" })];
    case "SpeedDialStatReq":
      return [compose("SpeedDialStatRes", { number: message.number, digits: "102", label: "Bob" })];
    case "TimeDateReq":
      return [compose("TimeDateRes", { year: 2026, month: 3, day: 9, hour: 13, minute: 59, second: 30 })];
    case "KeepAlive":
      return [compose("KeepAliveAck")];
    default:
      return [];
  }
}
