import { expect, test } from "vitest";
import { platformNamed } from "../../src/platform/platforms.js";
import { RouterHost } from "../../src/session/router-host.js";
import { Session } from "../../src/session/session.js";

/** What a router with this configuration answers in privileged EXEC. */
function answer(command: string, configuration = "", name = "c2811-15.1"): string {
  const platform = platformNamed(name);
  if (!platform) throw new Error("no such platform");
  const session = new Session(new RouterHost({ platform, configuration }), { privileged: true });
  return session.enter(command).text;
}

test("show license udi names the router by product and serial number", () => {
  expect(answer("show license udi").split("\n")[2]).toBe(
    "*0        CISCO2811             FTX1147A0CM     CISCO2811:FTX1147A0CM",
  );
});

test("show tech-support is what the other shows print, without passwords", () => {
  const configuration = [
    "hostname CME",
    "enable secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0",
    "username anna privilege 15 password 0 letmein",
    "line vty 0 4",
    " password cisco",
  ].join("\n");
  const text = answer("show tech-support", configuration);
  const parts = [...text.matchAll(/^-{18} (.*) -{18}$/gm)].map(([, words]) => words);
  expect(parts).toContain("show version");
  expect(parts).toContain("show ip route");
  expect(text).toContain(answer("show inventory", configuration));
  expect(text).toContain("enable secret 5 <removed>\n");
  expect(text).toContain("username anna privilege 15 password 0 <removed>\n");
  expect(text).toContain(" password <removed>\n");
  expect(text).not.toContain("letmein");
});

test.each(["packet-tracer-2811", "c2960-15.0"])(
  "show tech-support of %s shows only what it knows",
  (name) => {
    const text = answer("show tech-support", "", name);
    const parts = [...text.matchAll(/^-{18} (.*) -{18}$/gm)].map(([, words]) => words ?? "");
    expect(parts).toContain("show version");
    for (const words of parts) expect(answer(words, "", name)).not.toContain("% Invalid input");
  },
);

test("every part of show tech-support has something to say where something is configured", () => {
  const configuration = [
    "interface FastEthernet0/0",
    " ip address 10.1.1.1 255.255.255.0",
    "access-list 1 permit any",
    "telephony-service",
    " max-ephones 2",
    " max-dn 2",
    "ephone-dn  1",
    " number 101",
    "ephone  1",
    " mac-address 0011.2233.4455",
  ].join("\n");
  const text = answer("show tech-support ephone", configuration);
  for (const part of text.split(/^-{18} .* -{18}$/m).slice(1)) expect(part.trim()).not.toBe("");
});
