import { describe, expect, it } from "vitest";
import { loadFile } from "../../src/running-config/load-file.js";
import { permits, type FilteredPacket } from "../../src/router/packet-filter.js";
import { platforms } from "../../src/platform/platforms.js";

const [platform] = platforms;
if (!platform) throw new Error("there is a platform");
const { device } = loadFile(
  `access-list 10 remark the boss
access-list 10 deny host 10.1.1.9
access-list 10 permit 10.1.0.0 0.0.255.255
access-list 110 permit tcp any any established
access-list 110 deny icmp any host 10.2.2.2 echo
access-list 110 permit udp 10.1.0.0 0.0.255.255 any range 16384 32767
access-list 110 permit tcp any host 10.2.2.2 eq www
access-list 110 permit ip any 10.3.0.0 0.0.255.255 dscp ef
ip access-list extended EMPTY
`,
  platform,
);
const list = (name: string) => {
  const found = device.router.accessLists.get(name);
  if (!found) throw new Error(name);
  return found;
};
const packet = (more: Partial<FilteredPacket>): FilteredPacket => ({
  source: "10.1.1.1",
  destination: "10.2.2.2",
  protocol: 17,
  dscp: 0,
  ...more,
});

describe("an access list", () => {
  it.each<[string, string, Partial<FilteredPacket>, boolean]>([
    ["a source that its wildcard covers", "10", {}, true],
    ["the source that is denied before", "10", { source: "10.1.1.9" }, false],
    ["a source of which nothing is said", "10", { source: "172.16.0.1" }, false],
    ["voice", "110", { sourcePort: 16384, destinationPort: 20000 }, true],
    ["a port outside of the range", "110", { sourcePort: 16384, destinationPort: 53 }, false],
    ["the first segment of a connection", "110", { protocol: 6, destinationPort: 23 }, false],
    ["a later segment", "110", { protocol: 6, destinationPort: 23, established: true }, true],
    ["a port by its name", "110", { protocol: 6, destinationPort: 80 }, true],
    ["an echo", "110", { protocol: 1, icmp: "echo" }, false],
    ["a marked packet", "110", { protocol: 1, destination: "10.3.1.1", dscp: 46 }, true],
    ["an unmarked one", "110", { protocol: 1, destination: "10.3.1.1" }, false],
    ["anything, if it has no entries", "EMPTY", {}, true],
  ])("decides about %s", (_what, name, more, expected) => {
    expect(permits(list(name), packet(more))).toBe(expected);
  });
});
