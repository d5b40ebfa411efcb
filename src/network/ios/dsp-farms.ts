import { compose } from "../../callmanager/sccp/compose.js";
import type { PhoneMessage, ServerMessage } from "../../callmanager/sccp/messages.js";
import { UNIT_TYPE } from "../../callmanager/sccp/values.js";
import { codecs } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import { farmRegistrations, type FarmRegistration } from "../../rules/dsp-farms.js";
import type { Timeline, Timer } from "../../session/timeline.js";
import { contentOf } from "../phone/sccp/sccp-content.js";
import type { Connection, Tcp } from "../ip/tcp.js";

/** The router whose DSPs they are. */
interface FarmHost {
  readonly router: Router;
  readonly timeline: Timeline;
  readonly tcp: Tcp;
}

/** The DSP farms of a router: each profile that serves a call agent registers with it by SCCP. */
export class DspFarms {
  readonly #links = new Map<number, FarmLink>();

  constructor(private readonly host: FarmHost) {}

  /** Registers what the configuration wants, and takes back what it wants no longer. */
  changed(): void {
    const wanted = new Map(farmRegistrations(this.host.router).map((farm) => [farm.profile, farm]));
    for (const [profile, link] of this.#links) {
      if (JSON.stringify(wanted.get(profile)) === JSON.stringify(link.farm)) continue;
      link.close();
      this.#links.delete(profile);
    }
    for (const [profile, farm] of wanted)
      if (!this.#links.has(profile)) this.#links.set(profile, new FarmLink(this.host, farm));
  }

  stop(): void {
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
  }
}

/** Where call agents take connections of SCCP, and milliseconds until a farm tries the next one. */
const SCCP_PORT = 2000;
const RETRY = 30_000;

/** One profile's registration, tried over and over with one call agent after the other. */
class FarmLink {
  #connection: Connection | undefined;
  #timer: Timer | undefined;
  #tries = 0;

  constructor(
    private readonly host: FarmHost,
    readonly farm: FarmRegistration,
  ) {
    this.#connect();
  }

  /** The profile leaves its call agent. */
  close(): void {
    this.#timer?.cancel();
    const connection = this.#connection;
    this.#connection = undefined;
    if (this.host.router.farmAgents.delete(this.farm.profile))
      connection?.send(contentOf(compose("Unregister")));
    connection?.close();
  }

  #connect(): void {
    const { tcp, timeline } = this.host;
    const { agents } = this.farm;
    const agent = agents[this.#tries++ % agents.length] ?? "";
    const connection = tcp.connect(agent, SCCP_PORT, {
      // A connection may be open before connect() has handed it out.
      opened: () => void timeline.after(0, () => this.#send(this.#introduction())),
      received: ({ message }) => {
        if (message.type !== "text" && this.#connection === connection)
          this.#receive(message as ServerMessage, agent);
      },
      closed: () => {
        if (this.#connection !== connection) return;
        this.#connection = undefined;
        this.host.router.farmAgents.delete(this.farm.profile);
        this.#later(RETRY, () => this.#connect());
      },
    });
    this.#connection = connection;
  }

  #introduction(): PhoneMessage {
    const { name, kind, streams } = this.farm;
    const deviceType = UNIT_TYPE[kind === "conference" ? "conference" : "mtp"];
    return compose("Register", {
      deviceName: name,
      deviceType,
      maxStreams: streams,
      address: this.#connection?.localAddress ?? "0.0.0.0",
    });
  }

  #receive(message: ServerMessage, agent: string): void {
    switch (message.type) {
      case "RegisterAck":
        this.host.router.farmAgents.set(this.farm.profile, agent);
        return this.#keepAlive(message.keepAlive * 1000);
      case "CapabilitiesReq": {
        const capabilities = this.farm.codecs.map((codec) => ({ codec: codecs[codec].sccp[0] ?? 0 }));
        return this.#send(
          compose("CapabilitiesRes", {
            count: capabilities.length,
            capabilities: capabilities.map((one) => ({ ...one, framesPerPacket: 30 })),
          }),
        );
      }
      default:
    }
  }

  #keepAlive(milliseconds: number): void {
    this.#later(milliseconds, () => {
      this.#send(compose("KeepAlive"));
      this.#keepAlive(milliseconds);
    });
  }

  #later(milliseconds: number, then: () => void): void {
    this.#timer?.cancel();
    this.#timer = this.host.timeline.after(milliseconds, then);
  }

  #send(message: PhoneMessage): void {
    this.#connection?.send(contentOf(message));
  }
}
