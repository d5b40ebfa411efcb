/** Names of files: `flash:/back/old.cfg`, `tftp://10.0.0.9/r1-confg`, or a path from where one is. */
export interface FileName {
  /** What stands before the colon, in small letters: `flash`. */
  readonly system: string;
  /** The machine on a network that has it; undefined where none is named, or where the router itself has it. */
  readonly host: string | undefined;
  /** From the root, without a slash in front; "" is the root itself. */
  readonly path: string;
}

/** Where everybody is who has just logged in. */
export const FLASH_ROOT: FileName = { system: "flash", host: undefined, path: "" };

/** The places that are reached through a network. */
export const NETWORK_SYSTEMS = ["tftp", "ftp", "scp", "rcp", "http", "https"] as const;

export function isOnNetwork({ system }: FileName): boolean {
  return (NETWORK_SYSTEMS as readonly string[]).includes(system);
}

/** Reads a name, given the directory in which one is; `..` leads no further up than the root. */
export function readFileName(typed: string, current: FileName): FileName {
  const [, prefix, rest = ""] = /^([a-z][a-z0-9]*):(.*)$/i.exec(typed) ?? [];
  if (prefix === undefined) {
    const path = typed.startsWith("/") ? typed : `${current.path}/${typed}`;
    return { ...current, path: plainPath(path) };
  }
  const name: FileName = { system: prefix.toLowerCase(), host: undefined, path: "" };
  if (!isOnNetwork(name)) return { ...name, path: plainPath(rest) };
  const [, host = "", path = ""] = /^\/\/([^/]*)\/?(.*)$/.exec(rest) ?? ["", "", rest];
  return { ...name, host: host === "" ? undefined : host, path };
}

function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The name as messages write it: `flash:/x`, `tftp://10.0.0.9/x`. */
export function fullName({ system, host, path }: FileName): string {
  return host === undefined ? `${system}:/${path}` : `${system}://${host}/${path}`;
}
