import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, phonesOf } from "../../src/callmanager/phones/lines-and-phones.js";
import { compose } from "../../src/callmanager/sccp/compose.js";
import { SOFT_KEY, UNIT_TYPE } from "../../src/callmanager/sccp/values.js";
import { macOf, SERVICE, Site, type TestPhone } from "./lab.js";

/** After any presses, in any order, nothing impossible is going on, and in the end nothing is. */

const FORWARDS: Readonly<Record<number, string>> = {
  2: " call-forward busy 103\n call-forward noan 104 timeout 8\n",
  3: " mobility\n snr 104 delay 2 timeout 5 cfwd-noan 101\n",
  4: " hold-alert 15 shared\n",
};
const BUTTONS: Readonly<Record<number, string>> = {
  1: "3o8,9 4m2 5:13",
  2: "3o8,9 4w3 5:14",
  3: "3c8,9 4m6",
  4: "3:1 4x3",
};
const MODES = ["", "dual-line", "octo-line", "dual-line"];

const CONFIGURATION = [
  `${SERVICE.replace("max-ephones 20", "max-ephones 5")} max-conferences 2\n fac standard\n night-service code *99\n!\n`,
  ...[1, 2, 3, 4].map(
    (tag) =>
      `ephone-dn  ${tag}  ${MODES[tag - 1] ?? ""}\n number ${100 + tag}\n pickup-group 7\n${FORWARDS[tag] ?? ""}!\n`,
  ),
  "ephone-dn  5  dual-line\n number 105\n!\n",
  "ephone-dn  6\n number 700\n park-slot timeout 5 limit 3 recall\n!\n",
  "ephone-dn  7\n number 800\n paging ip 239.1.1.1 port 20480\n!\n",
  "ephone-dn  8\n number 108\n!\nephone-dn  9\n number 109\n!\n",
  "ephone-dn  13\n number A13\n intercom A14\n!\nephone-dn  14\n number A14\n intercom A13 barge-in\n!\n",
  ...[1, 2, 3, 4].map(
    (tag) =>
      `ephone  ${tag}\n mac-address 0000.0000.000${tag}\n speed-dial 1 103\n paging-dn 7\n button  1:${tag} 2:5 ${BUTTONS[tag] ?? ""}\n!\n`,
  ),
  "ephone-hunt 1 peer\n pilot 600\n list 101, 102, 103\n final 104\n timeout 6\n!\n",
].join("");

/** The same, with a DSP farm for conferences that grow or are dialled. */
const WITH_FARM = `${CONFIGURATION.replace("!\n", " no privacy\n fxo hook-flash\n sdspfarm units 1\n sdspfarm tag 1 conf1\n conference hardware\n!\n")}ephone-dn  11  octo-line\n number 900\n conference ad-hoc\n!\nephone-dn  12  octo-line\n number 950\n conference meetme\n!\n`;

/** A conference unit of one session registers; without signs of life it is gone after a while. */
function registerFarm(site: Site): void {
  const receiver = site.agent.accept({
    address: "10.1.1.1",
    port: 50001,
    localAddress: "10.1.1.1",
    localPort: 2000,
    send: () => undefined,
    close: () => undefined,
  });
  receiver.receive(
    compose("Register", { deviceName: "conf1", deviceType: UNIT_TYPE.conference, maxStreams: 8 }),
  );
}

const PHONES = 4;
const KEYS = Object.keys(SOFT_KEY) as (keyof typeof SOFT_KEY)[];

type Press = (site: Site, phones: TestPhone[]) => void;

const who = fc.nat(PHONES - 1);
const press =
  (action: (phone: TestPhone) => void, index: number): Press =>
  (_site, phones) => {
    const phone = phones[index];
    if (phone && !phone.closed) action(phone);
  };

