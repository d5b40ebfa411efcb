import { AddressDirectory } from "../network/link/address-directory.js";
import { IosNode } from "../network/ios/ios-node.js";
import { surroundingsOf } from "../network/ios/ios-surroundings.js";
import { Random } from "../router/random.js";
import type { Steps } from "../running-config/steps.js";
import { RouterHost, type HostOptions } from "../session/router-host.js";

/** A router that is on. */
export interface Powered {
  readonly host: RouterHost;
  /** What it does for others; undefined where nobody could ask it. */
  readonly node?: IosNode;
}

/** Switches a router on, a step at a time; `work` does what its reloads have to do. */
export type Power = (work: (steps: Steps<void>) => void) => Steps<Powered>;

/** A served router's options; its configuration is only made when it is switched on. */
export type ServedOptions = Omit<HostOptions, "initial" | "work" | "lineTime"> & {
  readonly initial: () => string;
};

/** A router that nobody reaches but those who log in. */
export function alone(options: ServedOptions): Power {
  return function* (work) {
    return { host: yield* RouterHost.powerOn({ ...options, initial: options.initial(), lineTime: 0, work }) };
  };
}

/** A router whose services others may ask, and whose ports count as connected. */
export function withServices(options: ServedOptions): Power {
  const power = alone(options);
  return function* (work) {
    const { host } = yield* power(work);
    const random = new Random(options.seed ?? 1);
    const node = new IosNode(host.router.hostname, {
      host,
      cabled: [],
      number: 0,
      directory: new AddressDirectory(),
      random: (below) => random.below(below),
      voiceAt: () => undefined,
      alone: true,
    });
    host.surroundings = surroundingsOf(node);
    node.powerOn();
    node.start();
    return { host, node };
  };
}

/** A router of a lab, which is on. */
export function inLab(node: IosNode): Power {
  return function* () {
    yield;
    return { host: node.host, node };
  };
}
