import type { SipSource } from "../../../callmanager/sip/carrier.js";
import type { StationState } from "../phone-station.js";
import type { SipEndpoint } from "./sip-endpoint.js";
import type { SipHost } from "./sip-host.js";
import type { SipRegistration } from "./sip-registration.js";
import { SipPhoneState } from "./sip-state.js";

/** A phone that speaks SIP, as its parts share it: what it knows, how it reaches its call agent, its handset. */
export class SipPhone {
  state = new SipPhoneState();
  endpoint: SipEndpoint | undefined;
  registration: SipRegistration | undefined;
  isHandsetOff = false;

  constructor(readonly host: SipHost) {}

  /** How far it is with its call agent. */
  get progress(): StationState {
    return this.registration?.state ?? "idle";
  }

  /** How its call agent is reached. */
  get server(): SipSource | undefined {
    const agent = this.registration?.place;
    return agent && this.endpoint?.wayTo(agent);
  }

  /** Tells its user something for a while. */
  notify(text: string): void {
    this.state.notify(text, this.host.timeline.now);
  }
}
