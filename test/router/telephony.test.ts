import { describe, expect, test } from "vitest";
import { createEphone, createEphoneDn, createTelephony } from "../../src/router/create-telephony.js";
import { createRouter } from "../../src/router/create.js";
import type { Router } from "../../src/router/router.js";
import type { PhoneButton, Registration } from "../../src/router/telephony-model.js";
import {
  channelStates,
  dnsWithNumber,
  expand,
  faultyButton,
  mergeButtons,
  placesOf,
  removeButtons,
  removeDn,
  removeTelephony,
  virtualDialPeers,
} from "../../src/router/telephony.js";

/** A router with numbers 101, 102, … on dns 1, 2, …, and ephone 1. */
function office(dns: number): Router {
  const router = createRouter();
  router.telephony = createTelephony();
  for (let tag = 1; tag <= dns; tag++) {
    const dn = createEphoneDn(tag, undefined);
    dn.number = String(100 + tag);
    router.ephoneDns.set(tag, dn);
  }
  router.ephones.set(1, createEphone(1));
  return router;
}

function phone(router: Router, tag = 1) {
  const found = router.ephones.get(tag) ?? createEphone(tag);
  router.ephones.set(tag, found);
  return found;
}

const button = (number: number, separator: PhoneButton["separator"], ...dns: number[]): PhoneButton => ({
  button: number,
  separator,
  dns,
});

const registered: Registration = {
  socket: 1,
  address: "192.168.150.10",
  port: 50000,
  version: 12,
  firmware: "8.0(5.0)",
  keepalives: 3,
  offHook: false,
  ringing: false,
  doNotDisturb: false,
  loggedIn: () => false,
  states: new Map([[1, ["RINGING"]]]),
};

describe("buttons", () => {
  test("are told apart by their number, and a later one replaces an earlier one", () => {
    const merged = mergeButtons([button(2, ":", 2), button(1, ":", 1)], [button(2, "f", 3)]);
    expect(merged).toEqual([button(1, ":", 1), button(2, "f", 3)]);
  });

  test("are taken away one by one, or all at once", () => {
    const all = [button(1, ":", 1), button(2, "o", 2, 3)];
    expect(removeButtons(all, [button(2, "o", 2, 3)])).toEqual([button(1, ":", 1)]);
    expect(removeButtons(all, [button(2, ":", 9)])).toEqual(all);
    expect(removeButtons(all, undefined)).toEqual([]);
  });

  for (const { why, buttons, fault } of [
    { why: "a number that does not exist", buttons: [button(1, ":", 9)], fault: 1 },
    { why: "two numbers without an overlay", buttons: [button(1, ":", 1, 2)], fault: 1 },
    {
      why: "an expansion of a button that is no overlay",
      buttons: [button(1, ":", 1), button(2, "x", 1)],
      fault: 2,
    },
    { why: "an overlay of two kinds of lines", buttons: [button(3, "o", 1, 5)], fault: 3 },
    {
      why: "nothing",
      buttons: [button(1, "o", 1, 2), button(2, "x", 1), button(3, "m", 3)],
      fault: undefined,
    },
  ]) {
    test(`are refused for ${why}`, () => {
      const router = office(4);
      router.ephoneDns.set(5, createEphoneDn(5, "dual-line"));
      expect(faultyButton(router, phone(router), buttons)?.button).toBe(fault);
    });
  }
});

describe("a number that goes", () => {
  test("leaves the buttons that it was on", () => {
    const router = office(3);
    phone(router).buttons = [button(1, ":", 1), button(2, "o", 1, 2), button(3, "x", 2)];
    removeDn(router, 1);
    expect(phone(router).buttons).toEqual([button(2, "o", 2), button(3, "x", 2)]);
  });

  test("goes with all others when CallManager Express ends", () => {
    const router = office(2);
    router.registrations.set(1, registered);
    removeTelephony(router);
    expect([router.telephony, router.ephoneDns.size, router.ephones.size, router.registrations.size]).toEqual(
      [undefined, 0, 0, 0],
    );
  });
});

describe("a line", () => {
  test("is found on each phone and by each of its numbers", () => {
    const router = office(2);
    phone(router, 2).buttons = [button(3, "s", 1)];
    phone(router, 1).buttons = [button(1, ":", 1)];
    expect(placesOf(router, 1).map((place) => [place.phone.tag, place.button.button])).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(dnsWithNumber(router, "102").map(({ tag }) => tag)).toEqual([2]);
  });

  test("is INVALID without a number, DOWN without a phone, and else what its phone does", () => {
    const router = office(2);
    const dn = createEphoneDn(3, "dual-line");
    router.ephoneDns.set(3, dn);
    expect(channelStates(router, dn)).toEqual(["INVALID", "INVALID"]);
    dn.number = "103";
    expect(channelStates(router, dn)).toEqual(["DOWN", "DOWN"]);
    phone(router).buttons = [button(1, ":", 1), button(2, ":", 3)];
    router.registrations.set(1, registered);
    expect(channelStates(router, dn)).toEqual(["IDLE", "IDLE"]);
    const first = router.ephoneDns.get(1);
    expect(first && channelStates(router, first)).toEqual(["RINGING"]);
  });
});

describe("dial-peers of the lines", () => {
  test("count from 20001 and cover second and full numbers", () => {
    const router = office(2);
    const [first] = router.ephoneDns.values();
    if (first) first.secondary = "900";
    if (router.telephony) router.telephony.dialplanPatterns = [{ tag: 1, pattern: "514555....", length: 3 }];
    expect(virtualDialPeers(router).map(({ tag, destination }) => `${tag} ${destination}`)).toEqual([
      "20001 101",
      "20002 900",
      "20003 102",
    ]);
  });

  test.each([
    ["1001", { pattern: "514555....", length: 4 }, "5145551001"],
    ["101", { pattern: "514555....", length: 4 }, undefined],
    ["1001", { pattern: "514555....", length: 4, extension: "2..." }, undefined],
    ["1001", { pattern: "51455510..", length: 4, extension: "10.." }, "5145551001"],
  ])("expand %s by %o to %s", (number, pattern, full) => {
    expect(expand(number, { tag: 1, ...pattern })).toBe(full);
  });
});
