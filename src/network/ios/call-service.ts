import { CallAgent } from "../../callmanager/call-agent.js";
import type { PhoneConnection, PhoneReceiver, Receiver } from "../../callmanager/host/agent-host.js";
import type { MediaAddress } from "../../callmanager/host/party.js";
import type { SipCarrier } from "../../callmanager/sip/carrier.js";
import type { TrunkConnection, TrunkMessage } from "../../callmanager/host/trunk-message.js";
import { FLASH_ROOT, readFileName } from "../../router/files/file-name.js";
import type { Router } from "../../router/router.js";
import type { Content, VoiceBurst } from "../link/frames.js";
import type { ServiceHost } from "./service-host.js";
import { MessageSegments } from "../ip/message-segments.js";
import { contentOf } from "../phone/sccp/sccp-content.js";
import type { Connection, Events, Tcp } from "../ip/tcp.js";
import { isPhoneMessage } from "../../callmanager/sccp/messages.js";
import { PhonePlaces } from "./outside-phone-voice.js";
import { SipService } from "./sip-service.js";
import { OutsideVoice } from "../voice/outside-voice.js";
import { PortVoices } from "../voice/port-voices.js";
import { VoicePlayer } from "../voice/voice-player.js";
import { VoiceMixer } from "../voice/voice-mixer.js";

/** The call agent of a router on its network: phones and other call agents connect to it by TCP. */
export class CallService {
  readonly agent: CallAgent;
  readonly mixer: VoiceMixer;
  readonly #player: VoicePlayer;
  readonly #sip: SipService;
  readonly #voices: PortVoices;
  /** What carries SIP to a place that the lab's network does not know; undefined where nothing may. */
  sipOutside: ((place: MediaAddress) => SipCarrier | undefined) | undefined;
  /** Where real phones of SCCP hear. */
  readonly phonePlaces = new PhonePlaces();
  /** Where phones may connect now. */
  #port: number | undefined;
  /** Connections that the lab's network does not carry. */
  readonly #outside = new Set<Pick<PhoneConnection, "close">>();

  constructor(
    private readonly node: ServiceHost,
    private readonly tcp: Tcp,
    random: (below: number) => number,
  ) {
    const { host, stack } = node;
    this.mixer = new VoiceMixer(stack, host.timeline);
    this.#player = new VoicePlayer(stack, host.timeline);
    this.#voices = new PortVoices(stack, host.timeline, () => voiceAddress(node.router));
    this.agent = new CallAgent({
      get router() {
        return node.router;
      },
      timeline: host.timeline,
      traits: host.platform.traits.telephony,
      limits: host.platform.limits,
      now: () => host.clock.now(),
      log: (message) => host.log(message),
      debug(kind, line) {
        if (typeof line === "string") host.debug(kind, line);
        else if (node.router.debugging.has(kind)) host.debug(kind, line());
      },
      playVoice: (to, codec, words) => this.#player.play(to, codec, words, this.#port ?? RTP_PORT),
      mixVoice: (conference, places) => this.mixer.mix(conference, places),
      voiceAt: (place) =>
        this.#sip.voiceAt(place) ?? this.#voices.voiceAt(place) ?? node.voiceAt(place.address),
      signal: (slot, signal) => node.signal(slot, signal),
      openPortVoice: (heard) => this.#voices.open(heard),
      random,
      openTrunk: (target, port, receive, closed) => this.#openTrunk(target, port, { receive, closed }),
      sipTowards: (place) => this.#sip.towards(place.address) ?? this.sipOutside?.(place),
    });
    this.#sip = new SipService(node, () => this.agent);
    this.tcp.listen(H323_PORT, (connection) => trunkEvents(this.agent.acceptTrunk(trunkOver(connection))));
  }

