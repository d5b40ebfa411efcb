import { describe, expect, test } from "vitest";
import { asteriskFiles } from "../../src/lab/asterisk/asterisk-files.js";
import { asteriskPattern } from "../../src/lab/asterisk/extensions.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { loadFile } from "../../src/running-config/load-file.js";

const CONFIGURATION = `voice service voip
 allow-connections sip to sip
voice register dn 1
 number 301
 name Kitchen
voice register pool 1
 id mac 0011.2233.4455
 number 1 dn 1
 username kitchen password secret-1
 codec g711alaw
dial-peer voice 2 voip
 destination-pattern 2..
 session protocol sipv2
 session target ipv4:10.0.0.2
 codec g711ulaw
dial-peer voice 3 voip
 destination-pattern 2..
 preference 1
 session target ipv4:10.0.0.3:5070
dial-peer voice 9 pots
 destination-pattern 0T
 port 0/1/0
dial-peer cor custom
 name outside
dial-peer cor list CALL-OUT
 member outside
telephony-service
 max-ephones 4
 max-dn 9
 voicemail 600
 ip source-address 10.0.0.1 port 2000
ephone-dn 1 dual-line
 number 101
 name Reception
 call-forward busy 102
 call-forward noan 600 timeout 12
ephone-dn 2
 number 102
ephone-dn 3
 number 103
 call-forward all 101
ephone-dn 4
 number 700
 park-slot
ephone 1
 mac-address 0000.0000.0001
 button 1:1 2:2
ephone 2
 mac-address 0000.0000.0002
 button 1:2
ephone-hunt 1 sequential
 pilot 500
 list 101, 102
 timeout 8
 final 600
end
`;

const filesOf = (configuration: string) =>
  asteriskFiles(loadFile(configuration, defaultPlatform).device.router);

describe("a configuration for Asterisk", () => {
  const { pjsip, extensions, notes } = filesOf(CONFIGURATION);

  test("has an endpoint, a login and a place for each phone, and a trunk for each target", () => {
    const sections = [...pjsip.matchAll(/^\[(.*)\]\ntype=(.*)$/gm)].map(
      ([, name, type]) => `${name ?? ""} ${type ?? ""}`,
    );
    const phones = ["phone1", "phone2", "pool1"].flatMap((name) =>
      ["endpoint", "auth", "aor"].map((type) => `${name} ${type}`),
    );
    const trunks = ["trunk2", "trunk3"].flatMap((name) =>
      ["endpoint", "aor", "identify"].map((type) => `${name} ${type}`),
    );
    expect(sections).toEqual(["transport-udp transport", ...phones, ...trunks]);
    expect(pjsip).toContain("username=kitchen\npassword=secret-1");
    expect(pjsip).toContain('callerid="Reception" <101>');
    expect(pjsip).toContain("allow=alaw");
    expect(pjsip).toContain("contact=sip:10.0.0.3:5070");
  });

  test("has a way for each number: forwards, shared lines, hunt groups, trunks in their order", () => {
    expect(extensions).toMatchInlineSnapshot(`
      "; Dial plan

      [phones]
      include => trunks-out
      exten => 101,1,NoOp(Reception)
       same => n,Dial(PJSIP/phone1,12)
       same => n,GotoIf($["\${DIALSTATUS}" = "BUSY"]?102,1)
       same => n,GotoIf($["\${DIALSTATUS}" = "NOANSWER"]?600,1)
       same => n,Hangup()
      exten => 102,1,NoOp()
       same => n,Dial(PJSIP/phone1&PJSIP/phone2,180)
       same => n,Hangup()
      exten => 103,1,Goto(101,1)
      exten => 301,1,NoOp(Kitchen)
       same => n,Dial(PJSIP/pool1,180)
       same => n,Hangup()
      exten => 500,1,NoOp()
       same => n,Dial(PJSIP/phone1,8)
       same => n,Dial(PJSIP/phone1&PJSIP/phone2,8)
       same => n,Goto(600,1)
      exten => 600,1,VoiceMailMain(\${CALLERID(num)}@default)
       same => n,Hangup()

      [trunks-out]
      exten => _2XX,1,Dial(PJSIP/\${EXTEN}@trunk2)
       same => n,Dial(PJSIP/\${EXTEN}@trunk3)
       same => n,Hangup()

      [trunks]
      include => phones
      "
    `);
  });

  test("says in both languages what has no equivalent", () => {
    expect(notes.map(({ en }) => en.split(" ").slice(0, 4).join(" "))).toEqual([
      "pjsip.conf [phone1] (101): set",
      "pjsip.conf [phone2] (102): set",
      "dial-peer voice 3 voip",
      "ephone-dn 4 (700) is",
      "dial-peer voice 9 pots",
      "dial-peer cor restricts who",
    ]);
    for (const { en, fr } of notes) expect(fr).not.toBe(en);
  });

  test("is two files with no phone where there is none", () => {
    expect(filesOf("hostname R1\nend\n").notes).toEqual([]);
  });
});

test.each([
  ["101", "101"],
  ["2..", "_2XX"],
  ["9T", "_9."],
  [".T", "_."],
  ["0[2-5].......T", "_0[2-5]XXXXXX."],
  ["+331........$", "_331XXXXXXXX"],
])("%s is %s", (pattern, expected) => {
  expect(asteriskPattern(pattern)).toBe(expected);
});
