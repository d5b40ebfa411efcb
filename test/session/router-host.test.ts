import { expect, test } from "vitest";
import { platformNamed } from "../../src/platform/platforms.js";
import { hardwareAddress } from "../../src/router/interfaces.js";
import { memoryNvram } from "../../src/router/nvram.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

function hostWith(id: string, configuration: string): RouterHost {
  return new RouterHost({ platform: platformNamed(id) ?? expect.fail(id), configuration });
}

test("a switch has all its ports, whatever its configuration names", () => {
  const { router, platform } = hostWith("c2960-15.0", "interface FastEthernet0/3\n shutdown\nend\n");
  expect([...router.interfaces.keys()].toSorted()).toEqual(["Vlan1", ...platform.ports].toSorted());
  expect(router.interfaces.get("FastEthernet0/3")?.shutdown).toBe(true);
  expect(router.interfaces.get("FastEthernet0/4")?.shutdown).toBe(false);
});

test("a router has the interfaces that its configuration names", () => {
  const { router } = hostWith("c2811-15.1", "interface FastEthernet0/1\nend\n");
  expect([...router.interfaces.keys()]).toEqual(["FastEthernet0/1"]);
});

test("VLANs that a loaded configuration tells are saved with it", () => {
  const nvram = memoryNvram();
  nvram.write("vlan 10\n name DATA\ninterface FastEthernet0/1\n switchport access vlan 10\nend\n");
  const host = new RouterHost({ platform: platformNamed("c2960-15.0") ?? expect.fail(), nvram });
  const session = new Session(host);
  session.moveTo("privileged");
  session.enter("write");
  expect(nvram.read()).toContain("vlan 10\n name DATA\n");
  host.boot();
  expect(host.router.vlans.get(10)?.name).toBe("DATA");
});

test("devices of one model may have hardware addresses of their own", () => {
  const addresses = (id: string, mac?: string) => {
    const platform = platformNamed(id) ?? expect.fail(id);
    const { router } = new RouterHost({ platform, ...(mac === undefined ? {} : { mac }) });
    return [...router.interfaces.values()].slice(0, 2).map(hardwareAddress);
  };
  expect(addresses("c2960-15.0")).toEqual(["0017.59a7.5181", "0017.59a7.5182"]);
  expect(addresses("c2960-15.0", "0019.e86a.01ff")).toEqual(["0019.e86a.0200", "0019.e86a.0201"]);
  expect(addresses("c2811-15.1", "0019.e86a.0300")).toEqual(["0019.e86a.0301", "0019.e86a.0302"]);
});

test("a router has its lines, also those that its configuration does not name", () => {
  const { router } = hostWith("c2811-15.1", "hostname R1\nline con 0\n password console\nend\n");
  expect(router.lines.map(({ kind, first, last }) => `${kind} ${first} ${last}`)).toEqual([
    "console 0 0",
    "aux 0 0",
    "vty 0 4",
  ]);
  expect(router.lines[0]?.password).toBeDefined();
});
