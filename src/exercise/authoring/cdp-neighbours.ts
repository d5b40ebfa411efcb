import { promptIn } from "../../intake/session-lines.js";

/** A neighbour as `show cdp neighbors` names it, with or without `detail`. */
export interface CdpNeighbour {
  /** The device that tells; undefined where no prompt stands in front of the command. */
  readonly teller: string | undefined;
  /** As it calls itself, without its domain. */
  readonly name: string;
  /** As they are written: `Fas 0/1`. */
  readonly localPort: string;
  readonly port: string;
  readonly kind: "router" | "switch" | "phone" | "other";
  /** What it says that it is: `2811`, `IP Phone 7960`. */
  readonly platform: string;
}

/** The neighbours in a text, and in it whatever else. */
export function cdpNeighbours(text: string): readonly CdpNeighbour[] {
  const found: CdpNeighbour[] = [];
  let teller: string | undefined;
  let longName = "";
  let detail: Partial<Record<"name" | "platform" | "capabilities", string>> = {};
  for (const row of text.split(/\r?\n/)) {
    if (promptIn(row)) teller = /^\s*([\w.-]+)/.exec(row)?.[1];
    const said = DETAIL.exec(row);
    const { name, platform, capabilities, localPort, port } = said?.groups ?? {};
    if (name !== undefined) detail = { name };
    if (platform !== undefined) detail = { ...detail, platform, capabilities: capabilities ?? "" };
    if (localPort !== undefined && port !== undefined && detail.name !== undefined) {
      const kind = kindOf(
        (detail.capabilities ?? "").split(/\s+/).map((word) => word.slice(0, 1)),
        detail,
      );
      found.push({ teller, name: bare(detail.name), localPort, port, kind, platform: detail.platform ?? "" });
    }
    const neighbour = inTable(row.startsWith(" ") ? longName + row : row);
    if (neighbour) found.push({ teller, ...neighbour });
    // A long name has a row of its own.
    longName = /^[\w.-]+\s*$/.test(row) ? row.trim() : "";
  }
  return found;
}

const DETAIL =
  /^(?:Device ID: *(?<name>\S+)|Platform: *(?<platform>.*?), *Capabilities: *(?<capabilities>.*?)\s*|Interface: *(?<localPort>[^,]+?), *Port ID \(outgoing port\): *(?<port>.*?)\s*)$/;

function inTable(row: string): Omit<CdpNeighbour, "teller"> | undefined {
  const [, name, localPort, said = "", port] = ROW.exec(row) ?? [];
  if (name === undefined || localPort === undefined || port === undefined) return undefined;
  const [, letters = "", platform = ""] = /^((?:[RTBSHIrPDCM]\s+)*)(.*)$/.exec(`${said} `) ?? [];
  const kind = kindOf(letters.split(/\s+/), { name, platform });
  return { name: bare(name), localPort, port, kind, platform: platform.trim() };
}

/** Name, local port, seconds, letters of capabilities and platform, port. */
const ROW =
  /^(\S+)\s+([A-Z][A-Za-z]+ ?\d+(?:\/\d+)*)(?:\.\d+)?\s+\d+\s+(.*?)\s+((?:Port|[A-Z][A-Za-z]{2,}) ?\d+(?:\/\d+)*)(?:\.\d+)?\s*$/;

/** What the letters of its capabilities make it: a phone is a host that has a switch in it. */
function kindOf(
  letters: readonly string[],
  { name = "", platform = "" }: { readonly name?: string; readonly platform?: string },
): CdpNeighbour["kind"] {
  if (/^SEP[0-9A-F]{12}$/i.test(name) || /IP Phone/i.test(platform)) return "phone";
  if (letters.includes("R")) return "router";
  return letters.includes("S") ? "switch" : "other";
}

function bare(name: string): string {
  return name.replace(/\..*$/, "");
}
