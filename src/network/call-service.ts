import type { TrunkConnection, TrunkEvents } from "../callmanager/agent-host.js";
import { CallAgent } from "../callmanager/call-agent.js";
import type { PhoneMessage } from "../callmanager/sccp/messages.js";
import { TRUNK_PORT } from "../callmanager/trunk-end.js";
import type { TrunkMessage } from "../callmanager/trunk-messages.js";
import type { Content } from "./frames.js";
import type { IosNode } from "./ios-node.js";
import { contentOf } from "./phone-boot.js";
import { Tcp, type Connection, type Events } from "./tcp.js";

/** The call agent of a router on its network: phones and other call agents connect to it by TCP. */
export class CallService {
  readonly tcp: Tcp;
  readonly agent: CallAgent;
  /** Where phones may connect now. */
  #port: number | undefined;

  constructor(private readonly node: IosNode) {
    const { host, stack } = node;
    this.tcp = new Tcp(stack, host.timeline);
    this.agent = new CallAgent({
      get router() {
        return node.router;
      },
      platform: host.platform,
      unbounded: host.unbounded,
      timeline: host.timeline,
      now: () => host.clock.now(),
      log: (message) => host.log(message),
      debug: (kind, line) => host.debug(kind, line),
      voiceAt: (address) => node.voiceAt(address),
      openTrunk: (target, port, events) => this.#openTrunk(target, port, events),
    });
    this.tcp.listen(TRUNK_PORT, (connection) => this.#acceptTrunk(connection));
  }

  /** Listens where the configuration says. */
  changed(): void {
    const port = this.node.router.telephony?.source?.port;
    if (port !== this.#port) {
      if (this.#port !== undefined) this.tcp.unlisten(this.#port);
      this.#port = port;
      if (port !== undefined) this.tcp.listen(port, (connection) => this.#acceptPhone(connection));
    }
    this.agent.configurationChanged();
  }

  observe(): void {
    this.agent.observe();
  }

  stop(): void {
    this.agent.stop();
    this.tcp.dropAll();
  }

  #acceptPhone(connection: Connection): Events | undefined {
    const { source, sourceOptions = {} } = this.node.router.telephony ?? {};
    if (!source) return undefined;
    const strict = sourceOptions["strict-match"] !== undefined;
    if (strict && connection.localAddress !== source.address) return undefined;
    const events = this.agent.accept({
      address: connection.remoteAddress,
      port: connection.remotePort,
      localAddress: connection.localAddress,
      send: (message) => connection.send(contentOf(message)),
      close: () => connection.close(),
    });
    return {
      received: ({ message }) => {
        if (message.type !== "text") events.receive(message as PhoneMessage);
      },
      closed: () => events.closed(),
    };
  }

  #acceptTrunk(connection: Connection): Events {
    const events = this.agent.acceptTrunk(trunkOver(connection));
    return trunkEvents(events);
  }

  #openTrunk(target: string, port: number, events: TrunkEvents): TrunkConnection | undefined {
    if (this.node.stack.sourceTowards(target) === undefined) return undefined;
    return trunkOver(this.tcp.connect(target, port, trunkEvents(events)));
  }
}

function trunkEvents(events: TrunkEvents): Events {
  return {
    received({ message }) {
      if (message.type === "text") events.receive(message.value as TrunkMessage);
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

function trunkContent(message: TrunkMessage): Content {
  const text = JSON.stringify(message);
  return { size: text.length, message: { type: "text", text, value: message } };
}
