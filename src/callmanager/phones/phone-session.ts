import type { MediaUnit } from "../../router/telephony-model.js";
import { PHONE_DEFAULTS } from "../../router/telephony.js";
import type { Exchange } from "../calls/exchange.js";
import { keepaliveOf } from "../dial-plan/effective.js";
import type { PhoneConnection, PhoneReceiver } from "../host/agent-host.js";
import { compose } from "../sccp/compose.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { Keepalive } from "./keepalive.js";
import { handleKey } from "./keys.js";
import { type LiveRegistration, Phone, phonesOf } from "./lines-and-phones.js";
import { admitUnit, hearUnit, isConfigured, unitKind } from "./media-units.js";
import { dateTemplate } from "./phone-clock.js";
import { readButtons, removePhone } from "./phone-lines.js";
import {
  announceAlarm,
  announceRegistered,
  announceReplaced,
  announceUnregistered,
} from "./registration-log.js";
import { admit } from "./registration.js";
import { answerRequest } from "./requests.js";

type Register = Extract<PhoneMessage, { readonly type: "Register" }>;

/** The highest version of SCCP that the fixed layouts of our messages have. */
const PROTOCOL_VERSION = 11;

/** One phone's connection, from its first message to the end. */
export class PhoneSession implements PhoneReceiver {
  #phone: Phone | undefined;
  /** The tag of the DSP farm, if it is one and no phone. */
  #unit: number | undefined;
  #over = false;
  readonly #keepalive: Keepalive;

  constructor(
    readonly exchange: Exchange,
    readonly connection: PhoneConnection,
    readonly socket: number,
    readonly ended: (session: PhoneSession) => void,
    /** What `debug ephone keepalive` tells of all connections. */
    readonly activeSockets: () => string,
  ) {
    this.#keepalive = new Keepalive(exchange, () => this.#deceased(), connection.clock);
  }

  get phone(): Phone | undefined {
    return this.#phone;
  }

  /** Whether the configuration knows the DSP farm no longer that has registered here. */
  get isOrphaned(): boolean {
    return this.#unit !== undefined && !isConfigured(this.exchange, this.#unit);
  }

