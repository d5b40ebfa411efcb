import { hardwareAddress, linkState } from "../../router/interfaces.js";
import { compareAddresses } from "../../router/ipv4.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { networkWords } from "./words.js";
import { interfacesInOrder } from "./common.js";

/** What the router knows of its neighbours (IOS command references). It has none until a lab is cabled to it. */
const { action } = vocabulary<Router>()(networkWords);

/** The table, or the rows of one address or interface. */
function arpTable(router: Router, only: { address?: string; port?: string } = {}): string {
  const rows = interfacesInOrder(router)
    .filter((port) => linkState(router, port).protocol === "up" && /Ethernet|Vlan/.test(port.name))
    .flatMap((port) =>
      port.addresses.map(({ address }) => ({
        address,
        age: "-",
        mac: hardwareAddress(port),
        interface: port.name,
      })),
    );
  const learned = router.arp.map((entry) => ({ ...entry, age: String(entry.age) }));
  const lines = [...rows, ...learned]
    .filter((row) => only.address === undefined || row.address === only.address)
    .filter((row) => only.port === undefined || row.interface === only.port)
    .toSorted((a, b) => compareAddresses(a.address, b.address))
    .map(
      ({ address, age, mac, interface: port }) =>
        `Internet  ${address.padEnd(15)}${age.padStart(10)}   ${mac}  ARPA   ${port}\n`,
    );
  if (lines.length === 0 && (only.address ?? only.port) !== undefined) return "";
  return ["Protocol  Address          Age (min)  Hardware Addr   Type   Interface\n", ...lines].join("");
}

const arp = action({
  syntax: "show arp",
  help: { arp: "ARP table" },
  level: "user",
  show: true,
  run: (router) => arpTable(router),
});

const ipArp = action({
  syntax: "show ip arp [address:A.B.C.D | port:INTERFACE]",
  help: { arp: "IP ARP table", address: "IP address of the entries", port: "Interface of the entries" },
  level: "user",
  show: true,
  packetTracer: { syntax: "show ip arp" },
  run: (router, { address, port }) =>
    arpTable(router, { ...(address !== undefined && { address }), ...(port !== undefined && { port }) }),
});

const clearArp = action({
  syntax: "clear arp-cache",
  help: { "arp-cache": "Clear the entire ARP cache" },
  run(router) {
    router.arp = [];
  },
});

export const neighbourShows = [arp, ipArp, clearArp];
