// Points 6 to 8 of what Telnet clients need, byte by byte.
import { afterAll, beforeAll, expect, test } from "vitest";
import { open, type Opened } from "./classroom.js";
import { loggedIn, telnet } from "./clients.js";

let lab: Opened;

beforeAll(async () => {
  lab = await open();
});

afterAll(async () => {
  await lab.server.close();
  expect(lab.faults).toEqual([]);
});

const GREETING = "\r\n\r\nUser Access Verification\r\n\r\nUsername: ";

test("the first bytes are the server's offers, then the question for a name", async () => {
  const { socket, screen, pieces } = await telnet(lab.telnet);
  await screen.until(/Username: $/);
  const first = Buffer.concat(pieces);
  expect(first.subarray(0, 12).toString("hex")).toBe("fffb01fffb03fffd18fffd1f");
  expect(first.subarray(12).toString()).toBe(GREETING);
  socket.destroy();
});

test("it echoes even to a client that says it must not", async () => {
  const { socket, screen, type } = await telnet(lab.telnet);
  await screen.until(/Username: $/);
  type(Buffer.from("fffe01fffe03fffc18fffc1f", "hex"));
  type("admin\r\n");
  expect(await screen.until(/Password: $/)).toBe("admin\r\nPassword: ");
  type("admin\r\n");
  expect(await screen.until(/#$/)).toBe("\r\nCME#");
  socket.destroy();
});

test.each([
  ["CR", "\r"],
  ["CR LF", "\r\n"],
  ["CR NUL", "\r\0"],
])("%s is exactly one Enter", async (_name, enter) => {
  const { socket, screen, type } = await telnet(lab.telnet);
  await screen.until(/Username: $/);
  type(`admin${enter}admin${enter}${enter}show privilege${enter}`);
  const text = await screen.until(/level is 15\r\nCME#$/);
  expect(text).toBe(
    "admin\r\nPassword: \r\nCME#\r\nCME#show privilege\r\nCurrent privilege level is 15\r\nCME#",
  );
  socket.destroy();
});

test("a client that is asked whether it is there may answer nothing, send NUL or NOP", async () => {
  const { socket, screen, type } = await loggedIn(lab.telnet);
  type(Buffer.from("fff1fff1fff100", "hex"));
  type("\r");
  expect(await screen.until(/#$/)).toBe("\r\nCME#");
  socket.destroy();
});

test("a page is as long as the window says, 24 rows if it says nothing", async () => {
  const { socket, screen, type } = await loggedIn(lab.telnet);
  type("show running-config\r");
  expect((await screen.until(/--More-- $/)).split("\n")).toHaveLength(25);
  type("q");
  await screen.until(/#$/);
  type(Buffer.from("fffb1ffffa1f0050000cfff0", "hex"));
  type("show running-config\r");
  expect((await screen.until(/--More-- $/)).split("\n")).toHaveLength(13);
  socket.destroy();
});

test("three wrong passwords: three times Login invalid, then it closes", async () => {
  const { screen, type } = await telnet(lab.telnet);
  type("admin\rwrong\radmin\rwrong\rnobody\rwrong\r");
  const text = await screen.untilClosed();
  expect(text.match(/% Login invalid\r\n/g)).toHaveLength(3);
  expect(text).not.toContain("wrong");
  expect(text).not.toMatch(/[#>]\r?$/m);
});

test("what was typed before the client stopped sending is answered", async () => {
  const { socket, screen } = await telnet(lab.telnet);
  socket.end("admin\radmin\rping 10.9.9.9\rshow privilege\r");
  expect(await screen.untilClosed()).toMatch(/Success rate is 0 percent[^]*level is 15/);
});

test("exit closes without a word, and the line is free again", async () => {
  const { screen, type } = await loggedIn(lab.telnet);
  expect(lab.router.freeLine("telnet", "127.0.0.1")).not.toBe("vty0");
  type("exit\r");
  expect(await screen.untilClosed()).toBe("exit\r\n");
  await expect.poll(() => lab.router.freeLine("telnet", "127.0.0.1")).toBe("vty0");
});

test("a client that reads slowly gets all of what it asked for before the end", async () => {
  const { socket, screen } = await telnet(lab.telnet);
  socket.pause();
  socket.end(`admin\radmin\rterminal length 0\r${"show running-config\r".repeat(300)}`);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  socket.resume();
  const text = await screen.untilClosed(8000);
  expect(text.match(/^end\r$/gm)).toHaveLength(300);
});
