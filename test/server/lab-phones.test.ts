// Real phones at the router of a lab: they share its exchange with the lab's own.
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Lab } from "../../src/network/lab.js";
import type { Cable } from "../../src/network/topology.js";
import { platformsIn } from "../../src/network/usual-platforms.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { inLab } from "../../src/server/power.js";
import { ServedRouter } from "../../src/server/served-router.js";
import { Server } from "../../src/server/server.js";
import { RealPhone } from "./phones.js";

const server = new Server();

afterEach(() => server.close());

const configuration = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8").replace(
  /^telephony-service$/m,
  "ip dhcp pool PHONES\n network 192.168.10.0 255.255.255.0\n option 150 ip 192.168.10.1\ntelephony-service",
);

function cable(device: string, port: string, at: string): Cable {
  const ends = [
    { device, port },
    { device: "SW1", port: at },
  ] as const;
  return { ends, bandwidth: undefined, delay: undefined };
}

test("a phone of the lab rings the real one, which answers, and the other way round", async () => {
  const lab = new Lab(
    {
      name: "mixed",
      devices: [
        { kind: "router", name: "CME", platform: undefined, configuration },
        { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
        { kind: "phone", name: "PHONE1", model: "7960", mac: "0001.4321.AAAA" },
      ],
      cables: [
        cable("CME", "FastEthernet0/0", "FastEthernet0/24"),
        cable("PHONE1", "switch", "FastEthernet0/1"),
      ],
    },
    { platformOf: platformsIn(defaultPlatform), hostOptions: () => ({ lineTime: 0 }) },
  );
  const device = lab.deviceNamed("CME");
  if (device?.kind !== "ios") throw new Error("no router");
  const keyboard = new LabConsole(lab, {
    lineTime: 0,
    asleep: false,
    language: "en",
    plain: true,
    commands: [],
  });
  lab.timeline.pass(180_000);
  const router = new ServedRouter("CME", inLab(device.node));
  const { port } = await server.listenForPhones({ host: "127.0.0.1", port: 0 }, router);
  const phone = await RealPhone.connect(port);
  await phone.register("SEP00014321BBBB");
  expect([...device.node.router.registrations.keys()].toSorted((a, b) => a - b)).toEqual([1, 2]);

  keyboard.enter("@PHONE1 dial 1002");
  expect(await phone.next("CallInfo")).toMatchObject({ calling: "1001", called: "1002" });
  phone.send("OffHook");
  const { passThruParty } = await phone.next("OpenReceiveChannel");
  phone.send("OpenReceiveChannelAck", { address: "127.0.0.1", port: 20_000, passThruParty });
  // The voice of the lab's phone is said to come from its address there.
  expect((await phone.next("StartMediaTransmission")).address).toMatch(/^192\.168\.10\./);
  phone.send("OnHook");
  await phone.next("CloseReceiveChannel");

  phone.send("OffHook");
  await phone.next("StartTone", { tone: 0x21 });
  phone.send("EnblocCall", { number: "1001", line: 1 });
  await phone.next("CallState", { state: 3 });
});
