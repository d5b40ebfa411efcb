import type { IosNode } from "./ios-node.js";
import { Tcp } from "./tcp.js";

/** The call agent of a router on its network: phones connect to it by TCP. */
export class CallService {
  readonly tcp: Tcp;

  constructor(node: IosNode, _random: (below: number) => number) {
    this.tcp = new Tcp(node.stack, node.host.timeline);
  }

  changed(): void {
    this.tcp.unlisten(0);
  }

  observe(): void {
    this.tcp.unlisten(0);
  }

  stop(): void {
    this.tcp.dropAll();
  }
}
