import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInLabs } from "../../src/lab/course-lab.js";
import { readTopology } from "../../src/lab/topology-file.js";
import { topologyText } from "../../src/lab/topology-text.js";
import type { Cable, DeviceDescription, Topology } from "../../src/network/topology.js";
import { maskOf } from "../../src/router/ipv4.js";

/** What comes back, but for where configurations were written down. */
function readBack(topology: Topology): Topology | readonly string[] {
  const reading = readTopology(topologyText(topology), "lab.yaml", (path) => ({ problem: path }));
  if ("problems" in reading) return reading.problems.map(({ field, message }) => `${field}: ${message.en}`);
  return { ...reading.topology, devices: reading.topology.devices.map(withoutOrigin) };
}

function withoutOrigin(device: DeviceDescription): DeviceDescription {
  if (device.kind !== "router" && device.kind !== "switch") return device;
  const { kind, name, platform, configuration } = device;
  return { kind, name, platform, configuration };
}

test.each(builtInLabs)("$name comes back from its text", (lab) => {
  expect(readBack(lab)).toEqual(lab);
});

const hex = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, "0");

/** Texts that YAML has rules for: indentation, colons, quotes, comments, blanks at the end, empty lines. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "",
        " ",
        "  x",
        "a: b",
        "# no",
        "- one",
        "'",
        '"',
        "x # y",
        "banner motd ^C",
        "yes",
        "|",
        "é",
        "end  ",
        "\tx",
      ),
      fc.string({ maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => `${lines.map((line) => line.replaceAll(/[\r\n]/g, "")).join("\n")}\n`);

/** A star: a switch in the middle, a router, and stations, one cable each. */
const star = fc
  .record({
    name: fc.string({ minLength: 1, maxLength: 20 }),
    configuration: fc.option(awkward, { nil: undefined }),
    platform: fc.constantFrom("c2811-15.1", "packet-tracer-2811", undefined),
    leadsOut: fc.option(
      fc.record({
        port: fc.integer({ min: 1, max: 65_535 }),
        host: fc.constantFrom("127.0.0.1", "::1", "far.example"),
      }),
      { nil: undefined },
    ),
    stations: fc.array(
      fc.record({
        isPhone: fc.boolean(),
        host: fc.option(fc.integer({ min: 1, max: 250 }), { nil: undefined }),
        length: fc.integer({ min: 8, max: 24 }),
        softphone: fc.boolean(),
        protocol: fc.constantFrom("sip" as const, undefined),
        bandwidth: fc.option(fc.integer({ min: 1, max: 100_000_000 }), { nil: undefined }),
        delay: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ name, configuration, platform, leadsOut, stations }): Topology => {
    const devices = stations.map(
      ({ isPhone, host, length, softphone, protocol }, index): DeviceDescription => {
        const own = `${isPhone ? "PHONE" : "PC"}${index}`;
        const mac = `0000.00AA.${hex(index, 4)}`;
        if (isPhone) return { kind: "phone", name: own, model: "7960", mac, protocol };
        const address = `10.0.${index}.${host ?? 0}`;
        const network = {
          address,
          mask: maskOf(length),
          gateway: `10.0.${index}.251`,
          nameServer: undefined,
        };
        const common = { mac, softphone, protocol: softphone ? protocol : undefined };
        return { kind: "pc", name: own, ...common, address: host === undefined ? undefined : network };
      },
    );
    const cables = stations.map(({ isPhone, bandwidth, delay }, index): Cable => {
      const end = { device: devices[index]?.name ?? "", port: isPhone ? "switch" : "FastEthernet0" };
      return { ends: [{ device: "SW1", port: `FastEthernet0/${index + 1}` }, end], bandwidth, delay };
    });
    return {
      name,
      devices: [
        { kind: "router", name: "CME", platform, configuration },
        { kind: "switch", name: "SW1", platform: "c2960-15.0", configuration: undefined },
        ...devices,
      ],
      cables,
      ...(leadsOut && {
        outside: [
          {
            end: { device: "CME", port: "FastEthernet0/1" },
            local: { host: "127.0.0.1", port: 10_001 },
            remote: leadsOut,
            bandwidth: undefined,
            delay: 20,
          },
        ],
      }),
    };
  });

test("every topology comes back from its text", () => {
  fc.assert(
    fc.property(star, (topology) => {
      expect(readBack(topology)).toEqual(topology);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
});
