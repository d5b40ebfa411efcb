import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { courseLab, siteLab } from "../../src/lab/course-lab.js";
import { drawTopologyMermaid } from "../../src/lab/topology-drawing-mermaid.js";
import { drawTopologySvg } from "../../src/lab/topology-drawing-svg.js";
import { drawTopologyText } from "../../src/lab/topology-drawing-text.js";
import { readTopology } from "../../src/lab/topology-file.js";
import { placeDevices, treeOf } from "../../src/lab/topology-layout.js";
import type { Cable, Topology } from "../../src/network/topology.js";

function labOf(text: string): Topology {
  const reading = readTopology(text, "lab.yaml", (path) => ({ problem: path }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  return reading.topology;
}

const WITH_CONFIGURATION = labOf(`name: R&D <1>
devices:
  CME:
    kind: router
    configuration: |
      interface FastEthernet0/0
       ip address 192.168.150.1 255.255.255.0
      end
  EDGE: { kind: router }
  SW1: { kind: switch }
  PHONE1: { kind: phone, model: 7960, mac: 12.7f10.1 }
  PC1: { kind: pc, mac: d0.ba20.1, address: 192.168.150.10/24 }
  PC9: { kind: pc, mac: d0.ba20.9 }
cables:
  - [CME Fa0/0, SW1 Gi0/1]
  - [EDGE Fa0/0, SW1 Gi0/2]
  - [SW1 Fa0/1, PHONE1 switch]
  - [PHONE1 pc, PC1 Fa0]
`);

test("the course's lab in characters", () => {
  expect(drawTopologyText(courseLab, "en").join("\n")).toMatchInlineSnapshot(`
    "                                   ┌─────────────┐
                                       │     CME     │
                                       │ router 2811 │
                                       └──────┬──────┘
                                              │
                                            Fa0/0
                                              │
                                           Fa0/24
                                       ┌──────┴──────┐
                                       │     SW1     │
                                       │ switch 2960 │
                                       └──────┬──────┘
             ┌───────────────────┬────────────┴───────┬──────────────────────┐
           Fa0/1               Fa0/2                Fa0/3                  Fa0/4
             │                   │                    │                      │
          switch              switch                 Fa0                    Fa0
    ┌────────┴───────┐  ┌────────┴───────┐  ┌─────────┴─────────┐  ┌─────────┴─────────┐
    │     PHONE1     │  │     PHONE2     │  │        PC1        │  │        PC2        │
    │   phone 7960   │  │   phone 7960   │  │ PC with softphone │  │ PC with softphone │
    │ 0012.7F10.0001 │  │ 0012.7F10.0002 │  │  00D0.BA20.0001   │  │  00D0.BA20.0002   │
    └────────────────┘  └────────────────┘  │       DHCP        │  │       DHCP        │
                                            └───────────────────┘  └───────────────────┘"
  `);
});

test("two sites with the line between them, while they run", () => {
  const devices = new Map([
    ["CME1", { addresses: ["Fa0/0 192.168.10.1/24"], state: undefined }],
    ["PHONE1", { addresses: ["192.168.10.11"], state: "registered 101" }],
  ]);
  const isOut = ({ ends }: Cable) => ends.some(({ device }) => device === "PHONE2");
  expect(drawTopologyText(siteLab, "fr", { devices, isOut }).join("\n")).toMatchInlineSnapshot(`
    "       ┌───────────────────────┐                                         ┌──────────────┐
           │         CME1          │                                         │     CME2     │
           │     routeur 2811      ├─ S0/0/0 ── 128 kbit/s, 20 ms ── S0/0/0 ─┤ routeur 2811 │
           │ Fa0/0 192.168.10.1/24 │                                         └───────┬──────┘
           └───────────┬───────────┘                                                 │
                       │                                                             │
                     Fa0/0                                                         Fa0/0
                       │                                                             │
                    Fa0/24                                                        Fa0/24
             ┌─────────┴────────┐                                          ┌─────────┴────────┐
             │       SW1        │                                          │       SW2        │
             │ commutateur 2960 │                                          │ commutateur 2960 │
             └─────────┬────────┘                                          └─────────┬────────┘
             ┌─────────┴─────────┐                                         ┌─────────┴─────────┐
           Fa0/1               Fa0/2                                     Fa0/1               Fa0/2
             │               débranché                                     │                   │
          switch              switch                                    switch              switch
    ┌────────┴───────┐  ┌────────┴───────┐                        ┌────────┴───────┐  ┌────────┴───────┐
    │     PHONE1     │  │     PHONE2     │                        │     PHONE3     │  │     PHONE4     │
    │ téléphone 7960 │  │ téléphone 7960 │                        │ téléphone 7960 │  │ téléphone 7960 │
    │ 0012.7F10.0101 │  │ 0012.7F10.0102 │                        │ 0012.7F10.0201 │  │ 0012.7F10.0202 │
    │ 192.168.10.11  │  └────────────────┘                        └────────────────┘  └────────────────┘
    │ registered 101 │
    └────────────────┘"
  `);
});

test("a second way to a device is listed, and so is what no cable reaches", () => {
  const drawn = drawTopologyText(WITH_CONFIGURATION, "en");
  expect(drawn.at(-1)).toBe("EDGE Fa0/0 ── SW1 Gi0/2");
  expect(drawn.join("\n")).toContain("│ Fa0/0 192.168.150.1/24 │");
  expect(drawn[1]).toMatch(/│ +CME +│ +│ +EDGE +│ +│ +PC9 +│/);
});

test("a lab that is too wide for a terminal becomes a list", () => {
  const phones = Array.from({ length: 7 }, (_, index) => index + 1);
  const wide = labOf(`name: wide
devices:
  CME: { kind: router }
  SW1: { kind: switch }
${phones.map((phone) => `  PHONE${phone}: { kind: phone, model: 7960, mac: 0.0.${phone} }`).join("\n")}
  PC1: { kind: pc, mac: 0.1.1 }
cables:
  - [CME Fa0/0, SW1 Gi0/1]
${phones.map((phone) => `  - [SW1 Fa0/${phone}, PHONE${phone} switch]`).join("\n")}
  - [PHONE1 pc, PC1 Fa0]
`);
  const drawn = drawTopologyText(wide, "en");
  expect(drawn.slice(0, 4)).toEqual([
    "CME (router 2811)",
    "└─ Fa0/0 ── Gi0/1 SW1 (switch 2960)",
    "   ├─ Fa0/1 ── switch PHONE1 (phone 7960, 0000.0000.0001)",
    "   │  └─ pc ── Fa0 PC1 (PC, 0000.0001.0001, DHCP)",
  ]);
  expect(drawn.at(-1)).toBe("   └─ Fa0/7 ── switch PHONE7 (phone 7960, 0000.0000.0007)");
});

test("nothing to draw is no mistake", () => {
  const empty = { name: "empty", devices: [], cables: [] };
  expect(drawTopologyText(empty, "en")).toEqual([]);
  expect(drawTopologySvg(empty, "en")).toContain("</svg>");
});

describe("as SVG", () => {
  const labs = [courseLab, siteLab, WITH_CONFIGURATION];

  test.each(labs)("$name holds every device and both ends of every cable, inside the picture", (lab) => {
    const svg = drawTopologySvg(lab, "en");
    for (const { name } of lab.devices)
      expect(svg).toContain(`font-weight="bold" text-anchor="middle" fill="#12293a">${name}<`);
    expect(svg.match(/<polyline/g)).toHaveLength(lab.cables.length);
    expect(svg.match(/paint-order="stroke">[A-Za-z]/g)).toHaveLength(2 * lab.cables.length);
    const [, width = 0, height = 0] = (/width="([\d.]+)" height="([\d.]+)" viewBox/.exec(svg) ?? []).map(
      Number,
    );
    for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeGreaterThan(0);
      expect(Number(y)).toBeLessThan(height);
    }
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("escapes what XML would read", () => {
    expect(drawTopologySvg(WITH_CONFIGURATION, "en")).toContain(">R&#38;D &#60;1&#62;<");
  });

  test("every element is closed", () => {
    const svg = drawTopologySvg(siteLab, "en");
    const open: string[] = [];
    for (const [, close, name = "", empty] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
    }
    expect(open).toEqual([]);
  });
});

test("as Mermaid", () => {
  expect(drawTopologyMermaid({ ...siteLab, name: "x" }, "en").slice(0, 2)).toEqual([
    "graph TD",
    '  d0["CME1<br/>router 2811"]',
  ]);
  expect(drawTopologyMermaid(siteLab, "en")).toContain('  d0 ---|"S0/0/0 - 128 kbit/s, 20 ms - S0/0/0"| d1');
});

test("boxes of one row never overlap, and each stands in the middle of what hangs below it", () => {
  const shape = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(shape, (rows) => {
      const lab: Topology = {
        name: "any",
        devices: rows.map((_, index) => ({
          kind: index === 0 ? "router" : "switch",
          name: `D${index}`,
          platform: undefined,
          configuration: undefined,
        })),
        cables: rows.slice(1).map(([parent], index) => ({
          ends: [
            { device: `D${parent % (index + 1)}`, port: `down${index}` },
            { device: `D${index + 1}`, port: "up" },
          ],
          bandwidth: undefined,
          delay: undefined,
        })),
      };
      const { roots, others } = treeOf(lab);
      expect(others).toEqual([]);
      const widthOf = ({ device }: { device: { name: string } }) =>
        rows[Number(device.name.slice(1))]?.[1] ?? 0;
      const { places, width } = placeDevices(roots, { widthOf, gap: 2, gapBetween: () => 0 });
      expect(places).toHaveLength(rows.length);
      const spans = places.map((place) => {
        const left = place.center - Math.floor(place.width / 2);
        return { row: place.row, left, right: left + place.width };
      });
      for (const { left, right } of spans) expect(left >= 0 && right <= width).toBe(true);
      for (const [index, one] of spans.entries()) {
        for (const other of spans.slice(index + 1)) {
          if (one.row === other.row) expect(one.right <= other.left || other.right <= one.left).toBe(true);
        }
      }
      for (const { node, center } of places) {
        const only = node.children.length === 1 ? node.children[0] : undefined;
        const child = places.find((place) => place.node === only);
        if (child) expect(child.center).toBe(center);
      }
    }),
  );
});

test("a style sheet and a script find each device and each cable of the picture, and which are out", () => {
  const [cut] = courseLab.cables;
  const svg = drawTopologySvg(courseLab, "en", { devices: new Map(), isOut: (cable) => cable === cut });
  for (const { name, kind } of courseLab.devices)
    expect(svg).toContain(`<g class="device ${kind}" id="device-${name}">`);
  expect(svg).toContain('<g class="cable out" id="cable-0">');
  for (const place of [1, 2, 3, 4]) expect(svg).toContain(`<g class="cable" id="cable-${place}">`);
});
