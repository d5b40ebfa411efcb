import { expect, it } from "vitest";
import { phoneTypes } from "../../src/router/phone-types.js";
import { macOf, Site } from "./lab.js";

const COUNT = 1000;

/** A thousand numbers for phones that nobody configured. */
function bigSite(): Site {
  const dns = Array.from(
    { length: COUNT },
    (_, at) => `ephone-dn  ${at + 1}  dual-line\n number ${1001 + at}\n!\n`,
  );
  return new Site(
    `telephony-service\n max-ephones ${COUNT}\n max-dn ${COUNT}\n ip source-address 10.1.1.1 port 2000\n auto assign 1 to ${COUNT}\n!\n${dns.join("")}`,
  );
}

it("a thousand phones register and make a thousand calls in well under a second of the engine", () => {
  const site = bigSite();
  const began = performance.now();
  const phones = Array.from({ length: COUNT }, (_, at) =>
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
  const milliseconds = performance.now() - began;
  expect(site.router.registrations.size).toBe(COUNT);
  expect(answered).toBe(COUNT);
  expect(site.agent.exchange.calls.size).toBe(COUNT / 2);
  expect(milliseconds).toBeLessThan(2500);
});
