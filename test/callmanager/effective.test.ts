import { describe, expect, it } from "vitest";
import { effectiveLine, effectivePhone } from "../../src/callmanager/dial-plan/effective.js";
import { huntGroups } from "../../src/callmanager/dial-plan/hunt-group.js";
import { keepConference, transfers } from "../../src/modes/ephone/calls.js";
import { callWaiting, holdAlert } from "../../src/modes/ephone-dn/calls.js";
import { Site } from "./lab.js";

const TEMPLATES =
  "ephone-template  1\n speed-dial 1 501\n speed-dial 2 502\n max-calls-per-button 3\n keep-conference endcall\n transfer max-length 5\n night-service bell\n!\n" +
  "ephone-dn-template  1\n call-forward busy 700\n no call-waiting beep\n hold-alert 30 idle\n!\n";

describe("a phone with a template", () => {
  const { router } = new Site(
    `telephony-service\n max-ephones 2\n max-dn 2\n!\n${TEMPLATES}ephone  1\n ephone-template 1\n speed-dial 1 601\n transfer max-length 8\n!\nephone  2\n!\n`,
  );
  const settings = (tag: number) => {
    const phone = router.ephones.get(tag);
    if (!phone) throw new Error(`no ephone ${tag}`);
    return effectivePhone(router, phone);
  };

  it("has the template's settings where it has none of its own", () => {
    expect(keepConference.of(settings(1))).toEqual({ endcall: true });
    expect(settings(1)).toMatchObject({ tag: 1, maxCallsPerButton: 3, nightBell: true });
    expect(settings(1).speedDials.map(({ tag, number }) => `${tag}:${number}`)).toEqual(["1:601", "2:502"]);
  });

  it("goes its own way otherwise", () => {
    expect(transfers.maxLength.of(settings(1))).toEqual({ digits: 8 });
    expect(keepConference.of(settings(2))).toBeUndefined();
  });
});

describe("a line with a template", () => {
  const { router } = new Site(
    `telephony-service\n max-dn 2\n!\n${TEMPLATES}ephone-dn  1\n number 101\n hold-alert 60 originator\n ephone-dn-template 1\n!\nephone-dn  2\n number 102\n!\n`,
  );
  const settings = (tag: number) => {
    const dn = router.ephoneDns.get(tag);
    if (!dn) throw new Error(`no ephone-dn ${tag}`);
    return effectiveLine(router, dn);
  };

  it("has the template's settings where it has none of its own", () => {
    expect(settings(1)).toMatchObject({ number: "101", forwardBusy: { number: "700" } });
    expect(callWaiting.beep.isOn(settings(1))).toBe(false);
    expect(callWaiting.beep.isOn(settings(2))).toBe(true);
    expect(holdAlert.of(settings(1))).toEqual({ seconds: 60, kind: "originator" });
  });
});

it("a voice hunt-group's second pilot number has its own preference", () => {
  const group = (preference: string) => `voice hunt-group 1 peer\n pilot 600 secondary 601\n${preference}!\n`;
  const preferences = (configuration: string) =>
    huntGroups(new Site(configuration).router).map((one) => [one.preference, one.secondaryPreference]);
  expect(preferences(group(" preference 1 secondary 3\n"))).toEqual([[1, 3]]);
  expect(preferences(group(""))).toEqual([[0, 7]]);
});
