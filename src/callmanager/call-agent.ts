import type { Registration } from "../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../router/telephony.js";
import type { AgentHost, PhoneConnection, PhoneEvents, TrunkConnection, TrunkEvents } from "./agent-host.js";
import { CallControl } from "./call-control.js";
import { deviceTitle } from "./phone-lines.js";
import { PhoneSession } from "./phone-session.js";
import { macOf, Registrar } from "./registrar.js";
import { compose } from "./sccp/compose.js";
import type { PhoneMessage } from "./sccp/messages.js";

type RegisterMessage = Extract<PhoneMessage, { readonly type: "Register" }>;

/** CallManager Express itself: phones connect, register and call (CME Administrator Guide). */
export class CallAgent {
  readonly #registrar: Registrar;
  readonly #sessions = new Map<number, PhoneSession>();
  readonly #calls: CallControl;
  #sockets = 0;

  constructor(private readonly host: AgentHost) {
    this.#registrar = new Registrar(host);
    this.#calls = new CallControl(host, this.#sessions);
  }

  /** A phone has connected. */
  accept(connection: PhoneConnection): PhoneEvents {
    let session: PhoneSession | undefined;
    let alarm = "";
    const socket = ++this.#sockets;
    this.host.debug(
      "EPHONE registration",
      `New Skinny socket accepted [${socket}] (${this.#sessions.size + 1} active)`,
    );
    return {
      receive: (message) => {
        if (message.type === "Register") session = this.#register(message, connection, socket, alarm);
        else if (message.type === "Alarm") alarm = message.text;
        else session?.receive(message);
      },
      closed: () => session?.closed(),
    };
  }

  /** Another call agent offers a call. */
  acceptTrunk(connection: TrunkConnection): TrunkEvents {
    return this.#calls.acceptTrunk(connection);
  }

  /** Makes phones boot (`reset`), or fetch their file and register again (`restart`). */
  reset(tags: readonly number[], kind: "reset" | "restart"): void {
    for (const tag of tags)
      this.#sessions.get(tag)?.send(compose("Reset", { kind: kind === "reset" ? 1 : 2 }));
  }

  /** What was learned from the configuration counts no more. */
  configurationChanged(): void {
    this.#registrar.configurationChanged();
    this.#calls.configurationChanged();
    for (const [tag, session] of this.#sessions) {
      if (this.host.router.ephones.get(tag) !== session.phone) this.#lose(session);
    }
  }

