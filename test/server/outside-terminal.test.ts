import { expect, it } from "vitest";
import { readTopology } from "../../src/lab/topology-file.js";
import { textContent, type Connection } from "../../src/network/ip/tcp.js";
import { Lab } from "../../src/network/lab.js";
import { platformsIn } from "../../src/network/usual-platforms.js";
import { c2811 } from "../../src/platform/c2811.js";
import { outsideTerminal } from "../../src/server/outside-terminal.js";

const LAB = `name: terminal
devices:
  R1:
    kind: router
    configuration: |
      hostname R1
      username ann privilege 15 secret a-b-c
      interface FastEthernet0/0
       ip address 10.0.0.1 255.255.255.0
       no shutdown
      line vty 0 4
       login local
       transport input telnet
      end
  PC1: { kind: pc, mac: 00d0.ba20.0001, address: 10.0.0.2/24 }
cables:
  - [R1 Fa0/0, PC1 FastEthernet0]
`;

/** A Telnet client that types keys at a router of the lab, as those outside do; what it has heard, a character a byte. */
function client(fault: (error: unknown) => void) {
  const reading = readTopology(LAB, "lab.yaml", () => ({ problem: "it names no files" }));
  if ("problems" in reading) throw new Error(reading.problems[0]?.message.en);
  const lab = new Lab(reading.topology, { platformOf: platformsIn(c2811), hostOptions: () => ({}) });
  const [router, pc] = [lab.deviceNamed("R1"), lab.deviceNamed("PC1")];
  if (router?.kind !== "ios" || pc?.kind !== "pc") throw new Error("the lab has both");
  router.node.services.terminals.outside = (login) => outsideTerminal(login, fault);
  lab.timeline.pass(60_000);
  const state = { heard: "", closed: false };
  const connection: Connection = pc.node.station.tcp.connect("10.0.0.1", 23, {
    received: ({ message }) => (state.heard += message.type === "text" ? message.text : ""),
    closed: () => (state.closed = true),
  });
  const until = (pattern: RegExp) =>
    expect
      .poll(() => {
        lab.timeline.pass(20);
        return state.heard;
      })
      .toMatch(pattern);
  return { state, lab, until, type: (keys: string) => connection.send(textContent(keys)) };
}

it("lets a client outside log in by keys, with its echo, its window and its options, and out again", async () => {
  const faults: unknown[] = [];
  const { state, lab, until, type } = client((error) => faults.push(error));
  await until(/Username: $/);
  // A client offers options first, and is answered by WILL ECHO.
  type("\u00ff\u00fd\u0003");
  await until(/\u00ff\u00fb\u0001/);
  type("ann\r\n");
  await until(/Username: .*ann\r\nPassword: $/s);
  type("a-b-c\r\n");
  await until(/R1#$/);
  expect(state.heard).not.toContain("a-b-c");
  type("sh privil\t\r\n");
  await until(/Current privilege level is 15\r\nR1#$/);
  type("exit\r\n");
  await expect
    .poll(() => {
      lab.timeline.pass(20);
      return state.closed;
    })
    .toBe(true);
  expect(faults).toEqual([]);
});
