import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { builtInLabs, siteLab } from "../../src/lab/course-lab.js";
import { describeProblem, readTopology } from "../../src/lab/topology-file.js";
import { platforms } from "../../src/platform/platforms.js";
import { portNamed } from "../../src/network/device-ports.js";

const routers = platforms.filter(({ dialect }) => dialect.family === "router").map(({ id }) => id);

const FILES: Readonly<Record<string, string>> = {
  "cme.cfg": "hostname CME\ninterface GigabitEthernet0/0\n ip address 192.168.150.1 255.255.255.0\nend\n",
};

const read = (text: string) =>
  readTopology(text, "lab.yaml", (path) => FILES[path] ?? { problem: `cannot read ${path}` });

function problemsOf(text: string): readonly string[] {
  const reading = read(text);
  if (!("problems" in reading)) return [];
  const [english, french] = (["en", "fr"] as const).map((language) =>
    reading.problems.map((problem) => describeProblem(problem, language)),
  );
  // What a disk says is the same in both; what cme says is not.
  const same = english?.filter((one, index) => one === french?.[index] && !one.includes("cannot read"));
  expect(same?.filter((one) => !one.includes(": YAML: "))).toEqual([]);
  return english ?? [];
}

test("model is another word for the platform of that model, and one of the two is enough", () => {
  const lab = (fields: string) => `name: a\ndevices:\n  R1: { kind: router, ${fields} }\n`;
  const reading = read(lab("model: 2911"));
  expect("topology" in reading && reading.topology.devices[0]).toMatchObject({ platform: "2911" });
  expect(problemsOf(lab("model: 2911, platform: c2811-15.1"))).toEqual([
    "lab.yaml:3: devices.R1.model: stands beside platform: one of the two is enough",
  ]);
  expect(problemsOf(lab("model: 29x1")).join()).toMatch(/there is no "29x1": use c2811-15\.1 or /);
});

const LAB = `# Two phones and a PC behind the second one.
name: first floor
devices:
  CME:
    kind: router
    platform: c2811-15.1
    configuration: cme.cfg
  BRANCH:
    kind: router
    configuration: |
      hostname BRANCH
      end
  SW1: { kind: switch, platform: c2960-15.0 }
  PHONE1: { kind: phone, model: 7960, mac: 00:12:7f:10:00:01 }
  PHONE2: { kind: phone, model: CIPC, mac: 12.7f10.2 }
  PC1:
    kind: pc
    mac: 00-D0-BA-20-00-01
    address: 192.168.150.10/24
    gateway: 192.168.150.1
    softphone: true
  PC2: { kind: pc, mac: 00d0.ba20.0002 }
cables:
  - [CME gi0/0, SW1 fa0/24]
  - [SW1 Fa 0/1, PHONE1 switch]
  - [SW1 FastEthernet0/2, phone2 switch]
  - [PHONE2 pc, PC1 fa0]
  - ends: [CME S0/0/0, BRANCH Serial0/0/0]
    bandwidth: 128 kbit/s
    delay: 20 ms
`;

test("a lab is read with its ports and addresses in full", () => {
  const reading = read(LAB);
  expect("problems" in reading ? reading.problems : []).toEqual([]);
  expect(reading).toEqual({
    topology: {
      name: "first floor",
      devices: [
        {
          kind: "router",
          name: "CME",
          platform: "c2811-15.1",
          configuration: FILES["cme.cfg"],
          origin: { file: "cme.cfg", line: 1 },
        },
        {
          kind: "router",
          name: "BRANCH",
          platform: undefined,
          configuration: "hostname BRANCH\nend\n",
          origin: { file: "lab.yaml", line: 11 },
        },
        { kind: "switch", name: "SW1", platform: "c2960-15.0", configuration: undefined },
        { kind: "phone", name: "PHONE1", model: "7960", mac: "0012.7F10.0001" },
        { kind: "phone", name: "PHONE2", model: "CIPC", mac: "0012.7F10.0002" },
        {
          kind: "pc",
          name: "PC1",
          mac: "00D0.BA20.0001",
          softphone: true,
          address: {
            address: "192.168.150.10",
            mask: "255.255.255.0",
            gateway: "192.168.150.1",
            nameServer: undefined,
          },
        },
        { kind: "pc", name: "PC2", mac: "00D0.BA20.0002", softphone: false, address: undefined },
      ],
      cables: [
        join("CME GigabitEthernet0/0", "SW1 FastEthernet0/24"),
        join("SW1 FastEthernet0/1", "PHONE1 switch"),
        join("SW1 FastEthernet0/2", "PHONE2 switch"),
        join("PHONE2 pc", "PC1 FastEthernet0"),
        { ...join("CME Serial0/0/0", "BRANCH Serial0/0/0"), bandwidth: 128_000, delay: 20 },
      ],
    },
  });
});

