// Real phones at the router of a lab: they share its exchange with the lab's own.
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { LabConsole } from "../../src/network/console/lab-console.js";
import { Server } from "../../src/server/server.js";
import { mixedLab } from "./mixed-lab.js";
import { RealPhone } from "./phones.js";

const server = new Server();

afterEach(() => server.close());

const configuration = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8");

test("a phone of the lab rings the real one, which answers, and the other way round", async () => {
  const { lab, node, router } = mixedLab(configuration, "192.168.10");
  const keyboard = new LabConsole(lab, {
    lineTime: 0,
    asleep: false,
    language: "en",
    plain: true,
    commands: () => [],
  });
  const { port } = await server.listenForPhones({ host: "127.0.0.1", port: 0 }, router);
  const phone = await RealPhone.connect(port);
  await phone.register("SEP00014321BBBB");
  expect([...node.router.registrations.keys()].toSorted((a, b) => a - b)).toEqual([1, 2]);

  keyboard.enter("@PHONE1 dial 1002");
  expect(await phone.next("CallInfo")).toMatchObject({ calling: "1001", called: "1002" });
  phone.send("OffHook");
  const { passThruParty } = await phone.next("OpenReceiveChannel");
  phone.send("OpenReceiveChannelAck", { address: "127.0.0.1", port: 20_000, passThruParty });
  // The phone on the desk speaks to the server, which brings its voice into the lab.
  expect((await phone.next("StartMediaTransmission")).address).toBe("127.0.0.1");
  phone.send("OnHook");
  await phone.next("CloseReceiveChannel");

  phone.send("OffHook");
  await phone.next("StartTone", { tone: 0x21 });
  phone.send("EnblocCall", { number: "1001", line: 1 });
  await phone.next("CallState", { state: 3 });
});
