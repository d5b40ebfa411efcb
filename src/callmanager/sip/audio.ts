import type { CodecName } from "../../router/codecs.js";
import {
  attributeValues,
  type Attribute,
  type Media,
  type SessionDescription,
} from "./session-description.js";

/** The voice of a session, as one end describes it (RFC 3264, RFC 3551, RFC 4733). */
export interface Audio {
  /** Where this end hears; 0.0.0.0 where it does not want to. */
  readonly address: string;
  readonly port: number;
  /** In the order of the description, with their payload types; those that no router knows are left out. */
  readonly codecs: readonly AudioCodec[];
  /** The payload type of keys of the pad (`rtp-nte`); undefined where they do not travel in RTP. */
  readonly events: number | undefined;
  /** As this end sees it. */
  readonly direction: Direction;
}

export interface AudioCodec {
  readonly name: CodecName;
  readonly payload: number;
}

export const DIRECTIONS = ["sendrecv", "sendonly", "recvonly", "inactive"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What an answer to a direction is (RFC 3264 section 6.1). */
export const ANSWERS: Readonly<Record<Direction, Direction>> = {
  sendrecv: "sendrecv",
  sendonly: "recvonly",
  recvonly: "sendonly",
  inactive: "inactive",
};

/** The same direction for an end that does not want to hear. */
export function withoutHearing(direction: Direction): Direction {
  if (direction === "sendrecv") return "sendonly";
  return direction === "recvonly" ? "inactive" : direction;
}

/** Whether the end that says so hears. */
export function hears({ direction, address, port }: Audio): boolean {
  return (direction === "sendrecv" || direction === "recvonly") && address !== "0.0.0.0" && port !== 0;
}

interface Format {
  readonly codec: CodecName;
  readonly payload: number;
  /** As `a=rtpmap` names it. */
  readonly name: string;
  readonly parameters?: string;
}

/** SIP.md section 1.3; payload types from 96 on are chosen by who offers. */
const FORMATS: readonly Format[] = [
  { codec: "g711ulaw", payload: 0, name: "PCMU/8000" },
  { codec: "g711alaw", payload: 8, name: "PCMA/8000" },
  { codec: "g729r8", payload: 18, name: "G729/8000", parameters: "annexb=no" },
  { codec: "g723r53", payload: 4, name: "G723/8000", parameters: "bitrate=5.3;annexa=no" },
  { codec: "g723r63", payload: 4, name: "G723/8000", parameters: "bitrate=6.3;annexa=no" },
  { codec: "g722-64", payload: 9, name: "G722/8000" },
  { codec: "g726r32", payload: 2, name: "G726-32/8000" },
  { codec: "g728", payload: 15, name: "G728/8000" },
  { codec: "gsmfr", payload: 3, name: "GSM/8000" },
  { codec: "ilbc", payload: 116, name: "iLBC/8000", parameters: "mode=20" },
];

/** The payload type of keys that Cisco takes, unless the other end has chosen one. */
export const KEY_EVENTS = 101;

/** A codec as it is offered; undefined where SDP has no name for it here. */
export function offered(name: CodecName): AudioCodec | undefined {
  const format = FORMATS.find(({ codec }) => codec === name);
  return format && { name, payload: format.payload };
}

/** The voice of a description: its first audio stream; undefined where there is none. */
export function readAudio({ connection, attributes, media }: SessionDescription): Audio | undefined {
  const stream = media.find(({ type, protocol }) => type === "audio" && protocol === "RTP/AVP");
  const address = stream?.connection ?? connection;
  if (!stream || address === undefined) return undefined;
  const said = [...stream.attributes, ...attributes].map(({ name }) => name);
  const names = new Map(attributeValues(stream, "rtpmap").map(splitMap));
  const events = [...names].find(([, name]) => name === "TELEPHONE-EVENT/8000")?.[0];
  return {
    address,
    port: stream.port,
    codecs: stream.formats.flatMap((format) => codecOf(Number(format), names.get(Number(format))) ?? []),
    events: events !== undefined && stream.formats.includes(String(events)) ? events : undefined,
    direction: DIRECTIONS.find((one) => said.includes(one)) ?? "sendrecv",
  };
}

function splitMap(value: string): readonly [payload: number, name: string] {
  const [payload = "", name = ""] = value.split(" ");
  // A channel is what voice has unless it says so: PCMU/8000/1.
  return [Number(payload), name.toUpperCase().replace(/\/1$/, "")];
}

function codecOf(payload: number, name: string | undefined): AudioCodec | undefined {
  const format = FORMATS.find((one) =>
    name === undefined ? one.payload === payload && payload < 96 : one.name.toUpperCase() === name,
  );
  return format && { name: format.codec, payload };
}

/** The description of a voice, in IOS's form; `id`, `version` and `user` are those of its origin. */
export function describeAudio(
  audio: Audio,
  id: number,
  version: number,
  user = "CiscoSystemsSIP-GW-UserAgent",
): SessionDescription {
  const { address } = audio;
  return {
    origin: { user, id, version, address },
    name: "SIP Call",
    connection: address,
    attributes: [],
    media: [streamOf(audio)],
  };
}

function streamOf({ address, port, codecs, events, direction }: Audio): Media {
  const formats = codecs.flatMap(({ name, payload }): Attribute[] => {
    const format = FORMATS.find(({ codec }) => codec === name);
    return [
      { name: "rtpmap", value: `${payload} ${format?.name ?? ""}` },
      ...(format?.parameters === undefined
        ? []
        : [{ name: "fmtp", value: `${payload} ${format.parameters}` }]),
    ];
  });
  const keys =
    events === undefined
      ? []
      : [
          { name: "rtpmap", value: `${events} telephone-event/8000` },
          { name: "fmtp", value: `${events} 0-16` },
        ];
  return {
    type: "audio",
    port,
    protocol: "RTP/AVP",
    formats: [...codecs.map(({ payload }) => payload), ...(events === undefined ? [] : [events])].map(String),
    connection: address,
    attributes: [
      ...formats,
      ...keys,
      { name: "ptime", value: "20" },
      ...(direction === "sendrecv" ? [] : [{ name: direction }]),
    ],
  };
}