const presses: fc.Arbitrary<{ readonly name: string; readonly run: Press }> = fc.oneof(
  who.map((index) => ({ name: `${index} off hook`, run: press((phone) => phone.offHook(), index) })),
  who.map((index) => ({ name: `${index} on hook`, run: press((phone) => phone.onHook(), index) })),
  fc
    .tuple(
      who,
      fc.constantFrom(
        "101",
        "102",
        "103",
        "104",
        "105",
        "108",
        "109",
        "600",
        "700",
        "800",
        "950",
        "**3",
        "**102",
        "*99",
        "9",
        "#",
        "1",
      ),
    )
    .map(([index, digits]) => ({
      name: `${index} digits ${digits}`,
      run: press((phone) => phone.digits(digits), index),
    })),
  fc.tuple(who, fc.constantFrom(...KEYS), fc.nat(4)).map(([index, key, nth]) => ({
    name: `${index} ${key} ${nth}`,
    run: press((phone) => phone.key(key, [...phone.calls.keys()][nth] ?? 0), index),
  })),
  fc.tuple(who, fc.integer({ min: 1, max: 5 })).map(([index, line]) => ({
    name: `${index} line ${line}`,
    run: press((phone) => phone.line(line), index),
  })),
  who.map((index) => ({ name: `${index} speed dial`, run: press((phone) => phone.speedDial(1), index) })),
  who.map((index) => ({
    name: `${index} comes back`,
    run: (site: Site, phones: TestPhone[]) => {
      phones[index] = site.phone(macOf(index + 1)).register();
    },
  })),
  who.map((index) => ({
    name: `${index} leaves`,
    run: press((phone) => phone.send(compose("Unregister")), index),
  })),
  fc.integer({ min: 1, max: 15 }).map((seconds) => ({
    name: `wait ${seconds}`,
    run: (site: Site, phones: TestPhone[]) => {
      site.wait(seconds);
      for (const phone of phones) phone.send(compose("KeepAlive"));
    },
  })),
);

function check(site: Site, shown: readonly TestPhone[]): void {
  const { router } = site;
  expect(router.registrations.size).toBeLessThanOrEqual(router.telephony?.maxEphones ?? 0);
  const { exchange } = site.agent;
  const { calls } = exchange;
  const phones = phonesOf(exchange);
  for (const { legs, channels, tag } of linesOf(exchange).values()) {
    expect(legs.length).toBeLessThanOrEqual(channels);
    for (const leg of legs) {
      expect(leg.state).not.toBe("idle");
      expect(leg.line.tag).toBe(tag);
      expect(leg.phones.length).toBeGreaterThan(0);
      if (leg.call) expect(calls).toContain(leg.call);
    }
  }
  for (const call of calls) {
    expect(call.caller.call).toBe(call);
    if (call.answeredAt !== undefined) expect(call.called?.call).toBe(call);
    else for (const offer of call.offers) expect([offer.call, offer.state]).toEqual([call, "ringing"]);
  }
  for (const phone of phones.values()) {
    if (phone.active) expect(phone.active.owner).toBe(phone);
    for (const leg of phone.legs.values()) expect(leg.shownAt(phone)).toBeDefined();
  }
  for (const phone of shown) {
    const registered = [...phones.values()].find(({ connection }) => connection.address === phone.address);
    if (registered) expect([...phone.calls.keys()].sort()).toEqual([...registered.legs.keys()].sort());
  }
}

it("leaves nothing impossible behind, and everything is released at the end", () => {
  fc.assert(
    fc.property(fc.array(presses, { maxLength: 60 }), fc.boolean(), (steps, hasFarm) => {
      const site = new Site(hasFarm ? WITH_FARM : CONFIGURATION);
      if (hasFarm) registerFarm(site);
      const phones = Array.from({ length: PHONES }, (_, index) => site.phone(macOf(index + 1)).register());
      for (const { run } of steps) {
        run(site, phones);
        check(site, phones);
      }
      for (const phone of phones) phone.send(compose("Unregister"));
      site.wait(600);
      expect(site.router.calls).toEqual([]);
      expect(site.router.registrations.size).toBe(0);
      const { exchange } = site.agent;
      const legs = [...linesOf(exchange).values()].flatMap((line) => line.legs);
      expect([exchange.calls.size, exchange.states.size, legs.length]).toEqual([0, 0, 0]);
      expect([...site.mixes.values()].filter((voices) => voices.length > 0)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
