// Whatever phones outside of a lab send, the router stands, and tells them of itself as they see it.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PhoneReceiver } from "../../src/callmanager/host/agent-host.js";
import { encodeMessage } from "../../src/callmanager/sccp/codec.js";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { placed } from "../../src/callmanager/sccp/fields.js";
import {
  isPhoneMessage,
  MESSAGES,
  type PhoneMessage,
  type ServerMessage,
} from "../../src/callmanager/sccp/messages.js";
import { OutsideView } from "../../src/network/ios/outside-view.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { withServices } from "../../src/server/power.js";
import { messages } from "../callmanager/sccp/any-message.js";

const configuration = readFileSync("fixtures/real-phones/two-phones.cfg", "utf8");
const OWN = [192, 168, 10, 1];

function switchedOn() {
  const steps = withServices({ platform: defaultPlatform, initial: () => configuration })(() => undefined);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value.node ?? expect.fail();
  }
}

describe("a router that phones outside see at another address", () => {
  test("names its own address in no message", () => {
    const node = switchedOn();
    const view = new OutsideView(node, { address: "10.0.0.9", port: 2011 });
    for (const [type, { layout }] of Object.entries(MESSAGES)) {
      const message = compose(type as ServerMessage["type"]);
      if (isPhoneMessage(message)) continue;
      const own = placed(layout).flatMap(({ name, field }) => {
        if (field.missing === "0.0.0.0") return [[name, "192.168.10.1"]];
        return name === "addresses" ? [[name, ["192.168.10.1"]]] : [];
      });
      const full = { ...message, ...Object.fromEntries(own) } as ServerMessage;
      // A group's voice goes to all: its address is nobody's.
      if (type === "StartMulticastMediaReception") continue;
      const bytes = [...encodeMessage(view.seen(full))];
      expect(bytes.some((_, at) => OWN.every((byte, place) => bytes[at + place] === byte))).toBe(false);
      if (own.length > 0) expect(bytes.join(" ")).toContain("10 0 0 9");
    }
  });

  test("stands any messages of two phones in any order", () => {
    // Small numbers are those of keys, lines and calls that there are.
    const phoneMessages = fc
      .tuple(messages.filter(isPhoneMessage), fc.boolean())
      .map(([message, isSmall]) => (isSmall ? withSmallNumbers(message) : message));
    const step = fc.record({
      phone: fc.nat(1),
      message: phoneMessages,
      wait: fc.constantFrom(0, 1, 500, 20_000),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const node = switchedOn();
        const view = new OutsideView(node, { address: "10.0.0.9", port: 2011 });
        const phones = ["SEP00014321AAAA", "SEP00014321BBBB"].map((deviceName, at): PhoneReceiver => {
          const phone = view.accept({
            address: `10.0.0.${20 + at}`,
            port: 50_000,
            send: (message) => void encodeMessage(message),
            close: () => undefined,
            voice: { open: () => undefined },
          });
          phone?.receive(compose("Register", { deviceName, deviceType: 7, protocolVersion: 11 }));
          return phone ?? expect.fail();
        });
        for (const { phone, message, wait } of steps) {
          phones[phone]?.receive(message);
          node.host.pass(wait);
        }
        for (const phone of phones) phone.closed();
        node.host.pass(600_000);
        expect(node.services.calls.agent.exchange.calls.size).toBe(0);
        expect(node.router.registrations.size).toBe(0);
      }),
      { numRuns: Number(process.env["SCCP_RUNS"] ?? 30) },
    );
  });
});

function withSmallNumbers(message: PhoneMessage): PhoneMessage {
  const entries = Object.entries(message).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === "number" ? value % 16 : value,
  ]);
  return Object.fromEntries(entries) as PhoneMessage;
}
