// Points 9 to 20: what a session shows to a program that reads it.
import { afterEach, beforeEach, expect, test } from "vitest";
import { open, type Opened } from "./classroom.js";
import { loggedIn, shell, ssh, type TelnetClient } from "./clients.js";

let lab: Opened;
let client: TelnetClient;

beforeEach(async () => {
  lab = await open();
  client = await loggedIn(lab.telnet);
});

afterEach(async () => {
  await lab.server.close();
  expect(lab.faults).toEqual([]);
});

/** Types a line and yields what came up to the next prompt. */
async function command(line: string, prompt = /\n[\w.-]+(\([\w-]+\))?[#>]$/): Promise<string> {
  client.type(`${line}\r`);
  return client.screen.until(prompt);
}

/** One after the other: between lines that came together a prompt may end what has arrived so far. */
async function commands(lines: readonly string[]): Promise<void> {
  for (const line of lines) await command(line);
}

test("only CR LF ends a line, and no colour or cursor code comes", async () => {
  client.type("terminal length 0\rshow version\rshow ip interface brief\rshow runn?");
  const text = await client.screen.until(/show runn$/);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n\u001b]/);
});

test("a command's output and the prompt behind it come in one piece", async () => {
  await command("terminal length 0");
  client.type("show ip interface brief\r");
  await client.screen.until(/#$/);
  expect(client.pieces.at(-1)?.toString()).toMatch(/^show ip interface brief\r\n[^]*\r\nCME#$/);
  await command("disable");
  client.type("enable\r");
  await client.screen.until(/Password: $/);
  expect(client.pieces.at(-1)?.toString()).toBe("enable\r\nPassword: ");
});

test("a host name is cut to 20 signs in configuration modes, and keeps its signs", async () => {
  await command("configure terminal");
  expect(await command("hostname Router.of-the_ThirdFloor")).toMatch(/\(config\)#$/);
  const [, prompt = ""] = /\n(.*)\(config-if\)#$/.exec(await command("interface FastEthernet0/0")) ?? [];
  expect(prompt).toBe("Router.of-the_ThirdF");
});

test("what is typed ahead is worked off in order, past prompts, questions and waits", async () => {
  client.type(
    "disable\renable\rcisco\rping 10.9.9.9\rcopy running-config startup-config\r\rshow privilege\r",
  );
  const text = await client.screen.until(/level is 15\r\nCME#$/);
  expect(
    text
      .replaceAll(/[^]*?(Success|Destination|OK|Current)/g, "$1 ")
      .split(" ")
      .slice(0, 8),
  ).toEqual(expect.arrayContaining(["Success", "Destination", "OK", "Current"]));
  expect(text).not.toContain("cisco\r\n");
});

test("Ctrl-Shift-6 overtakes what was typed during a wait, and nothing of that is lost", async () => {
  const slow = await open({ wait: 20_000 });
  const other = await loggedIn(slow.telnet);
  other.type("ping 10.9.9.9\r");
  await other.screen.until(/2 seconds:\r\n/);
  other.type("show privilege\r\u001e");
  await other.screen.until(/level is 15\r\nCME#$/);
  await slow.server.close();
});

test("terminal length 0 ends paging, the widths that tools ask for are taken, also before enable", async () => {
  await command("disable");
  for (const line of ["terminal length 0", "terminal width 511", "terminal width 512", "terminal width 0"]) {
    expect(await command(line)).toBe(`${line}\r\nCME>`);
  }
  const long = "x".repeat(300);
  expect(await command(`show ${long}`)).toContain(`show ${long}\r\n`);
});

test("--More-- is wiped by backspaces; Space, Enter and q do what they do on a router", async () => {
  client.type("show running-config\r");
  await client.screen.until(/ --More-- $/);
  client.type("\r");
  const line = await client.screen.until(/ --More-- $/);
  expect(line).toMatch(/^\x08{9} {8}\x08{9}[^\r\n]*\r\n --More-- $/);
  client.type(" ");
  await client.screen.until(/( --More-- |CME#)$/);
  client.type("q");
  await client.screen.until(/CME#$/);
});

test("? answers at once and shows the line again; Tab, Backspace, DEL, Ctrl-U and Ctrl-Z edit", async () => {
  client.type("show runn?");
  expect(await client.screen.until(/CME#show runn$/)).toContain("running-config");
  client.type("\u0015show priv\t");
  await client.screen.until(/show privilege $/);
  client.type("\u0015show clXX\u007f\bock\r");
  await client.screen.until(/UTC[^\r\n]*\r\nCME#$/);
  await command("configure terminal");
  client.type("\u001a");
  await client.screen.until(/CME#$/);
});

test("what is typed is echoed once, an answer to Password: is not", async () => {
  expect(await command("show clock")).toMatch(/^show clock\r\n[^\r\n]+\r\nCME#$/);
  await command("disable");
  client.type("enable\r");
  await client.screen.until(/Password: $/);
  client.type("cisco\r");
  expect(await client.screen.until(/CME#$/)).toBe("\r\nCME#");
});

test("comments and empty lines give a prompt and nothing else", async () => {
  expect(await command("")).toBe("\r\nCME#");
  expect(await command("! a remark")).toBe("! a remark\r\nCME#");
});

test("enable asks three times; who has all privileges begins behind it", async () => {
  expect(await command("show privilege")).toContain("Current privilege level is 15\r\n");
  expect(await command("disable")).toMatch(/CME>$/);
  client.type("enable\r1\r2\r3\r");
  const text = await client.screen.until(/% Bad secrets\r\n\r\nCME>$/);
  expect(text.match(/Password: /g)).toHaveLength(3);
});

test("messages of a refused line", async () => {
  expect(await command("configure terminal\rinterface")).toContain("% Incomplete command.\r\n");
  expect(await command("nonsense here")).toMatch(
    /\r\n +\^\r\n% Invalid input detected at '\^' marker\.\r\n\r\n/,
  );
  expect(await command("i")).toContain('% Ambiguous command:  "i"\r\n');
});

test("no answer of show commands has words that tools take for an error", async () => {
  await command("terminal length 0");
  for (const line of [
    "show version",
    "show running-config",
    "show ip interface brief",
    "show interfaces",
    "dir",
  ]) {
    expect(await command(line)).not.toMatch(/[^\r\n]+ not found|% ?Error: |overlaps with|Informational: /);
  }
});

test("the saved configuration is the running one, to the byte, and says its size", async () => {
  await command("terminal length 0");
  await command("configure terminal\rhostname CME\rend");
  expect(await command("write memory")).toContain("Building configuration...\r\n[OK]\r\n");
  const bare = (text: string) => text.slice(text.indexOf("\r\n!"), text.lastIndexOf("\r\nend\r\n"));
  const running = await command("show running-config");
  const startup = await command("show startup-config");
  expect(running).toMatch(/Building configuration\.\.\.\r\n\r\nCurrent configuration : \d+ bytes\r\n!/);
  expect(startup).toMatch(/Using \d+ out of \d+ bytes\r\n!/);
  expect(bare(startup)).toBe(bare(running));
  expect(await command("show running-config")).toBe(running);
});

test("what is typed is printed in one form, and typing that form again changes nothing", async () => {
  await command("terminal length 0");
  await commands(["configure terminal", "telephony-service", "max-dn 4", "max-ephones 4", "exit"]);
  await commands(["ephone-dn 1", "number 1001", "ephone 1", "mac-address 0003.0003.0003", "type 7960"]);
  await commands(["button 1:1", "end"]);
  const show = "show running-config | section ephone";
  const printed = await command(show);
  for (const row of [
    "ephone-dn  1",
    " number 1001",
    "ephone  1",
    " mac-address 0003.0003.0003",
    " button  1:1",
  ]) {
    expect(printed).toContain(`\r\n${row}\r\n`);
  }
  const rows = printed.split("\r\n").slice(1, -1);
  await commands(["configure terminal", ...rows, "end"]);
  expect(await command(show)).toBe(printed);
});

test("the commands that tools gather facts with are there and say what tools look for", async () => {
  await command("terminal length 0");
  const wanted = {
    "show version":
      /Version [^,]+,[^]*CME uptime is [^]*System image file is "flash:[^]*Cisco 2811 [^\r]* bytes of memory\.[^]*Processor board ID \S+/i,
    "show inventory": /PID: CISCO2811[^]*SN: \S+/,
    dir: /Directory of flash:\/\r\n[^]*\d+ bytes total \(\d+ bytes free\)/,
    "show memory statistics": /Processor +\S+ +\d+ +\d+ +\d+/,
    "show interfaces": /FastEthernet0\/0 is administratively down/,
    "show ip interface": /FastEthernet0\/0 is administratively down/,
    "show ip interface brief": /FastEthernet0\/0 +unassigned/,
    "show privilege": /Current privilege level is 15\r\n/,
  };
  for (const [line, pattern] of Object.entries(wanted)) expect(await command(line)).toMatch(pattern);
});

test("what tools ask besides is answered, or refused as the router refuses it", async () => {
  await command("terminal length 0");
  const refused = /\r\n% Invalid input detected at '\^' marker\.\r\n\r\nCME#$/;
  const answered = /^[^\r]+\r\n(?!% )[^]*CME#$/;
  const wanted = {
    "show cdp": answered,
    "show cdp neighbors detail": /CME#$/,
    "show vlan": /CME#$/,
    "show switch virtual": refused,
    "ping ip 10.9.9.9": /Success rate is 0 percent \(0\/5\)\r\nCME#$/,
    "write memory": /Building configuration\.\.\.\r\n\[OK\]\r\nCME#$/,
    "show startup-config": /^[^\r]+\r\nUsing \d+ out of \d+ bytes\r\n[^]*\r\nend\r\n[^]*CME#$/,
  };
  for (const [line, pattern] of Object.entries(wanted)) {
    client.type(`${line}\r`);
    const text = await client.screen.until(/CME#$/);
    expect(text).toMatch(pattern);
    expect(text).not.toMatch(/[^\r\n]+ not found|% ?Error: |overlaps with|Informational: /);
  }
});

test("a banner of several lines comes in one piece of input", async () => {
  await command("configure terminal\rbanner motd @\nHello CME\n@\rend");
  expect(await command("show running-config | begin banner motd")).toMatch(
    /banner motd \^C\r\nHello CME\r\n\^C/,
  );
});

test("a filter goes to the end of the line, bars and all", async () => {
  await command("terminal length 0");
  const text = await command("show running-config | include ^hostname|^line vty 0");
  expect(text.split("\r\n").slice(1, -1)).toEqual(["hostname CME", "line vty 0 4"]);
  expect(await command("sh run | sec ^line con")).toContain("line con 0\r\n");
});

test("who configured is named; messages come to a vty that asked for them", async () => {
  const other = await shell(await ssh(lab.ssh, { username: "cisco", password: "cisco" }), {
    rows: 24,
    cols: 80,
  });
  await other.screen.until(/>$/);
  other.channel.write("terminal monitor\r");
  await other.screen.until(/>$/);
  await command("configure terminal\rend");
  await other.screen.until(/%SYS-5-CONFIG_I: Configured from console by admin on vty0 \(127\.0\.0\.1\)\r\n/);
  other.channel.write("terminal no monitor\r");
  expect(client.screen.text).not.toContain("CONFIG_I");
});

test("show users and who list the logins; send writes to them; clear line ends one", async () => {
  const other = await shell(await ssh(lab.ssh, { username: "cisco", password: "cisco" }), {
    rows: 24,
    cols: 80,
  });
  await other.screen.until(/>$/);
  const rows =
    /\* +2 vty 0 +admin +idle +00:00:00 127\.0\.0\.1\r\n +3 vty 1 +cisco +idle +00:00:\d\d 127\.0\.0\.1\r\n/;
  expect(await command("show users")).toMatch(rows);
  expect(await command("who")).toMatch(rows);
  client.type("send vty 1\rThe lesson ends\r\u001a\r");
  await other.screen.until(/\*\*\* Message from tty2 to tty3:\r\n\*\*\*\r\nThe lesson ends\r\n/);
  await client.screen.until(/Send message\? \[confirm\]\r\nCME#$/);
  expect(await command("clear line vty 0")).toContain("% Not allowed to clear current line");
  client.type("clear line vty 1\r\r");
  await client.screen.until(/\[confirm\]\r\n \[OK\]\r\nCME#$/);
  await other.screen.untilClosed();
  expect(await command("show users")).not.toContain("cisco");
});

test("reload says so to everybody and ends all sessions; the router is there again", async () => {
  const other = await loggedIn(lab.telnet, "cisco");
  await command("write memory");
  client.type("reload\r\r");
  expect(await other.screen.untilClosed()).toContain("*** --- SHUTDOWN NOW ---");
  await client.screen.untilClosed();
  client = await loggedIn(lab.telnet);
  expect(await command("show version | include uptime")).toContain("uptime is 0 minutes");
});