function join(...ends: readonly string[]) {
  const [one, other] = ends.map((end) => {
    const [device, port] = end.split(" ");
    return { device, port };
  });
  return { ends: [one, other], bandwidth: undefined, delay: undefined };
}

describe("each mistake is named in one line, with its place", () => {
  test.each<[title: string, typed: string, instead: string, problem: string]>([
    [
      "unknown device in a cable",
      "PHONE1 switch]",
      "PHONE9 switch]",
      "lab.yaml:25: cables.2: there is no device PHONE9",
    ],
    [
      "port used twice",
      "SW1 FastEthernet0/2",
      "SW1 FastEthernet0/1",
      "lab.yaml:26: cables.3: SW1 Fa0/1 is taken already, by cable 2",
    ],
    [
      "bad MAC",
      "00:12:7f:10:00:01",
      "00:12:7f:10:00",
      'lab.yaml:14: devices.PHONE1.mac: "00:12:7f:10:00" is no hardware address of one device: write it as 0011.2233.4455',
    ],
    [
      "a group's MAC",
      "00:12:7f:10:00:01",
      "0112.7f10.0001",
      'lab.yaml:14: devices.PHONE1.mac: "0112.7f10.0001" is no hardware address of one device: write it as 0011.2233.4455',
    ],
    [
      "the same MAC twice",
      "12.7f10.2",
      "12.7f10.1",
      "lab.yaml:15: devices.PHONE2.mac: PHONE1 has the same hardware address",
    ],
    ["duplicate name", "PC2:", "PC1:", "lab.yaml:22: YAML: this name is there already"],
    [
      "a name that differs in case only",
      "PC2:",
      "pc1:",
      "lab.yaml:22: devices.pc1: is also the name of PC1: case makes no difference",
    ],
    [
      "a name with a blank",
      "PC2:",
      "PC 2:",
      'lab.yaml:22: devices.PC 2: "PC 2" cannot be a name: it begins with a letter and holds letters, digits, - and _',
    ],
    [
      "unknown model",
      "model: 7960",
      "model: 7999",
      'lab.yaml:14: devices.PHONE1.model: there is no phone "7999": use one that "type" of ephone knows, such as 7960',
    ],
    [
      "a phone that does not speak SIP",
      "model: 7960",
      "model: 7910, protocol: sip",
      "lab.yaml:14: devices.PHONE1.protocol: a 7910 does not speak SIP: take a 7960 or a 7961",
    ],
    [
      "unknown port",
      "SW1 Fa 0/1,",
      "SW1 Fa 0/25,",
      "lab.yaml:25: cables.2: SW1 has no port Fa 0/25: it has Fa0/1, Fa0/2, Fa0/3, Fa0/4, Fa0/5 and 21 more",
    ],
    [
      "a phone's port",
      "PHONE2 pc",
      "PHONE2 fa0",
      "lab.yaml:27: cables.4: PHONE2 has no port fa0: it has switch, pc",
    ],
    [
      "unknown field",
      "softphone: true",
      "soft: true",
      "lab.yaml:21: devices.PC1.soft: a pc has no such field: it has kind, mac, address, gateway, dns, softphone, protocol",
    ],
    [
      "a protocol without a softphone",
      "softphone: true",
      "protocol: sip",
      "lab.yaml:21: devices.PC1.protocol: is for a softphone: write softphone: true as well",
    ],
    ["missing field", "mac: 00d0.ba20.0002", "", "lab.yaml:22: devices.PC2.mac: a pc must have this field"],
    [
      "unknown kind",
      "kind: switch,",
      "kind: hub,",
      "lab.yaml:13: devices.SW1.kind: must say what kind of device it is: kind: router, switch, phone, pc, analog-phone, pstn, attacker or pbx",
    ],
    [
      "a switch's platform in a router",
      "platform: c2811-15.1",
      "platform: c2960-15.0",
      `lab.yaml:6: devices.CME.platform: there is no "c2960-15.0": use ${routers.join(" or ")}`,
    ],
    [
      "a configuration that is not there",
      "cme.cfg",
      "no.cfg",
      "lab.yaml:7: devices.CME.configuration: cannot read no.cfg",
    ],
    [
      "no address",
      "192.168.150.10/24",
      "192.168.150.300/24",
      'lab.yaml:19: devices.PC1.address: "192.168.150.300/24" is no IPv4 address with a length: write it as 192.168.150.10/24, or dhcp',
    ],
    [
      "a gateway elsewhere",
      "gateway: 192.168.150.1",
      "gateway: 192.168.1.1",
      "lab.yaml:20: devices.PC1.gateway: 192.168.1.1 is not in the network of 192.168.150.10",
    ],
    [
      "a rate without its unit",
      "128 kbit/s",
      "128",
      "lab.yaml:29: cables.5.bandwidth: must be a rate with its unit, such as 128 kbit/s",
    ],
    [
      "a delay in another unit",
      "20 ms",
      "20 s",
      'lab.yaml:30: cables.5.delay: "20 s" is no time: write it as 20 ms',
    ],
    [
      "a delay that nobody would wait",
      "20 ms",
      "20000 ms",
      'lab.yaml:30: cables.5.delay: "20000 ms" is too long: a cable takes at most 10000 ms',
    ],
    [
      "a network's own address",
      "192.168.150.10/24",
      "192.168.150.0/24",
      "lab.yaml:19: devices.PC1.address: 192.168.150.0 is the address of a network, or of all in it: take one between them",
    ],
    [
      "a gateway that is the PC itself",
      "gateway: 192.168.150.1",
      "gateway: 192.168.150.10",
      "lab.yaml:20: devices.PC1.gateway: is the PC's own address: a gateway is a router",
    ],
    [
      "a gateway of a PC by DHCP",
      "address: 192.168.150.10/24",
      "address: dhcp",
      "lab.yaml:20: devices.PC1.gateway: needs an address beside it, such as 192.168.150.10/24: by DHCP, the server gives the gateway",
    ],
    [
      "a second document",
      "cables:",
      "---\ncables:",
      "lab.yaml:23: YAML: a file holds one lab: take this --- away, or put what follows in a file of its own",
    ],
    ["a name without its colon", "cables:", "cables", "lab.yaml:23: YAML: has no colon behind its name"],
    ["a tab", "  SW1:", "\tSW1:", "lab.yaml:13: YAML: begins with a tab: indent with blanks"],
    [
      "an empty file",
      LAB,
      "# nothing yet\n",
      "lab.yaml:1: file: is empty: a lab has a name, devices and cables",
    ],
    [
      "serial to Ethernet",
      "BRANCH Serial0/0/0",
      "BRANCH Fa0/0",
      "lab.yaml:28: cables.5: S0/0/0 and Fa0/0 do not fit: a serial cable has serial ports at both ends",
    ],
    [
      "both ends at one device",
      "PHONE1 switch]",
      "SW1 fa0/9]",
      "lab.yaml:25: cables.2: both ends are at SW1",
    ],
    [
      "three ends",
      "PHONE1 switch]",
      "PHONE1 switch, PHONE1 pc]",
      "lab.yaml:25: cables.2.ends.3: a cable has two ends: [CME Fa0/0, SW1 Fa0/24]",
    ],
    [
      "an end without a port",
      "PHONE1 switch]",
      "PHONE1]",
      'lab.yaml:25: cables.2.ends.2: "PHONE1" must be a device and its port, such as CME Fa0/0',
    ],
    [
      "a way out without its other end",
      "PHONE1 switch]",
      "udp 10001]",
      'lab.yaml:25: cables.2: "udp 10001" does not say where frames come in and go: write it as udp 10001 -> 127.0.0.1:10000',
    ],
    [
      "a way out to a port that there cannot be",
      "PHONE1 switch]",
      "udp 10001 -> 127.0.0.1:70000]",
      'lab.yaml:25: cables.2: "udp 10001 -> 127.0.0.1:70000" does not say where frames come in and go: write it as udp 10001 -> 127.0.0.1:10000',
    ],
    [
      "a way out to another machine from this one's own address",
      "PHONE1 switch]",
      "udp 10001 -> 192.168.56.2:10000]",
      "lab.yaml:25: cables.2: 192.168.56.2:10000 is another machine, which 127.0.0.1 does not reach: name an address of this one, as udp 192.168.56.1:10001 -> 192.168.56.2:10000",
    ],
    [
      "a cable that is outside with both ends",
      "[SW1 Fa 0/1, PHONE1 switch]",
      "[udp 10002 -> 127.0.0.1:1, udp 10001 -> 127.0.0.1:10000]",
      "lab.yaml:25: cables.2: both ends are outside: one of them is a port of the lab",
    ],
    [
      "a way out from a serial port",
      "BRANCH Serial0/0/0",
      "udp 10001 -> 127.0.0.1:10000",
      "lab.yaml:28: cables.5: S0/0/0 is serial: what leaves the lab are Ethernet frames",
    ],
    ["no YAML", "kind: switch,", "kind: 'switch,", "lab.yaml:31: YAML: Missing closing 'quote"],
  ])("%s", (_title, typed, instead, problem) => {
    expect(LAB.split(typed)).not.toHaveLength(1);
    expect(problemsOf(LAB.replace(typed, instead))).toEqual([problem]);
  });
});

