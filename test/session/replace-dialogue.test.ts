// What a program that manages configurations types, step by step, and looks for in the answers: load, compare, commit, roll back.
import { beforeEach, expect, test } from "vitest";
import { c2811 } from "../../src/platform/c2811.js";
import { contentOf, textOf } from "../../src/router/files/content.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

let host: RouterHost;
let session: Session;

beforeEach(() => {
  host = new RouterHost({ platform: c2811 });
  session = new Session(host, { privileged: true });
  type(
    "configure terminal",
    "hostname R1",
    "archive",
    "path flash:archive",
    "ip scp server enable",
    "end",
    "write memory",
  );
});

function type(...lines: readonly string[]): string {
  return lines.map((line) => session.enter(line).text).join("");
}

/** What an SCP client has put into the flash memory. */
function load(name: string, text: string): void {
  expect(host.flash.write(name, contentOf(text))).toBeUndefined();
}

function running(): string {
  const content = session.device.shell.files.system.read("running-config");
  return "fault" in content ? "" : textOf(content);
}

const FS = "flash:";
const ENDS = /[>#]\s*$/;

function open(): string {
  const system = /Directory of (.*)\//.exec(type("dir"))?.[1];
  expect(system).toBe(FS);
  expect(type("show running-config | inc ip scp server enable")).toContain("ip scp server enable");
  return system ?? "";
}

function commitReplace(): string {
  expect(type("show archive")).not.toContain("Archive feature not enabled");
  expect(type("show archive config rollback timer")).toContain("No Rollback Confirmed Change pending");
  type("config term", "file prompt quiet", "end");
  expect(type(`copy running-config ${FS}/rollback_config.txt`)).toContain("bytes copied");
  expect(session.expects).toBe("command");
  expect(type(`dir ${FS}/candidate_config.txt`)).toContain(`Directory of ${FS}/candidate_config.txt`);
  const said = type(`configure replace ${FS}/candidate_config.txt force revert trigger error`);
  expect(session.prompt).toMatch(ENDS);
  return said;
}

const BAD = /original configuration has been successfully restored|error|not a valid config file|failed/i;

test("replace: load, compare, commit, roll back", () => {
  open();
  const before = running();
  const candidate = before
    .replace("hostname R1", "hostname R2")
    .replace(
      "interface FastEthernet0/1\n no ip address\n shutdown",
      "interface FastEthernet0/1\n description uplink\n ip address 192.168.9.1 255.255.255.0",
    );
  load("candidate_config.txt", candidate);
  const diff = type(`show archive config differences system:/running-config ${FS}/candidate_config.txt`);
  expect(diff).toMatch(/^\+hostname R2$/m);
  expect(diff).toMatch(/^-hostname R1$/m);
  expect(diff).toMatch(/^ \+description uplink$/m);
  expect(commitReplace()).not.toMatch(BAD);
  expect(session.prompt).toBe("R2#");
  type("no file prompt", "configure terminal", "no file prompt quiet", "end");
  expect(type(`show archive config differences system:/running-config ${FS}/candidate_config.txt`)).toContain(
    "!No changes were found",
  );
  expect(type(`configure replace ${FS}/rollback_config.txt force`)).not.toMatch(BAD);
  expect(session.prompt).toBe("R1#");
  expect(type(`show archive config differences system:/running-config ${FS}/rollback_config.txt`)).toMatch(
    /!No changes were found|prompt quiet/,
  );
});

test("replace: what the router refuses brings the old configuration back", () => {
  open();
  load("candidate_config.txt", running().replace("hostname R1", "hostname R2\nno such command"));
  expect(commitReplace()).toMatch(BAD);
  expect(session.prompt).toBe("R1#");
});

test("merge: load, compare, commit, discard", () => {
  open();
  load("merge_config.txt", "interface FastEthernet0/0\n description merged\nend\n");
  expect(type(`show archive config incremental-diffs ${FS}/merge_config.txt ignorecase`)).toBe(
    "!List of Commands:\ninterface fastethernet0/0\n description merged\nend\n",
  );
  type("config term", "file prompt quiet", "end");
  const said = type(`copy ${FS}/merge_config.txt running-config`);
  expect(said).not.toContain("Invalid input detected");
  expect(running()).toContain(" description merged");
  expect(type(`copy running-config ${FS}/candidate_config.txt`)).toContain("bytes copied");
  expect(type(`copy null: ${FS}/merge_config.txt`)).toContain("0 bytes copied");
  expect(type(`more ${FS}/merge_config.txt`)).toBe("");
});

test("a change that nobody confirms is taken back on time", () => {
  open();
  type("configure terminal revert timer 2", "hostname R9", "end");
  expect(session.prompt).toBe("R9#");
  expect(type("show archive config rollback timer")).toMatch(/Timer value: 2 min/);
  host.pass(120_000);
  expect(session.prompt).toBe("R1#");
});
