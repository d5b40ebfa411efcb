import { expect, test } from "vitest";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { withWayIn } from "../../src/server/way-in.js";
import { open } from "./classroom.js";
import { loggedIn, telnet } from "./clients.js";

const opened = (configuration: string) => withWayIn(configuration, defaultPlatform);

test.each([
  ["users and login local", "username ann secret 0 a\nline vty 0 4\n login local\nend\n"],
  ["a password on the line", "line vty 0 4\n password a\n login\nend\n"],
  ["no login", "line vty 0 4\n no login\nend\n"],
])("a configuration with %s stays as it is", (_what, configuration) => {
  expect(opened(configuration)).toBeUndefined();
});

test.each([
  ["nothing", "hostname R\nend\n"],
  ["lines without a password", "hostname R\nline vty 0 4\n login\nend\n"],
  ["lines that let nobody in", "hostname R\nline vty 0 4\n no login\n transport input none\nend\n"],
  ["login local and no user", "hostname R\nline vty 0 4\n login local\nend\n"],
])("a configuration with %s gets the users of the start configuration", async (_what, configuration) => {
  const text = opened(configuration) ?? expect.fail();
  expect(text).toContain("hostname R");
  const lab = await open({ configuration: text });
  const client = await loggedIn(lab.telnet, "cisco");
  client.type("enable\rcisco\r");
  await client.screen.until(/R#$/);
  await lab.server.close();
});

test("a secret that is there is kept", () => {
  expect(opened("enable secret 0 own\nline vty 0 4\n login\nend\n")?.match(/^enable secret/gm)).toHaveLength(
    1,
  );
});

test("a vty that asks for a password and has none says so and closes", async () => {
  const lab = await open({ configuration: "hostname R\nline vty 0 4\n login\nend\n" });
  expect(await (await telnet(lab.telnet)).screen.untilClosed()).toContain(
    "Password required, but none set\r\n",
  );
  await lab.server.close();
});