  receive(message: PhoneMessage): void {
    if (this.#over) return;
    this.#keepalive.seen();
    switch (message.type) {
      case "Alarm":
        return announceAlarm(this.exchange, message.text);
      case "Register":
        return this.#register(message);
      case "KeepAlive":
        if (this.#unit !== undefined) hearUnit(this.exchange, this.#unit, message);
        return this.#keptAlive();
      case "Unregister":
        this.connection.send(compose("UnregisterAck"));
        return this.end("normal");
      default:
        if (this.#unit !== undefined) return hearUnit(this.exchange, this.#unit, message);
        if (!this.#phone) return;
        if (!answerRequest(this.#phone, message)) handleKey(this.#phone, message);
    }
  }

  closed(): void {
    this.end("abnormal", false);
  }

  /** The connection is over; `close` where the other side does not know it yet. */
  end(how: "normal" | "abnormal", close = true): void {
    if (this.#over) return;
    this.#over = true;
    this.#keepalive.stop();
    this.#leave(how);
    if (close) this.connection.close();
    this.ended(this);
  }

  /** The router is going down. */
  drop(): void {
    this.#over = true;
    this.#keepalive.stop();
    this.#forgetUnit();
    if (this.#phone) removePhone(this.#phone);
    this.#phone = undefined;
    this.ended(this);
  }

  /** The phone is here again, by another connection. */
  #replaced(): void {
    if (this.#phone) announceReplaced(this.#phone);
    this.drop();
    this.connection.close();
  }

  #register(message: Register): void {
    const { exchange, connection, socket } = this;
    const { host, router } = exchange;
    const name = message.deviceName;
    host.debug(
      "EPHONE registration",
      `ephone-(${socket})[${socket}] StationRegisterMessage (${router.registrations.size}/${router.ephones.size}/${router.telephony?.maxEphones ?? 0}) from ${connection.address}`,
    );
    host.debug(
      "EPHONE registration",
      `ephone-(${socket})[${socket}] Register StationIdentifier DeviceName ${name}`,
    );
    host.debug(
      "EPHONE registration",
      `ephone-(${socket})[${socket}] StationIdentifier Instance ${message.instance}    deviceType ${message.deviceType}`,
    );
    if (this.#phone || this.#unit !== undefined) this.#leave("normal");
    const kind = unitKind(message);
    if (kind) return this.#registerUnit(message, kind);
    const admission = admit(exchange, message);
    if ("rejected" in admission) {
      connection.send(compose("RegisterReject", { reason: admission.rejected }));
      return this.end("normal");
    }
    const { ephone, fresh } = admission;
    phonesOf(exchange).get(ephone.tag)?.leave();
    const registration: LiveRegistration = {
      socket,
      address: connection.address,
      port: connection.port,
      version: Math.min(message.protocolVersion, PROTOCOL_VERSION),
      firmware: message.firmware,
      keepalives: 0,
      offHook: false,
      ringing: false,
      doNotDisturb: false,
      loggedIn: () => false,
      states: exchange.states,
    };
    const phone = new Phone(exchange, connection, ephone, registration, name, () => this.#replaced());
    this.#phone = phone;
    router.registrations.set(ephone.tag, registration);
    router.deceased.delete(ephone.tag);
    phonesOf(exchange).set(ephone.tag, phone);
    readButtons(phone);
    const seconds = keepaliveOf(router, ephone);
    this.#keepalive.start(seconds);
    host.debug("EPHONE registration", `ephone-${ephone.tag}[-1]:stationIpAddr ${connection.address}`);
    host.debug(
      "EPHONE registration",
      `ephone-(${socket}) Allow any Skinny Server IP address ${connection.localAddress}`,
    );
    connection.send(
      compose("RegisterAck", {
        keepAlive: seconds,
        dateTemplate: dateTemplate(router),
        secondaryKeepAlive: router.telephony?.keepalive?.auxiliary ?? seconds,
        protocolVersion: registration.version,
      }),
    );
    phone.debug(
      "EPHONE registration",
      `RegisterAck sent to ephone ${ephone.tag}: keepalive period ${seconds}`,
    );
    connection.send(compose("CapabilitiesReq"));
    announceRegistered(phone, fresh);
  }

  #keptAlive(): void {
    const phone = this.#phone;
    this.connection.send(compose("KeepAliveAck"));
    if (!phone) return;
    phone.registration.keepalives++;
    phone.debug("EPHONE keepalive", `Keepalive socket[${this.socket}] ${phone.name}`);
    this.exchange.host.debug("EPHONE keepalive", this.activeSockets);
  }

  #deceased(): void {
    const tag = this.#phone?.tag;
    this.end("abnormal");
    if (tag !== undefined && this.exchange.router.ephones.has(tag)) this.exchange.router.deceased.add(tag);
  }

  #registerUnit(message: Register, kind: MediaUnit["kind"]): void {
    const { exchange, connection, socket } = this;
    const { router } = exchange;
    this.#unit = admitUnit(exchange, connection, socket, { ...message, kind });
    if (this.#unit === undefined) {
      connection.send(compose("RegisterReject", { reason: "Unknown DSP farm" }));
      return this.end("normal");
    }
    const seconds = router.telephony?.keepalive?.seconds ?? PHONE_DEFAULTS.keepalive;
    this.#keepalive.start(seconds);
    connection.send(compose("RegisterAck", { keepAlive: seconds, secondaryKeepAlive: seconds }));
    connection.send(compose("CapabilitiesReq"));
  }

  #forgetUnit(): void {
    if (this.#unit !== undefined) this.exchange.router.mediaUnits.delete(this.#unit);
    this.#unit = undefined;
  }

  #leave(how: "normal" | "abnormal"): void {
    this.#forgetUnit();
    const phone = this.#phone;
    this.#phone = undefined;
    if (!phone) return;
    const { lines } = phone;
    removePhone(phone);
    announceUnregistered(phone, lines, how);
  }
}