  /** The router goes down: nobody is told. */
  stop(): void {
    this.#calls.stop();
    for (const session of this.#sessions.values()) session.drop();
    this.#sessions.clear();
  }

  /** Brings what goes on into the model, for commands that show it. */
  observe(): void {
    const { router } = this.host;
    router.registrations.clear();
    for (const [tag, session] of this.#sessions) router.registrations.set(tag, this.#registrationOf(session));
    router.calls = this.#calls.active();
  }

  #register(
    { deviceName, deviceType, protocolVersion, firmware }: RegisterMessage,
    connection: PhoneConnection,
    socket: number,
    alarm: string,
  ): PhoneSession | undefined {
    const { host } = this;
    const { router } = host;
    const before = this.#registrar.phoneWith(macOf(deviceName) ?? "");
    const old = before && this.#sessions.get(before.tag);
    if (old) {
      // Whoever comes again has lost its old connection.
      this.#forget(old);
      old.drop();
    }
    const register = "EPHONE registration";
    host.debug(
      register,
      `ephone-(${socket})[${socket}] StationRegisterMessage (${this.#sessions.size}/${this.#sessions.size + 1}/${router.telephony?.maxEphones ?? 0}) from ${connection.address}`,
    );
    host.debug(register, `ephone-(${socket})[${socket}] Register StationIdentifier DeviceName ${deviceName}`);
    host.debug(
      register,
      `ephone-(${socket})[${socket}] StationIdentifier Instance 1    deviceType ${deviceType}`,
    );
    const admission = this.#registrar.admit(deviceName, deviceType, this.#sessions.size);
    if (admission.kind === "rejected") {
      const mac = macOf(deviceName) ?? deviceName;
      const attempts = router.attempts.filter((one) => one.mac !== mac);
      router.attempts.splice(0, router.attempts.length, ...attempts, {
        mac,
        time: host.now(),
        device: deviceTitle(deviceType),
      });
      connection.send(compose("RegisterReject", { reason: admission.reason }));
      connection.close();
      return undefined;
    }
    const { phone, isNew } = admission;
    const version = Math.min(protocolVersion, MOST_VERSION);
    const session: PhoneSession = new PhoneSession(
      phone,
      connection,
      { deviceName, deviceType, version, firmware, socket },
      host,
      {
        pressed: (message) => this.#calls.pressed(session, message),
        streamOpened: (address, port, party) => this.#calls.streamOpened(address, port, party),
        ended: (how) => this.#ended(session, how),
      },
    );
    this.#sessions.set(phone.tag, session);
    this.#announce(session, isNew, alarm);
    const period = phone.keepalive ?? router.telephony?.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
    host.debug(
      register,
      `ephone-${phone.tag}[${socket}]:RegisterAck sent to ephone ${phone.tag}: keepalive period ${period}`,
    );
    session.send(
      compose("RegisterAck", {
        keepAlive: period,
        dateTemplate: dateTemplate(router.telephony?.dateFormat),
        secondaryKeepAlive: period,
        protocolVersion: version,
      }),
    );
    session.send(compose("CapabilitiesReq"));
    return session;
  }

  #announce(session: PhoneSession, isNew: boolean, alarm: string): void {
    const { host } = this;
    const strict = host.platform.dialect === "packet-tracer";
    const { deviceName, socket } = session.identity;
    const { address } = session.connection;
    if (!strict && alarm !== "") host.log(`%IPPHONE-6-REG_ALARM: ${alarm}`);
    const kind = isNew && !strict ? "REGISTER_NEW" : "REGISTER";
    const who = strict ? session.name : `${session.name}:${deviceName}`;
    const where = strict ? PACKET_TRACER_SOCKET : socket;
    host.log(`%IPPHONE-6-${kind}: ${who} IP:${address} Socket:${where} DeviceType:Phone has registered.`);
  }

  #ended(session: PhoneSession, how: "normal" | "abnormal"): void {
    this.#forget(session);
    const { deviceName, socket } = session.identity;
    const [event, word] = how === "normal" ? ["NORMAL", "normally"] : ["ABNORMAL", "abnormally"];
    const strict = this.host.platform.dialect === "packet-tracer";
    const who = strict ? session.name : `${session.name}:${deviceName}`;
    this.host.log(
      `%IPPHONE-6-UNREGISTER_${event}: ${who} IP:${session.connection.address} Socket:${strict ? PACKET_TRACER_SOCKET : socket} DeviceType:Phone has unregistered ${word}.`,
    );
  }

  #lose(session: PhoneSession): void {
    this.#ended(session, "abnormal");
    session.drop();
  }

  /** The phone is not there any more: its calls end. */
  #forget(session: PhoneSession): void {
    if (this.#sessions.get(session.phone.tag) === session) this.#sessions.delete(session.phone.tag);
    this.#calls.phoneGone(session);
  }

  #registrationOf(session: PhoneSession): Registration {
    const { connection, identity, keepalives, doNotDisturb } = session;
    const legs = this.#calls.legsAt(session);
    return {
      socket: identity.socket,
      address: connection.address,
      port: connection.port,
      version: identity.version,
      firmware: identity.firmware,
      keepalives,
      offHook: legs.some(({ state }) => state !== "ring in" && state !== "hold"),
      ringing: legs.some(({ state }) => state === "ring in"),
      doNotDisturb,
      states: this.#calls.channelStates(session.lines.flatMap(({ dns }) => dns)),
    };
  }
}

function dateTemplate(format: string | undefined): string {
  return { "dd-mm-yy": "D/M/Y", "yy-dd-mm": "Y/D/M", "yy-mm-dd": "Y/M/D" }[format ?? ""] ?? "M/D/Y";
}

/** The highest version whose messages have fixed places (SCCP.md section 2.5). */
const MOST_VERSION = 11;
/** Packet Tracer always names this socket. */
const PACKET_TRACER_SOCKET = 2;
