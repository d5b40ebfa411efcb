import { expect, test } from "vitest";
import { platformOf } from "../../src/platform/platforms.js";
import { coverageOf } from "../../src/running-config/coverage.js";
import { loadFile } from "../../src/running-config/load-file.js";
import { printConfiguration } from "../../src/running-config/print.js";

function load(text: string) {
  return loadFile(text, platformOf(text));
}

test("a ! inside a section of a file without blanks does not end the section", () => {
  const { device, loaded } = load(
    "telephony-service\ngroup  1 vrf a\nip source-address 10.0.0.1 port 2000\n!\ngroup  2 vrf b\n!\nmax-dn 20\n!\nip http server\n",
  );
  expect(coverageOf(loaded).unknown).toEqual([]);
  expect(printConfiguration(device)).toContain(
    "telephony-service\n group  1 vrf a\n  ip source-address 10.0.0.1 port 2000\n!\n group  2 vrf b\n!\n max-dn 20\n",
  );
});

test("a ! ends the section when the next line is a global one, or one that only abbreviates in the section", () => {
  const { loaded } = load("ephone-dn  1\nnumber 101\n!\nip http server\n!\nnum-exp 5 101\n");
  expect(coverageOf(loaded)).toMatchObject({ lines: 4, unknown: [] });
});

test("an address family stands apart when it is typed, and as a loaded file has it", () => {
  const apart = "vrf definition red\n rd 1:1\n !\n address-family ipv4\n exit-address-family\n";
  const close = "vrf definition red\n rd 1:1\n address-family ipv4\n exit-address-family\n";
  expect(printConfiguration(load(apart).device)).toContain(apart);
  expect(printConfiguration(load(close).device)).toContain(close);
});

test("lines under a range of ports that nobody knows are kept in each of its ports", () => {
  const { device, loaded } = load(
    "interface range FastEthernet0/0 - 1\n duplex full\n quux 7\ninterface FastEthernet0/0\n quux 8\nend\n",
  );
  const unknown = coverageOf(loaded).unknown.map(({ number }) => number);
  expect(unknown).toEqual([3, 5]);
  const printed = printConfiguration(device);
  const blocks = printed.split("!\n").filter((block) => block.startsWith("interface FastEthernet"));
  expect(blocks).toEqual([
    "interface FastEthernet0/0\n quux 7\n quux 8\n no ip address\n duplex full\n",
    "interface FastEthernet0/1\n quux 7\n no ip address\n duplex full\n",
  ]);
  expect(printConfiguration(load(printed).device)).toBe(printed);
});

test("each line of a banner is told of, and the lines behind it are read", () => {
  const { device, loaded } = load("banner motd ^C\nWelcome\nto the lab\n^C\nhostname R7\n");
  expect(loaded.map(({ support }) => support)).toEqual([
    "decoration",
    "decoration",
    "decoration",
    "simulated",
    "simulated",
    "noise",
  ]);
  expect(device.router.hostname).toBe("R7");
});

test("exit ends the section in which it stands, with blanks and without", () => {
  const indented =
    "interface FastEthernet0/0\n ip address 10.0.0.1 255.0.0.0\n exit\nephone-dn 1\n number 101\nexit\nexit\nhostname R7\n";
  for (const text of [indented, indented.replace(/^ +/gm, "")]) {
    const { device, loaded } = load(text);
    expect(coverageOf(loaded)).toMatchObject({ lines: 5, unknown: [] });
    expect(printConfiguration(device)).not.toMatch(/^ *exit$/m);
  }
});

test("no and default in front of a header do what they do on a router", () => {
  const { device, loaded } = load(
    "ip dhcp pool VOICE\n quux 7\nno ip dhcp pool VOICE\ninterface FastEthernet0/0\n ip address 10.0.0.1 255.0.0.0\ndefault interface FastEthernet0/0\n",
  );
  expect(coverageOf(loaded).unknown.map(({ number }) => number)).toEqual([2]);
  const printed = printConfiguration(device);
  expect(printed).not.toMatch(/dhcp pool|quux/);
  expect(printed).toContain("interface FastEthernet0/0\n no ip address\n");
});

test("a comment at the margin does not end a section that goes on below it", () => {
  const { device } = load("ephone-dn 1\n! first\n number 101\nquux A\n! second\n  inner 1\nhostname R7\n");
  expect(printConfiguration(device)).toContain(" number 101\n");
  expect(printConfiguration(device)).toContain("quux A\n! second\n  inner 1\n");
});

test("lines that have as many blanks as their header belong to it where nothing outside has them", () => {
  const { device, loaded } = load(
    "hostname R\n ip dhcp pool A\n network 10.0.0.0 255.255.255.0\n lease 2\n ip dhcp pool B\n network 10.1.0.0 255.255.0.0\nend\n",
  );
  expect(coverageOf(loaded).unknown).toEqual([]);
  expect(printConfiguration(device)).toContain(
    "ip dhcp pool A\n network 10.0.0.0 255.255.255.0\n lease 2\nip dhcp pool B\n network 10.1.0.0 255.255.0.0\n",
  );
});
