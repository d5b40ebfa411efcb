import { helpersOf } from "../../modes/interface/address.js";
import { linkState } from "../../router/interfaces.js";
import { prefixLength } from "../../router/ipv4.js";
import { primaryAddress } from "../../router/interfaces.js";
import { cef as globalCef } from "../../modes/global/ip/forwarding.js";
import type { Platform } from "../../platform/platform.js";
import type { Interface, Router } from "../../router/router.js";
import { vocabulary, type Device } from "../../modes/device.js";
import { noSuchInterface } from "../../modes/no-such-interface.js";
import * as settings from "../../modes/interface/ip.js";
import { splitHorizon } from "../../modes/interface/routing.js";
import { networkWords } from "./words.js";
import { isTunnel } from "./interface-settings.js";
import { interfacesInOrder, perInterface } from "./common.js";
import { linesText } from "../text.js";

/** show ip interface (IOS IP addressing command reference; SHOW.md section 7). */
const { action } = vocabulary<Router>()(networkWords);

const brief = action({
  syntax: "show ip interface brief",
  help: { brief: "Brief summary of IP status and configuration" },
  level: "user",
  show: true,
  run: (router, _args, { platform }) => briefTable(router, interfacesInOrder(router), platform),
});

const briefOne = action({
  syntax: "show ip interface brief interface:INTERFACE",
  help: {
    brief: "Brief summary of IP status and configuration",
    interface: "Interface name and number",
  },
  level: "user",
  show: true,
  packetTracer: false,
  run(router, { interface: name }, device) {
    const port = router.interfaces.get(name);
    return port ? briefTable(router, [port], device.platform) : noSuchInterface(device);
  },
});

function briefTable(router: Router, ports: readonly Interface[], { traits }: Platform): string {
  const width = traits.shows.interfaceNameWidth;
  return linesText([
    `${"Interface".padEnd(width)}IP-Address      OK? Method Status                Protocol`,
    ...ports.map((port) => briefRow(router, port, width)),
  ]);
}

function briefRow(router: Router, port: Interface, width: number): string {
  const { line, protocol } = linkState(router, port);
  const address = primaryAddress(router, port)?.address ?? "unassigned";
  return `${port.name.padEnd(width)}${address.padEnd(16)}YES ${port.method.padEnd(7)}${line.padEnd(22)}${protocol}`;
}

/** How packets are switched: by the cache of routes, and by CEF unless it is off here or everywhere. */
function switchingLines(port: Interface, router: Router): readonly string[] {
  const onOff = (on: boolean) => (on ? "enabled" : "disabled");
  const fast = settings.forwarding["route-cache"].shown.isOn(port);
  const cef = fast && (globalCef.shown.isOn(router) ?? true);
  const flow = settings.flow.shown.all(port).length > 0 || settings.routeCacheFlow.shown.isOn(port);
  const flags = [...(fast ? ["Fast"] : []), ...(flow ? ["Flow"] : []), ...(cef ? ["CEF"] : [])];
  return [
    "  ICMP mask replies are never sent",
    `  IP fast switching is ${onOff(fast)}`,
    "  IP fast switching on the same interface is disabled",
    `  IP Flow switching is ${onOff(flow)}`,
    `  IP CEF switching is ${onOff(cef)}`,
    ...(cef ? ["  IP CEF switching turbo vector"] : []),
    `  IP multicast fast switching is ${onOff(settings.forwarding["mroute-cache"].shown.isOn(port))}`,
    "  IP multicast distributed fast switching is disabled",
    `  IP route-cache flags are ${flags.length === 0 ? "None" : flags.join(", ")}`,
    "  Router Discovery is disabled",
    "  IP output packet accounting is disabled",
    "  IP access violation accounting is disabled",
    "  TCP/IP header compression is disabled",
    "  RTP/IP header compression is disabled",
  ];
}

/** A packet whose sender is not where its answer would go is dropped. */
function verifyLines(port: Interface): readonly string[] {
  const verify = settings.verify.shown.of(port);
  return verify ? [`  IP verify source reachable-via ${verify.via === "any" ? "ANY" : "RX"}`] : [];
}

/** The same, whatever is configured. */
const CONSTANT_SWITCHING = [
  "  ICMP mask replies are never sent",
  "  IP fast switching is disabled",
  "  IP fast switching on the same interface is disabled",
  "  IP Flow switching is disabled",
  "  IP Fast switching turbo vector",
  "  IP multicast fast switching is disabled",
  "  IP multicast distributed fast switching is disabled",
  "  Router Discovery is disabled",
  "  IP output packet accounting is disabled",
  "  IP access violation accounting is disabled",
  "  TCP/IP header compression is disabled",
  "  RTP/IP header compression is disabled",
  "  Probe proxy name replies are disabled",
];