  /** Listens where the configuration says. */
  changed(): void {
    const port = this.node.router.telephony?.source?.port;
    if (port !== this.#port) {
      if (this.#port !== undefined) this.tcp.unlisten(this.#port);
      this.#port = port;
      if (port !== undefined) this.tcp.listen(port, (connection) => this.#acceptPhone(connection));
    }
    this.mixer.listenAt(port);
    this.#sip.changed();
    this.agent.configurationChanged();
  }

  observe(): void {
    this.agent.observe();
  }

  stop(): void {
    this.agent.stop();
    this.mixer.stop();
    this.#player.stop();
    this.#voices.stop();
    for (const connection of [...this.#outside]) connection.close();
    this.#outside.clear();
  }

  /** What `moh` plays, as the file in flash memory has it; undefined where there is no such file. */
  get music(): Uint8Array | undefined {
    const { router, host } = this.node;
    const file = router.telephony?.moh?.file.replaceAll('"', "");
    const content = file === undefined ? undefined : host.flash.read(readFileName(file, FLASH_ROOT).path);
    return content instanceof Uint8Array ? content : undefined;
  }

  /**
   * Opens a port of the router for a call with somebody who is not of the lab: `heard` is told what the lab says there.
   * Undefined where something else has the port.
   */
  openOutsideVoice(port: number, heard: (burst: VoiceBurst) => void): OutsideVoice | undefined {
    const { stack, host, router } = this.node;
    if (stack.listensAt(port)) return undefined;
    return new OutsideVoice(stack, host.timeline, { address: voiceAddress(router), port }, heard);
  }

  /**
   * A phone has connected that is not of the lab, to where the configuration has the call agent; undefined where it has
   * none.
   */
  acceptOutside(connection: Omit<PhoneConnection, "localAddress" | "localPort">): PhoneReceiver | undefined {
    const source = this.node.router.telephony?.source;
    if (!source || !this.agent.listensAt(source.address, source.port)) return undefined;
    this.#outside.add(connection);
    const { address: localAddress, port: localPort } = source;
    const events = this.agent.accept({ ...connection, isOutside: true, localAddress, localPort });
    return {
      receive: (message) => events.receive(message),
      closed: () => {
        this.#outside.delete(connection);
        events.closed();
      },
    };
  }

  #acceptPhone(connection: Connection): Events | undefined {
    const { localAddress } = connection;
    const localPort = this.#port ?? 0;
    if (!this.agent.listensAt(localAddress, localPort)) return undefined;
    const stream = new MessageSegments();
    const events = this.agent.accept({
      address: connection.remoteAddress,
      port: connection.remotePort,
      localAddress,
      localPort,
      send: (message) => connection.send(contentOf(message)),
      close: () => connection.close(),
    });
    return {
      received: (content) => {
        for (const message of stream.receive(content)) {
          if (message === "broken") {
            connection.close();
            events.closed();
            return;
          }
          if (isPhoneMessage(message)) events.receive(message);
        }
      },
      closed: () => events.closed(),
    };
  }

  #openTrunk(target: string, port: number, events: Receiver<TrunkMessage>): TrunkConnection | undefined {
    if (this.node.stack.sourceTowards(target) === undefined) return undefined;
    return trunkOver(this.tcp.connect(target, port, trunkEvents(events)));
  }
}

/**
 * Where the voice of telephone lines, and of calls that leave the lab, is: the address of the call agent, or the first that
 * the router has.
 */
function voiceAddress({ telephony, interfaces }: Router): string {
  const own = [...interfaces.values()].flatMap(({ addresses }) => addresses)[0];
  return telephony?.source?.address ?? own?.address ?? "0.0.0.0";
}

/** The first of the UDP ports from which routers send voice, for one that has no phones. */
const RTP_PORT = 16384;

/** Where other call agents connect by H.323 (ITU-T H.225.0). */
const H323_PORT = 1720;

function trunkEvents(events: Receiver<TrunkMessage>): Events {
  return {
    received({ message }) {
      // Whoever speaks real H.323 is not understood.
      if (message.type === "text" && message.value !== undefined)
        events.receive(message.value as TrunkMessage);
    },
    closed: () => events.closed(),
  };
}

function trunkOver(connection: Connection): TrunkConnection {
  return {
    address: connection.remoteAddress,
    send: (message) => connection.send(trunkContent(message)),
    close: () => connection.close(),
  };
}

/** Of H.323 nothing but the steps is modelled, and a capture says so in place of its messages. */
function trunkContent(message: TrunkMessage): Content {
  const text = `cme models this call without H.225: ${message.type}\r\n`;
  return { size: text.length, message: { type: "text", text, value: message } };
}
