/** What a session is made of (SDP: RFC 4566, as RFC 3264 uses it). A character of a text is a byte. */
export interface SessionDescription {
  readonly origin: {
    readonly user: string;
    readonly id: number;
    /** Grows by one with each change. */
    readonly version: number;
    readonly address: string;
  };
  readonly name: string;
  /** Where media go, unless one says otherwise. */
  readonly connection: string | undefined;
  readonly attributes: readonly Attribute[];
  readonly media: readonly Media[];
}

export interface Media {
  /** `audio`, `image` … */
  readonly type: string;
  /** 0: it is refused. */
  readonly port: number;
  readonly protocol: string;
  /** Payload types. */
  readonly formats: readonly string[];
  readonly connection: string | undefined;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  readonly value?: string;
}

/** Reads a description; lines that nobody here needs are passed over. A text says what is wrong. */
export function readSession(text: string): SessionDescription | string {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  if (lines[0] !== "v=0") return "no v=0 at the beginning";
  const heads = lines.flatMap((line, index) => (line.startsWith("m=") ? [index] : []));
  const common = lines.slice(0, heads[0]);
  const origin = readOrigin(valueOf(common, "o"));
  if (!origin) return "o= is missing or wrong";
  const media: Media[] = [];
  for (const [index, at] of heads.entries()) {
    const one = readMedia(lines.slice(at, heads[index + 1]));
    if (!one) return `m= is wrong: ${(lines[at] ?? "").slice(0, 40)}`;
    media.push(one);
  }
  return {
    origin,
    name: valueOf(common, "s") ?? "",
    connection: connectionOf(common),
    attributes: attributesOf(common),
    media,
  };
}

export function printSession({ origin, name, connection, attributes, media }: SessionDescription): string {
  const lines = [
    "v=0",
    `o=${origin.user} ${origin.id} ${origin.version} IN IP4 ${origin.address}`,
    `s=${name}`,
    ...connectionLine(connection),
    "t=0 0",
    ...attributes.map(attributeLine),
    ...media.flatMap((one) => [
      `m=${[one.type, one.port, one.protocol, ...one.formats].join(" ")}`,
      ...connectionLine(one.connection),
      ...one.attributes.map(attributeLine),
    ]),
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

/** Values of an attribute. */
export function attributeValues({ attributes }: Pick<Media, "attributes">, name: string): readonly string[] {
  return attributes.filter((one) => one.name === name).map(({ value }) => value ?? "");
}

function valueOf(lines: readonly string[], letter: string): string | undefined {
  return lines.find((line) => line.startsWith(`${letter}=`))?.slice(2);
}

function readOrigin(text: string | undefined): SessionDescription["origin"] | undefined {
  const found = /^(\S+) (\d{1,20}) (\d{1,20}) IN IP[46] (\S+)$/.exec(text ?? "");
  if (!found) return undefined;
  const [, user = "", id, version, address = ""] = found;
  return { user, id: Number(id), version: Number(version), address };
}

function readMedia(lines: readonly string[]): Media | undefined {
  const found = /^m=(\S+) (\d{1,5})(?:\/\d+)? (\S+) (\S.*)$/.exec(lines[0] ?? "");
  if (!found || Number(found[2]) > 65535) return undefined;
  const [, type = "", port, protocol = "", formats = ""] = found;
  return {
    type,
    port: Number(port),
    protocol,
    formats: formats.trim().split(/ +/),
    connection: connectionOf(lines),
    attributes: attributesOf(lines),
  };
}

function connectionOf(lines: readonly string[]): string | undefined {
  return /^IN IP4 ([\d.]+)/.exec(valueOf(lines, "c") ?? "")?.[1];
}

function attributesOf(lines: readonly string[]): readonly Attribute[] {
  return lines
    .filter((line) => line.startsWith("a="))
    .map((line) => {
      const [name = "", ...value] = line.slice(2).split(":");
      return value.length === 0 ? { name } : { name, value: value.join(":") };
    });
}

function connectionLine(address: string | undefined): readonly string[] {
  return address === undefined ? [] : [`c=IN IP4 ${address}`];
}

function attributeLine({ name, value }: Attribute): string {
  return `a=${name}${value === undefined ? "" : `:${value}`}`;
}
