import { expect, it } from "vitest";
import { phoneTypes } from "../../src/router/phone-types.js";
import { macOf, Site } from "./lab.js";

/** So many numbers for phones that nobody configured. */
function bigSite(count: number): Site {
  const dns = Array.from(
    { length: count },
    (_, at) => `ephone-dn  ${at + 1}  dual-line\n number ${1001 + at}\n!\n`,
  );
  return new Site(
    `telephony-service\n max-ephones ${count}\n max-dn ${count}\n ip source-address 10.1.1.1 port 2000\n auto assign 1 to ${count}\n!\n${dns.join("")}`,
  );
}

/** Registers so many phones, and each calls its neighbour; yields how many messages they were sent. */
function messages(count: number): number {
  const site = bigSite(count);
  const phones = Array.from({ length: count }, (_, at) =>
    site.phone(macOf(at + 1), phoneTypes["7960"].sccp).register(),
  );
  let answered = 0;
  for (const [at, phone] of phones.entries()) {
    const other = phones[at ^ 1];
    phone.dial(String(1001 + (at ^ 1)));
    other?.key("answer");
    answered += phone.states.join() === "connected" && other?.states.join() === "connected" ? 1 : 0;
    if (at % 2 === 0) phone.onHook();
  }
  expect(site.router.registrations.size).toBe(count);
  expect(answered).toBe(count);
  expect(site.agent.exchange.calls.size).toBe(count / 2);
  return phones.reduce((sum, { received }) => sum + received.length, 0);
}

it("a thousand phones register and make a thousand calls, with ten times the messages of a hundred", () => {
  expect(messages(1000)).toBe(10 * messages(100));
});
