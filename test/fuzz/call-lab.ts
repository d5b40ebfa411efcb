import { readFileSync } from "node:fs";
import { readTopology } from "../../src/lab/topology-file.js";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import type { Topology } from "../../src/network/topology.js";
import { c2960 } from "../../src/platform/c2960.js";
import { lanPortOf } from "../../src/platform/lan-port.js";
import type { Platform } from "../../src/platform/platform.js";
import type { Router } from "../../src/router/router.js";
import { EventBudget } from "./bounds.js";
import { help, settle, type } from "./typing.js";

/** What is in a router: what it is sold with, or whatever somebody configures. */
export type Hardware = "own" | "any";

/** A lab whose phones talk while something is done to it. */
export class CallLab {
  readonly lab: Lab;
  readonly keyboard: LabConsole;
  readonly #budget: EventBudget;

  /** `hardware`: "any" lets there be cards and ports that the routers do not have. */
  constructor(topology: Topology, routers: Platform, hardware: Hardware = "own") {
    this.lab = new Lab(topology, {
      platformOf: ({ kind }) => (kind === "switch" ? c2960 : routers),
      hostOptions: () => ({ unbounded: hardware === "any" }),
    });
    this.#budget = new EventBudget(this.lab.timeline);
    this.keyboard = new LabConsole(this.lab, { lineTime: 100 });
  }

  /** Somebody types a line, or asks for help where it ends with `?`. */
  type(line: string): void {
    this.#budget.renew(Number(/^@ wait (\d{1,4})$/.exec(line)?.[1] ?? 60));
    type(this.keyboard, line);
  }

  /** What `?` shows behind a line. */
  help(line: string): string {
    return help(this.keyboard, line);
  }

  /** Whatever is asked is answered with Enter. */
  settle(): void {
    this.#budget.renew(600);
    settle(this.keyboard);
  }

  /** Lets a phone call a number, and another one answer. */
  call(caller: string, number: string, called: string): void {
    for (const line of [`@${caller} dial ${number}`, `@${called} answer`]) this.type(line);
  }

  /** The router of that name. */
  router(name: string): Router {
    const device = this.lab.deviceNamed(name);
    if (device?.kind !== "ios") throw new Error(`${name} is a router`);
    return device.node.router;
  }
}

/** A lab as it is written down. */
export function topologyIn(path: string): Topology {
  const reading = readTopology(readFileSync(path, "utf8"), path, () => ({ problem: "there is none" }));
  if (!("topology" in reading)) throw new Error(`${path} holds a lab`);
  return reading.topology;
}

/** A router of a platform with two phones, 101 and 102. */
export function officeOf(platform: Platform): Topology {
  const port = lanPortOf(platform) ?? "";
  const phone = (number: number) =>
    ({ kind: "phone", name: `PHONE${number}`, model: "7960", mac: `0012.7f10.000${number}` }) as const;
  const cable = (one: [string, string], other: [string, string]) => ({
    ends: [
      { device: one[0], port: one[1] },
      { device: other[0], port: other[1] },
    ] as const,
    bandwidth: undefined,
    delay: undefined,
  });
  return {
    name: "office",
    devices: [
      {
        kind: "router",
        name: "CME",
        platform: undefined,
        configuration: configurationAt(port, platform.limits),
      },
      { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
      phone(1),
      phone(2),
      { kind: "pc", name: "PC1", mac: "00d0.ba20.0001", address: undefined, softphone: true },
    ],
    cables: [
      cable(["CME", port], ["SW1", "FastEthernet0/24"]),
      cable(["SW1", "FastEthernet0/1"], ["PHONE1", "switch"]),
      cable(["SW1", "FastEthernet0/2"], ["PHONE2", "switch"]),
      cable(["SW1", "FastEthernet0/3"], ["PC1", "FastEthernet0"]),
    ],
  };
}

function configurationAt(port: string, { maxEphones = 0, maxDn = 0 }: Platform["limits"]): string {
  return [
    "hostname CME",
    "no ip domain lookup",
    "ip dhcp pool PHONES",
    " network 192.168.10.0 255.255.255.0",
    " default-router 192.168.10.1",
    " option 150 ip 192.168.10.1",
    `interface ${port}`,
    " ip address 192.168.10.1 255.255.255.0",
    " no shutdown",
    "telephony-service",
    ` max-ephones ${maxEphones}`,
    ` max-dn ${maxDn}`,
    " ip source-address 192.168.10.1 port 2000",
    ...[1, 2].flatMap((tag) => [`ephone-dn ${tag}`, ` number 10${tag}`]),
    ...[1, 2].flatMap((tag) => [`ephone ${tag}`, ` mac-address 0012.7F10.000${tag}`, ` button 1:${tag}`]),
    "end",
  ].join("\n");
}
