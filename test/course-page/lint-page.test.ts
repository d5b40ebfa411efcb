import { expect, test } from "vitest";
import { lintPage } from "../../src/course-page/lint-page.js";
import { defaultPlatform } from "../../src/platform/platforms.js";

function lint(lines: readonly string[], language: "en" | "fr" = "en") {
  return lintPage(lines.join("\n"), { platform: defaultPlatform, unbounded: false, language });
}

/** The refused lines of a page, as `line: text`. */
function refusedIn(...lines: readonly string[]): readonly string[] {
  return lint(lines).refused.map(({ line, text }) => `${line}: ${text}`);
}

const SESSION = ["Router>enable", "Router#configure terminal", "Router(config)#hostname CME"];

test("a page's commands are typed one after the other, whatever stands between them", () => {
  const page = [
    "# A lab",
    "",
    "```",
    ...SESSION,
    "```",
    "",
    "Now the service:",
    "",
    "1. First",
    "",
    "    ```ios",
    "    telephony-service",
    "    max-phones 4",
    "    ```",
    "",
    "Then:",
    "",
    "    max-dn 4",
    "",
    "CME#show telephony-servise",
  ];
  expect(lint(page)).toEqual({
    typed: 7,
    templates: 0,
    notTyped: [],
    refused: [
      { line: 15, text: "max-phones 4", instead: "did you mean: max-ephones 4" },
      { line: 22, text: "show telephony-servise", instead: "did you mean: show telephony-service" },
    ],
  });
  expect(lint(page, "fr").refused[0]?.instead).toBe("vouliez-vous dire : max-ephones 4");
});

test("what a device shows, another program's lines and what is to be filled in are not typed", () => {
  const page = lint([
    "```",
    "Interface              IP-Address      OK? Method Status                Protocol",
    "FastEthernet0/0        192.168.1.1     YES manual up                    up",
    "FastEthernet0/1        unassigned      YES unset  administratively down down",
    "```",
    "",
    "```python",
    'print("enable")',
    "```",
    "",
    "```",
    "interface FastEthernet0/0",
    "ip address <address> <mask>",
    "no shutdown",
    "```",
  ]);
  expect(page).toEqual({ typed: 2, templates: 1, refused: [], notTyped: [2, 8] });
});

test("a banner's text and the answers to questions are no commands", () => {
  const banner = ["R1(config)#banner motd #", "Keep out, says nobody", "#", "R1(config)#end"];
  const copy = ["R1#copy running-config startup-config", "Destination filename [startup-config]?", "[OK]"];
  const again = ["R1#show clock"];
  expect(lint(["```", ...banner, ...copy, ...again, "```"])).toMatchObject({ typed: 4, refused: [] });
  expect(
    refusedIn("```", "configure terminal", "banner motd #", "Keep out", "#", "hostnaem A", "```"),
  ).toEqual(["6: hostnaem A"]);
});

test("each host of a page is a device of its own, and keeps its mode and its name", () => {
  const one = ["R1#configure terminal", "R1(config)#telephony-service", "R1(config-telephony)#max-dn 2"];
  const other = ["R2#configure terminal", "R2(config)#ephone-dn 1"];
  expect(refusedIn("```", ...one, ...other, "R1(config-telephony)#ephone-dn 2", "```")).toEqual([
    "6: ephone-dn 1",
  ]);
});

test("of a page in HTML what is preformatted, marked as code or behind a prompt is typed", () => {
  const page = [
    "<!DOCTYPE html>",
    "<html><head><title>enable</title></head><body><h1>Lab</h1>",
    "<pre>enable",
    "configure terminal",
    "ip dhcp pool <b>Voice</b>",
    "optoin 150 ip 192.168.1.1</pre>",
    "<p>Talk of <code>max-dn</code>, which",
    "is a number.</p>",
    "<p><code>telephony-service</code></p>",
    "<p><code>max-dn&nbsp;4</code><br/>",
    "<code>max-ephonse 2</code></p>",
    "<div>Router&gt;shwo version</div>",
    "</body></html>",
  ];
  expect(lint(page)).toMatchObject({ typed: 8, notTyped: [] });
  expect(refusedIn(...page)).toEqual([
    "6: optoin 150 ip 192.168.1.1",
    "11: max-ephonse 2",
    "12: shwo version",
  ]);
});

test("a block that begins with a look at the device is typed where it is a command", () => {
  expect(
    refusedIn("```", "configure terminal", "hostname A", "```", "Look:", "```", "show clock", "```"),
  ).toEqual([]);
});

test("a page without commands has none", () => {
  expect(lint(["Talk of `max-dn`.", "", "> R1 is a router."])).toMatchObject({ typed: 0, refused: [] });
});
