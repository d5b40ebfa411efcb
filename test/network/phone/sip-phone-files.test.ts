import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  readSipPhoneFile,
  sipFileName,
  SipPhoneFiles,
} from "../../../src/network/services/sip-phone-files.js";
import { c2811 } from "../../../src/platform/c2811.js";
import { loadFile } from "../../../src/running-config/load-file.js";

const MAC = "001122334455";
const PICKUP = { number: "x-cisco-serviceuri-pickup", group: "x-cisco-serviceuri-gpickup" };

/** What IOS takes as a name, a label or a password, signs of XML and of quotes among it. */
const texts = fc
  .string({
    unit: fc.constantFrom(...Array.from("abcXYZ019&<>\"'\\%#.:;-_/ ")),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== "" && !text.includes("!") && !text.startsWith('"'));
const words = texts.map((text) => text.replaceAll(" ", "_"));

const pools = fc.record({
  type: fc.constantFrom("7960", "7940", "7961", "7975", "CIPC"),
  lines: fc.array(fc.record({ number: fc.stringMatching(/^[1-9]\d{2,5}$/), name: texts, label: texts }), {
    minLength: 1,
    maxLength: 3,
  }),
  user: fc.option(fc.record({ name: words, password: words })),
  speedDial: fc.option(fc.stringMatching(/^\d{2,5}$/)),
  format: fc.constantFrom("dd-mm-yy", "yy-mm-dd"),
  doNotDisturb: fc.boolean(),
  callWaiting: fc.boolean(),
  keepsConference: fc.boolean(),
  keys: fc.record({
    conference: fc.boolean(),
    attendedTransfer: fc.boolean(),
    blindTransfer: fc.boolean(),
    doNotDisturb: fc.boolean(),
    blocksAnonymous: fc.boolean(),
  }),
  softKeys: fc.dictionary(
    fc.constantFrom("connected", "hold", "idle", "seized"),
    fc.uniqueArray(fc.constantFrom("Endcall", "Hold", "Newcall", "Redial"), { minLength: 1 }),
  ),
});
type Pool = typeof pools extends fc.Arbitrary<infer P> ? P : never;

function routerWith(pool: Pool, global = "") {
  const { type, lines, user, speedDial, format, doNotDisturb, callWaiting, keepsConference } = pool;
  const text = [
    "voice register global",
    " mode cme",
    " source-address 192.168.1.1 port 5070",
    " max-dn 9",
    " max-pool 9",
    ` date-format ${format}`,
    " timezone 23",
    " create profile",
    ...(global === "" ? [] : [global]),
    ...lines.flatMap(({ number, name, label }, index) => [
      `voice register dn ${index + 1}`,
      ` number ${number}`,
      ` name ${name}`,
      ` label ${label}`,
    ]),
    ...templateLines(pool),
    "voice register pool 1",
    " template 1",
    " id mac 0011.2233.4455",
    ` type ${type}`,
    ...lines.map((_, index) => ` number ${index + 1} dn ${index + 1}`),
    ...(user ? [` username ${user.name} password ${user.password}`] : []),
    ...(speedDial === null ? [] : [` speed-dial 1 ${speedDial}`]),
    ...(doNotDisturb ? [" dnd"] : []),
    ...(callWaiting ? [] : [" no call-waiting"]),
    ...(keepsConference ? [] : [" no keep-conference"]),
    "end",
  ].join("\n");
  return loadFile(text, c2811).device.router;
}

function templateLines({ keys, softKeys }: Pool): readonly string[] {
  const no = (is: boolean) => (is ? "" : "no ");
  return [
    "voice register template 1",
    ...Object.entries(softKeys).map(([state, words]) => ` softkeys ${state} ${words.join(" ")}`),
    ` ${no(keys.conference)}conference`,
    ` ${no(keys.attendedTransfer)}transfer-attended`,
    ` ${no(keys.blindTransfer)}transfer-blind`,
    ` ${no(keys.doNotDisturb)}dnd-control`,
    ` ${no(keys.blocksAnonymous)}anonymous block`,
  ];
}

test("a phone reads in its file what its pool says, whatever signs are in it", () => {
  fc.assert(
    fc.property(pools, (pool) => {
      const file = new SipPhoneFiles(routerWith(pool)).named(sipFileName(pool.type, `SEP${MAC}`));
      const { user } = pool;
      const isText = pool.type === "7960" || pool.type === "7940";
      expect(readSipPhoneFile(file ?? "")).toEqual({
        agents: [{ address: "192.168.1.1", port: 5070 }],
        lines: pool.lines.map(({ number, name, label }, index) => ({
          button: index + 1,
          number,
          name,
          label,
          user: user?.name ?? number,
          password: user?.password ?? "",
        })),
        expires: 3600,
        speedDials: pool.speedDial === null ? [] : [{ number: pool.speedDial, label: pool.speedDial }],
        dateTemplate: pool.format === "dd-mm-yy" ? "D/M/YA" : "Y/M/DA",
        timeZone: 60,
        doNotDisturb: pool.doNotDisturb,
        callWaiting: pool.callWaiting,
        pickup: isText ? undefined : PICKUP,
        parks: false,
        keepsConference: pool.keepsConference,
        keys: { ...pool.keys, softKeys: new Map(isText ? [] : Object.entries(pool.softKeys)) },
      });
    }),
  );
});

describe("there is no file", () => {
  const pool: Pool = {
    type: "7960",
    lines: [{ number: "201", name: "Ann", label: "Ann" }],
    user: null,
    speedDial: null,
    format: "dd-mm-yy",
    doNotDisturb: false,
    callWaiting: true,
    keepsConference: true,
    keys: {
      conference: true,
      attendedTransfer: true,
      blindTransfer: true,
      doNotDisturb: true,
      blocksAnonymous: false,
    },
    softKeys: {},
  };
  const name = `SIP${MAC}.cnf`;
  test.each([
    ["of another name", "", `SEP${MAC}.cnf.xml`],
    ["without mode cme", " no mode cme", name],
    ["without an address", " no source-address", name],
    ["without create profile", " no create profile", name],
    ["beyond max-pool", " no max-pool", name],
    ["without a number that is in use", " no max-dn", name],
  ])("%s", (_, global, asked) => {
    expect(new SipPhoneFiles(routerWith(pool)).named(name)).toBeDefined();
    expect(new SipPhoneFiles(routerWith(pool, global)).named(asked)).toBeUndefined();
  });
});

test.each(["", "<device></device>", "proxy1_address: 192.168.1.1", "line1_name: 201", '"'])(
  "%j names no call agent with a line",
  (text) => expect(readSipPhoneFile(text)).toBeUndefined(),
);
