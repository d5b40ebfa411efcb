import { shortName } from "../../exec/network/common.js";
import { announcing, type Announcer } from "../../modes/interface/link-messages.js";
import { errdisableCause, errdisableInterval } from "../../modes/global/network/switch.js";
import { agingTime, agingType } from "../../modes/interface/port-security.js";
import { judgeSender, learnSender, punish, seeAgain } from "../../router/port-security.js";
import type { Interface, Router } from "../../router/router.js";
import { isGuarded } from "../../router/switching.js";
import type { RouterHost } from "../../session/router-host.js";

/** The switch whose ports are guarded. */
export interface Guarded {
  readonly host: RouterHost;
  readonly router: Router;
  readonly announcer: Announcer;
  /** Makes happen what the model says by now. */
  changed(): void;
}

type Reason = NonNullable<Interface["errDisabled"]>;

/**
 * Keeps from a switch's ports who is not to be there: strangers (`switchport port-security`) and other switches
 * (`spanning-tree bpduguard`), and closes and reopens ports as they are told (Catalyst 2960 configuration guide).
 */
export class PortGuard {
  /** Strangers of whom the log has been told, by port. */
  readonly #reported = new Map<string, Set<string>>();

  constructor(private readonly node: Guarded) {}

  /** Whether a port takes frames from this sender. */
  admits(port: Interface, mac: string): boolean {
    const security = port.switching?.security;
    if (!security?.enabled) return true;
    this.#expire(port);
    const { now } = this.node.host.timeline;
    switch (judgeSender(security, mac)) {
      case "known":
        if (agingType.of(port)) seeAgain(security, mac, now);
        return true;
      case "learned":
        learnSender(security, mac, now);
        return true;
      case "violation":
        this.#refuse(port, mac);
        return false;
    }
  }

  /** A link has come up, with another switch at its end or something else. */
  linkUp(port: Interface, toSwitch: boolean): void {
    const { router, host } = this.node;
    if (!toSwitch || !port.switching || !isGuarded(router, port.switching)) return;
    // The first BPDU comes within a hello time.
    host.timeline.after(HELLO, () => {
      if (!this.#isThere(port) || port.errDisabled !== undefined || !port.cable) return;
      const name = shortName(port.name);
      host.log(
        `%SPANTREE-2-BLOCK_BPDUGUARD: Received BPDU on port ${name} with BPDU Guard enabled. Disabling port.`,
      );
      this.#close(port, "bpduguard");
    });
  }

  /** What a port has learned by itself is forgotten with its link. */
  linkDown(port: Interface): void {
    this.#reported.delete(port.name);
    if (port.switching) port.switching.security.learned = [];
  }

  /** Somebody sends more DHCP than the port is to take. */
  tooMuchDhcp(port: Interface, packets: number): void {
    if (port.errDisabled !== undefined) return;
    this.node.host.log(
      `%DHCP_SNOOPING-4-DHCP_SNOOPING_ERRDISABLE_WARNING: DHCP Snooping received ${packets} DHCP packets on interface ${shortName(port.name)}`,
    );
    this.#close(port, "dhcp-rate-limit");
  }

  #refuse(port: Interface, mac: string): void {
    const { switching, name } = port;
    if (!switching) return;
    const complaint = `%PORT_SECURITY-2-PSECURE_VIOLATION: Security violation occurred, caused by MAC address ${mac} on port ${name}.`;
    if (punish(switching.security) === "close") return this.#close(port, "psecure-violation", complaint);
    if (switching.security.violation === "restrict" && !this.#wasReported(name, mac))
      this.node.host.log(complaint);
  }

  /** Says of each stranger once that he was there. */
  #wasReported(name: string, mac: string): boolean {
    const reported = this.#reported.get(name) ?? new Set();
    this.#reported.set(name, reported);
    if (reported.has(mac)) return true;
    reported.add(mac);
    return false;
  }

  #close(port: Interface, reason: Reason, complaint?: string): void {
    const { host } = this.node;
    const name = shortName(port.name);
    host.log(`%PM-4-ERR_DISABLE: ${reason} error detected on ${name}, putting ${name} in err-disable state`);
    if (complaint !== undefined) host.log(complaint);
    announcing(this.node.announcer, [port.name], () => {
      port.errDisabled = reason;
      this.node.changed();
    });
    this.#recoverLater(port, reason);
  }

  /** `errdisable recovery` opens a port again, whatever closed it may be there still. */
  #recoverLater(port: Interface, reason: Reason): void {
    const { router, host } = this.node;
    const causes = errdisableCause.all(router).map(({ cause }) => cause);
    if (!causes.includes("all") && !causes.includes(reason)) return;
    const { seconds } = errdisableInterval.of(router);
    host.timeline.after(seconds * 1000, () => {
      if (!this.#isThere(port) || port.errDisabled !== reason) return;
      const name = shortName(port.name);
      host.log(`%PM-4-ERR_RECOVER: Attempting to recover from ${reason} err-disable state on ${name}`);
      port.errDisabled = undefined;
      this.node.changed();
    });
  }

  /** Forgets whose time is over, and says of the others how long they stay. */
  observe(): void {
    for (const port of this.node.router.interfaces.values()) this.#expire(port);
  }

  /** `switchport port-security aging time` */
  #expire(port: Interface): void {
    const security = port.switching?.security;
    if (!security || security.learned.length === 0) return;
    const told = agingTime.of(port);
    const oldest = told && this.node.host.timeline.now - told.minutes * 60_000;
    security.learned = security.learned.flatMap((one) => {
      if (oldest === undefined) return { ...one, minutesLeft: undefined };
      return one.since > oldest ? { ...one, minutesLeft: Math.ceil((one.since - oldest) / 60_000) } : [];
    });
  }

  /** Whether the switch has not been restarted meanwhile. */
  #isThere(port: Interface): boolean {
    return this.node.router.interfaces.get(port.name) === port;
  }
}

/** Milliseconds between two BPDUs (IEEE 802.1D). */
const HELLO = 2000;