const ENDING = [
  "  WCCP Redirect outbound is disabled",
  "  WCCP Redirect inbound is disabled",
  "  WCCP Redirect exclude is disabled",
];

function helperLines(port: Interface): readonly string[] {
  const [only, ...others] = helpersOf(port);
  if (only === undefined) return ["  Helper address is not set"];
  if (others.length === 0) return [`  Helper address is ${only}`];
  return [`  Helper addresses are ${only}`, ...others.map((one) => `                       ${one}`)];
}

function addressLines(port: Interface, router: Router): readonly string[] {
  const own = primaryAddress(router, port);
  if (!own) return [];
  const length = (mask: string) => prefixLength(mask) ?? 0;
  const determined = {
    NVRAM: "non-volatile memory",
    manual: "setup command",
    DHCP: "DHCP",
    unset: "setup command",
  };
  return [
    port.unnumbered === undefined
      ? `  Internet address is ${own.address}/${length(own.mask)}`
      : `  Interface is unnumbered. Using address of ${port.unnumbered} (${own.address})`,
    "  Broadcast address is 255.255.255.255",
    `  Address determined by ${determined[port.method]}`,
    `  MTU is ${settings.mtu.shown.of(port)?.bytes ?? port.mtu ?? (isTunnel(port) ? 1476 : 1500)} bytes`,
    ...helperLines(port),
    `  Directed broadcast forwarding is ${settings.directedBroadcast.shown.isOn(port) ? "enabled" : "disabled"}`,
    ...port.addresses
      .filter(({ secondary }) => secondary)
      .map(({ address, mask }) => `  Secondary address ${address}/${length(mask)}`),
  ];
}

function interfaceText(port: Interface, { router, platform }: Device): string {
  const isConstant = platform.traits.shows.ipInterface === "constant";
  const { line, protocol } = linkState(router, port);
  const heading = `${port.name} is ${line}, line protocol is ${protocol}`;
  const addresses = addressLines(port, router);
  if (addresses.length === 0) return `${heading}\n  Internet protocol processing disabled\n`;
  const listFor = (direction: "in" | "out") =>
    settings.accessGroup.shown.of(port, { direction })?.list ?? "not set";
  const said = (sent: boolean) => (sent ? "always" : "never");
  const nat = settings.nat.shown.of(port);
  const policy = settings.policy.shown.of(port);
  return [
    heading,
    ...addresses,
    `  Outgoing access list is ${listFor("out")}`,
    `  Inbound  access list is ${listFor("in")}`,
    `  Proxy ARP is ${settings.forwarding["proxy-arp"].shown.isOn(port) ? "enabled" : "disabled"}`,
    "  Local Proxy ARP is disabled",
    "  Security level is default",
    `  Split horizon is ${splitHorizon.shown.isOn(port) ? "enabled" : "disabled"}`,
    `  ICMP redirects are ${said(settings.forwarding.redirects.shown.isOn(port))} sent`,
    `  ICMP unreachables are ${said(settings.unreachables.shown.isOn(port))} sent`,
    ...(isConstant ? CONSTANT_SWITCHING : switchingLines(port, router)),
    policy ? `  Policy routing is enabled, using route map ${policy.name}` : "  Policy routing is disabled",
    nat
      ? `  Network address translation is enabled, interface in domain ${nat.side}`
      : "  Network address translation is disabled",
    "  BGP Policy Mapping is disabled",
    ...(isConstant ? ["  Input features: MCI Check"] : []),
    ...ENDING,
    ...verifyLines(port),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

const show = action({
  syntax: "show ip interface [interface:INTERFACE]",
  help: { interface: "IP interface status and configuration" },
  level: "user",
  show: true,
  run: perInterface(interfaceText),
});

const protocols = action({
  syntax: "show protocols",
  help: { protocols: "Active network routing protocols" },
  level: "user",
  show: true,
  run: (router) =>
    [
      "Global values:",
      "  Internet Protocol routing is enabled",
      ...interfacesInOrder(router).flatMap((port) => {
        const { line, protocol } = linkState(router, port);
        const own = primaryAddress(router, port);
        return [
          `${port.name} is ${line}, line protocol is ${protocol}`,
          ...(own ? [`  Internet address is ${own.address}/${prefixLength(own.mask) ?? 0}`] : []),
        ];
      }),
    ]
      .map((line) => `${line}\n`)
      .join(""),
});

export const ipInterfaceShows = [brief, briefOne, show, protocols];