const TELEPHONES = `name: lines
devices:
  CME: { kind: router, platform: c2811-15.1 }
  R2: { kind: router, platform: packet-tracer-2811 }
  FAX1: { kind: analog-phone }
  FAX2: { kind: analog-phone }
  PSTN: { kind: pstn, subscribers: [0145550199 Alice, "0145550122"], lines: { line1: "0145551000" } }
cables:
  - [CME fxs0/0/0, FAX1 line]
  - [CME FXO0/1/0, PSTN line1]
  - [CME BRI0/2/0, PSTN bri1]
`;

describe("telephone lines", () => {
  test("are read with the ports of their cards", () => {
    const reading = read(TELEPHONES);
    expect("topology" in reading && reading.topology.cables.map(({ ends }) => ends[0].port)).toEqual([
      "FXS0/0/0",
      "FXO0/1/0",
      "BRI0/2/0",
    ]);
  });

  test.each<[typed: string, instead: string, problem: RegExp]>([
    ["FXO0/1/0", "FXS0/1/0", /FXS0\/1\/0 and line1 do not fit: an FXS port takes a phone's line/],
    ["FXO0/1/0", "Fa0/0", /Fa0\/0 and line1 do not fit/],
    ["FXO0/1/0", "FXO0/0/1", /slot 0\/0 of CME has a FXS card already/],
    ["PSTN bri1", "PSTN pri1", /BRI0\/2\/0 and pri1 do not fit/],
    ["CME FXO0/1/0", "R2 FXO0/1/0", /R2 has no port FXO0\/1\/0/],
    ["PSTN line1", "PSTN line9", /PSTN has no port line9: it has line1, line2/],
    ["FAX1 line", "FAX1 fa0", /FAX1 has no port fa0: it has line/],
    ["0145550199 Alice", "0145550199", /must be a number and a name, such as 0145550199 Alice/],
    ["0145550199 Alice", "Alice", /Alice" must be a number of 2 to 15 digits/],
    ['line1: "0145551000"', "line1: 145551000", /must be a number in quotes/],
    ['line1: "0145551000"', 'line9: "0145551000"', /no port "line9"/],
    ["kind: analog-phone }", "kind: analog-phone, mac: adopt }", /an analog-phone has no such field/],
  ])("%s instead of %s is objected to", (typed, instead, problem) => {
    expect(TELEPHONES.split(typed)).not.toHaveLength(1);
    expect(problemsOf(TELEPHONES.replace(typed, instead)).join("\n")).toMatch(problem);
  });
});

test("all mistakes of a file are found at once", () => {
  const text = LAB.replace("PHONE1 switch]", "PHONE9 switch]").replace("PHONE2 pc", "PHONE2 fa0");
  expect(problemsOf(text).map((line) => line.split(":")[1])).toEqual(["25", "27"]);
});

test("switches in a ring are refused, and so is a phone at two of them", () => {
  const ring = `name: ring
devices:
  SW1: { kind: switch }
  SW2: { kind: switch }
  SW3: { kind: switch }
cables:
  - [SW1 Gi0/1, SW2 Gi0/1]
  - [SW2 Gi0/2, SW3 Gi0/1]
  - [SW3 Gi0/2, SW1 Gi0/2]
`;
  expect(problemsOf(ring)).toEqual([
    "lab.yaml:9: cables.3: closes a ring of switches, SW3 - SW2 - SW1 - SW3: frames would go round in it for ever",
  ]);
  expect(
    problemsOf(ring.replace("SW3: { kind: switch }", "SW3: { kind: phone, model: 7960, mac: 1.2.3 }")),
  ).toEqual([
    "lab.yaml:8: cables.2: SW3 has no port Gi0/1: it has switch, pc",
    "lab.yaml:9: cables.3: SW3 has no port Gi0/2: it has switch, pc",
  ]);
  const phone = ring
    .replace("SW3: { kind: switch }", "SW3: { kind: phone, model: 7960, mac: 1.2.3 }")
    .replace("SW3 Gi0/1", "SW3 switch")
    .replace("SW3 Gi0/2", "SW3 pc");
  expect(problemsOf(phone)).toHaveLength(1);
});

test.each(["", "- a\n- b\n", "name: [x\n", "name: *nothing\n", "a: 1\n---\nb: 2\n"])(
  "%j is no lab, and says so",
  (text) => {
    expect(problemsOf(text)).not.toEqual([]);
    for (const line of problemsOf(text)) expect(line).toMatch(/^lab\.yaml:\d+: [^\n]+: [^\n]+$/);
  },
);

test.each(builtInLabs)("the built-in lab $name has real ports, each used once", ({ devices, cables }) => {
  const ends = cables.flatMap((cable) => cable.ends);
  expect(new Set(ends.map(({ device, port }) => `${device} ${port}`)).size).toBe(ends.length);
  for (const { device, port } of ends) {
    const found = devices.find(({ name }) => name === device);
    expect(found && portNamed(found, port)).toBe(port);
  }
  const macs = devices.flatMap((device) => ("mac" in device ? [device.mac] : []));
  expect(new Set(macs).size).toBe(macs.length);
});

test("the example file says what the built-in lab says", () => {
  expect(read(readFileSync("fixtures/topologies/site-lab.yaml", "utf8"))).toEqual({ topology: siteLab });
});

describe("a cable that leaves the lab", () => {
  const lab = (...cables: readonly string[]) =>
    `name: a\ndevices:\n  R1: { kind: router }\n  R2: { kind: router }\ncables:\n${cables.map((one) => `  - ${one}\n`).join("")}`;

  test("names a place of this machine, and the one where the other end is", () => {
    const reading = read(lab("[R1 Fa0/0, R2 Fa0/0]", "[R1 Fa0/1, 'udp 10001 -> 127.0.0.1:10000']"));
    expect("topology" in reading && reading.topology).toMatchObject({
      cables: [{ ends: [{ device: "R1" }, { device: "R2" }] }],
      outside: [
        {
          end: { device: "R1", port: "FastEthernet0/1" },
          local: { host: "127.0.0.1", port: 10_001 },
          remote: { host: "127.0.0.1", port: 10_000 },
        },
      ],
    });
    const named = read(lab("{ ends: ['udp 10.9.0.1:7 -> far.example:8', R1 Fa0/1], delay: 20 ms }"));
    expect("topology" in named && named.topology.outside).toMatchObject([
      { local: { host: "10.9.0.1", port: 7 }, remote: { host: "far.example", port: 8 }, delay: 20 },
    ]);
  });

  test("has its port and its place for itself", () => {
    const [one, other] = [
      "[R1 Fa0/1, 'udp 7 -> 127.0.0.1:8']",
      "[R2 Fa0/1, 'udp 127.0.0.1:7 -> 127.0.0.1:9']",
    ];
    expect(problemsOf(lab(one, other))).toEqual([
      "lab.yaml:7: cables.2: 127.0.0.1:7 is taken already, by cable 1",
    ]);
    expect(problemsOf(lab(one, "[R1 Fa0/1, R2 Fa0/1]"))).toHaveLength(1);
  });
});
