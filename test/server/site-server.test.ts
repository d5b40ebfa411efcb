import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SiteServer } from "../../src/server/site-server.js";

const server = new SiteServer(
  new Map([
    ["index.html", "<p>page</p>"],
    ["labs/a lab.yaml", "name: a lab\n"],
  ]),
);
let port = 0;

beforeAll(async () => {
  port = await server.listen(0);
});

afterAll(() => server.close());

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask({ path = "/", method = "GET", headers = {} }: Asked) {
  return new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => (text += piece));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }));
      });
      asked.on("error", reject);
      asked.end();
    },
  );
}

test("browsers of this machine get the files, by whatever name it has for itself", async () => {
  expect(await ask({})).toMatchObject({ status: 200, text: "<p>page</p>" });
  expect(await ask({ path: "/labs/a%20lab.yaml?x=1" })).toMatchObject({ status: 200, text: "name: a lab\n" });
  const headers = { Host: `localhost:${port}`, Origin: `http://localhost:${port}` };
  expect(await ask({ headers })).toMatchObject({ status: 200 });
  expect(await ask({ method: "HEAD" })).toMatchObject({ status: 200, text: "" });
});

test("who comes under another name, or from another page, gets nothing", async () => {
  for (const headers of [
    { Host: "evil.example" },
    { Host: `evil.example:${port}` },
    { Host: `127.0.0.1:${port + 1}` },
    { Origin: "http://evil.example" },
    { Origin: `https://127.0.0.1:${port}` },
    { Origin: "null" },
  ])
    expect(await ask({ headers })).toMatchObject({ status: 403 });
});

test("nothing is written, and nothing outside the site is read", async () => {
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
    expect(await ask({ method })).toMatchObject({ status: 405 });
  for (const path of ["/../package.json", "/%2e%2e/package.json", "/labs", "/%ff", "//etc/passwd"])
    expect(await ask({ path })).toMatchObject({ status: 404 });
});

test("every answer keeps other pages away", async () => {
  for (const path of ["/", "/nothing"]) {
    const { headers } = await ask({ path });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "frame-ancestors 'none'",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  }
});
