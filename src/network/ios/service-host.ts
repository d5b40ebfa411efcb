import type { LineSignal } from "../../callmanager/host/line-signal.js";
import type { Router } from "../../router/router.js";
import type { VoiceStatistics } from "../../router/telephony-model.js";
import type { RouterHost } from "../../session/router-host.js";
import type { IpStack } from "../ip/ip-stack.js";

/** The router or switch on which a service runs. */
export interface ServiceHost {
  readonly host: RouterHost;
  /** Another one after each reload. */
  readonly router: Router;
  /** Whether it forwards packets from one network to another. */
  readonly routes: boolean;
  readonly stack: IpStack;
  /** What has become of the voice at an address anywhere in the lab. */
  readonly voiceAt: (address: string) => VoiceStatistics | undefined;
  /** Sends a signal over the telephone line in a voice port, by its slot. */
  signal(slot: string, signal: LineSignal): void;
  /** The configuration is another one now, and has to take effect. */
  changed(): void;
  /** Packets take other routes from now on. */
  routesChanged(): void;
}
