import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

/** The files of a site, by their paths: `labs/index.json`. */
export type Site = ReadonlyMap<string, Uint8Array | string>;

/**
 * Hands a site to the browsers of this machine. Only requests that name this machine are answered, so that no page from
 * elsewhere reads it under a name of its own (DNS rebinding), and no other page's scripts may read it.
 */
export class SiteServer {
  readonly #server: Server;
  #names: ReadonlySet<string> = new Set();

  constructor(private readonly site: Site) {
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  /** Listens on the loopback address; port 0 takes any that is free. Yields the port, or throws what is against it. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, LOOPBACK, () => {
        this.#server.off("error", reject);
        // Out of file descriptors: whoever comes next may find one.
        this.#server.on("error", () => undefined);
        const own = (this.#server.address() as AddressInfo).port;
        this.#names = new Set([LOOPBACK, "localhost", "[::1]"].map((name) => `${name}:${own}`));
        resolve(own);
      });
    });
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = "", url = "" } = request;
    if (!this.#isForUs(request)) return end(response, 403, "this server answers only for this machine");
    if (method !== "GET" && method !== "HEAD")
      return end(response, 405, "only GET and HEAD", { Allow: "GET, HEAD" });
    const path = pathOf(url);
    const file = path === undefined ? undefined : this.site.get(path);
    if (path === undefined || file === undefined) return end(response, 404, "there is no such file");
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    response.writeHead(200, { ...HEADERS, "Content-Type": type, "Content-Length": Buffer.byteLength(file) });
    response.end(method === "HEAD" ? undefined : file);
  }

  #isForUs({ headers: { host = "", origin } }: IncomingMessage): boolean {
    if (!this.#names.has(host)) return false;
    return origin === undefined || this.#names.has(origin.replace(/^http:\/\//, ""));
  }
}

/** The file that an address means; undefined if it is none. */
function pathOf(url: string): string | undefined {
  const [path = ""] = url.split("?");
  try {
    const decoded = decodeURIComponent(path).replace(/^\//, "");
    return decoded === "" ? "index.html" : decoded;
  } catch {
    // It holds a % that is no code of a character.
    return undefined;
  }
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, ...headers, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

const LOOPBACK = "127.0.0.1";

const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-cache",
};

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".yaml": "text/plain; charset=utf-8",
};
