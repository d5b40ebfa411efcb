import { SERVICE_URIS } from "../../callmanager/sip/service-uris.js";
import type { Router } from "../../router/router.js";
import type { SipPhoneKeys } from "../../rules/sip-templates.js";
import { sipFilesOf, type SipFiles, type SipPool } from "../../rules/sip-phones.js";
import type { AgentPlace, SeenAgent } from "./phone-files.js";

/**
 * The files that `create profile` makes of `voice register` for SIP phones (CME Administrator Guide, "Generating
 * Configuration Files for SIP Phones"; SIP.md section 2): text for a 7940 and a 7960, XML for the others.
 */

/** What a file tells a phone. */
export interface SipProfile {
  readonly agents: readonly AgentPlace[];
  readonly lines: readonly SipProfileLine[];
  /** Seconds for which it asks to be registered. */
  readonly expires: number;
  readonly speedDials: readonly { readonly number: string; readonly label: string }[];
  /** As displays of phones have it: `M/D/YA`. */
  readonly dateTemplate: string;
  /** Minutes from UTC. */
  readonly timeZone: number;
  readonly doNotDisturb: boolean;
  readonly callWaiting: boolean;
  /** What its keys call whose effect is the call agent's; undefined: it has no such keys. */
  readonly pickup: { readonly number: string; readonly group: string } | undefined;
  /** Whether the others talk on when it leaves its conference. */
  readonly keepsConference: boolean;
  readonly keys: SipPhoneKeys;
  /** Whether it has a key that parks. */
  readonly parks: boolean;
}

export interface SipProfileLine {
  /** The place of its button among those of lines. */
  readonly button: number;
  readonly number: string;
  readonly name: string;
  readonly label: string;
  readonly user: string;
  readonly password: string;
}

/** Phones whose files are text. */
export const TEXT_TYPES: ReadonlySet<string> = new Set(["7940", "7960", "7960-7940", "7940-7960"]);

/** Names under which a phone of that type asks for its file. */
export function sipFileName(type: string, deviceName: string): string {
  return TEXT_TYPES.has(type) ? `${deviceName.replace(/^SEP/, "SIP")}.cnf` : `${deviceName}.cnf.xml`;
}

/** The files that a router has made for its SIP phones, found once for as long as its configuration stays. */
export class SipPhoneFiles {
  readonly #files: SipFiles | undefined;
  readonly #pools: ReadonlyMap<string, SipPool>;

  constructor(router: Router) {
    this.#files = sipFilesOf(router);
    const pools = this.#files?.pools ?? [];
    this.#pools = new Map(
      pools.flatMap((pool) =>
        pool.mac === undefined ? [] : [[sipFileName(pool.type ?? "", `SEP${pool.mac}`).toLowerCase(), pool]],
      ),
    );
  }

  /**
   * A file by the name that a phone asks for; undefined if there is none. `seen` is where phones find the router, if that is
   * not at `source-address`.
   */
  named(name: string, seen?: SeenAgent): string | undefined {
    const files = this.#files;
    const pool = this.#pools.get(name.toLowerCase());
    if (!files || !pool) return undefined;
    const { address, sipPort: port = files.source.port }: SeenAgent = seen ?? files.source;
    const place = { address, port };
    const agents = [place, ...(files.secondary ? [files.secondary] : [])];
    return TEXT_TYPES.has(pool.type ?? "") ? textFile(files, pool, agents) : xmlFile(files, pool, agents);
  }
}

/** Reads what `SipPhoneFiles` wrote, or anybody else's file of that kind; undefined if it names no proxy or no line. */
export function readSipPhoneFile(text: string): SipProfile | undefined {
  const read = text.trimStart().startsWith("<") ? readXml(text) : readText(text);
  return read.agents.length === 0 || read.lines.length === 0 ? undefined : read;
}

interface Line extends Omit<SipProfileLine, "button"> {
  readonly place: number;
}

function linesOf({ lines, user }: SipPool): readonly Line[] {
  return lines.map(({ place, number, name, label }) => ({
    place,
    number,
    name,
    label: label === "" ? number : label,
    user: user?.name ?? number,
    password: user?.password ?? "",
  }));
}

/** `key: value`, as the SIP loads of these phones read it. */
function textFile(files: SipFiles, pool: SipPool, [first, second]: readonly AgentPlace[]): string {
  const lines = linesOf(pool).flatMap(({ place, number, name, label, user, password }) => [
    [`line${place}_name`, number],
    [`line${place}_displayname`, name],
    [`line${place}_shortname`, label],
    [`line${place}_authname`, user],
    [`line${place}_password`, password],
  ]);
  const dials = pool.speedDials.flatMap(({ place, number, label }) => [
    [`speed_line${place}`, number],
    [`speed_label${place}`, label],
  ]);
  const rows = [
    ["proxy1_address", first?.address ?? ""],
    ["proxy1_port", String(first?.port ?? "")],
    ...(second
      ? [
          ["proxy_backup", second.address],
          ["proxy_backup_port", String(second.port)],
        ]
      : []),
    ["proxy_register", "1"],
    ["timer_register_expires", String(files.expires)],
    ["preferred_codec", pool.codecs[0] ?? "none"],
    ["dtmf_outofband", pool.keyMethods.includes("rtp-nte") ? "avt" : "none"],
    ["date_format", files.dateTemplate],
    ["time_zone", String(files.timeZone)],
    ["dnd_control", String((pool.doNotDisturb ? 1 : 0) + (pool.keys.doNotDisturb ? 0 : FIXED))],
    ["anonymous_call_block", pool.keys.blocksAnonymous ? "1" : "0"],
    ["conference_key", pool.keys.conference ? "1" : "0"],
    ["attended_transfer_key", pool.keys.attendedTransfer ? "1" : "0"],
    ["blind_transfer_key", pool.keys.blindTransfer ? "1" : "0"],
    ["cnf_join_enable", pool.keepsConference ? "1" : "0"],
    ["call_waiting", pool.callWaiting ? "1" : "0"],
    ...lines,
    ...dials,
  ];
  return rows.map(([key = "", value = ""]) => `${key}: ${JSON.stringify(value)}\n`).join("");
}

function readText(text: string): SipProfile {
  const rows = new Map(
    [...text.matchAll(/^\s*(\w+)\s*:\s*(.*?)\s*$/gm)].map(([, key = "", value = ""]) => [
      key,
      unquoted(value),
    ]),
  );
  const said = (key: string) => rows.get(key) ?? "";
  const proxy = (address: string, port: string) =>
    said(address) === "" ? [] : [{ address: said(address), port: Number(said(port)) || SIP_PORT }];
  const places = [...rows.keys()].flatMap((key) => /^line(\d+)_name$/.exec(key)?.[1] ?? []);
  const dials = [...rows.keys()].flatMap((key) => /^speed_line(\d+)$/.exec(key)?.[1] ?? []);
  return {
    agents: [...proxy("proxy1_address", "proxy1_port"), ...proxy("proxy_backup", "proxy_backup_port")],
    lines: places.map((place) => ({
      button: Number(place),
      number: said(`line${place}_name`),
      name: said(`line${place}_displayname`),
      label: said(`line${place}_shortname`),
      user: said(`line${place}_authname`),
      password: said(`line${place}_password`),
    })),
    speedDials: dials.map((place) => ({
      number: said(`speed_line${place}`),
      label: said(`speed_label${place}`),
    })),
    expires: Number(said("timer_register_expires")) || USUAL_EXPIRY,
    dateTemplate: said("date_format") || USUAL_DATE,
    timeZone: Number(said("time_zone")) || 0,
    doNotDisturb: Number(said("dnd_control")) % FIXED === 1,
    keys: {
      // Their firmware has its own sets of keys.
      softKeys: new Map(),
      conference: said("conference_key") !== "0",
      attendedTransfer: said("attended_transfer_key") !== "0",
      blindTransfer: said("blind_transfer_key") !== "0",
      doNotDisturb: Number(said("dnd_control")) < FIXED,
      blocksAnonymous: said("anonymous_call_block") === "1",
    },
    callWaiting: said("call_waiting") !== "0",
    keepsConference: said("cnf_join_enable") !== "0",
    // The SIP loads of these phones have no such keys: feature access codes are dialled on them.
    pickup: undefined,
    parks: false,
  };
}

/** A value may stand in quotes, which then hide what JSON's do. */
function unquoted(value: string): string {
  if (!/^".*"$/s.test(value)) return value;
  try {
    return String(JSON.parse(value));
  } catch {
    return value.slice(1, -1);
  }
}

function xmlFile(files: SipFiles, pool: SipPool, agents: readonly AgentPlace[]): string {
  const members = agents.flatMap(({ address, port }, priority) => [
    `<member priority="${priority}">`,
    "<callManager>",
    "<ports>",
    "<ethernetPhonePort>2000</ethernetPhonePort>",
    `<sipPort>${port}</sipPort>`,
    "</ports>",
    `<processNodeName>${address}</processNodeName>`,
    "</callManager>",
    "</member>",
  ]);
  const lines = linesOf(pool).flatMap(({ place, number, name, label, user, password }) => [
    `<line button="${place}">`,
    "<featureID>9</featureID>",
    `<featureLabel>${escaped(label)}</featureLabel>`,
    "<proxy>USECALLMANAGER</proxy>",
    `<port>${SIP_PORT}</port>`,
    `<name>${escaped(number)}</name>`,
    `<displayName>${escaped(name)}</displayName>`,
    `<authName>${escaped(user)}</authName>`,
    `<authPassword>${escaped(password)}</authPassword>`,
    `<callWaiting>${pool.callWaiting ? 3 : 1}</callWaiting>`,
    "</line>",
  ]);
  const dials = pool.speedDials.flatMap(({ number, label }, index) => [
    `<line button="${Math.max(0, ...pool.lines.map(({ place }) => place)) + 1 + index}">`,
    "<featureID>2</featureID>",
    `<featureLabel>${escaped(label)}</featureLabel>`,
    `<speedDialNumber>${escaped(number)}</speedDialNumber>`,
    "</line>",
  ]);
  return [
    "<device>",
    "<deviceProtocol>SIP</deviceProtocol>",
    "<devicePool>",
    "<dateTimeSetting>",
    `<dateTemplate>${files.dateTemplate}</dateTemplate>`,
    `<timeZone>${files.timeZone}</timeZone>`,
    "</dateTimeSetting>",
    "<callManagerGroup>",
    "<members>",
    ...members,
    "</members>",
    "</callManagerGroup>",
    "</devicePool>",
    "<sipProfile>",
    "<sipProxies>",
    "<registerWithProxy>true</registerWithProxy>",
    "</sipProxies>",
    "<sipCallFeatures>",
    `<cnfJoinEnabled>${pool.keepsConference}</cnfJoinEnabled>`,
    ...keyElements(pool.keys),
    `<callPickupURI>${SERVICE_URIS.pickup}</callPickupURI>`,
    `<callPickupGroupURI>${SERVICE_URIS["group-pickup"]}</callPickupGroupURI>`,
    `<callParkEnabled>${files.parks}</callParkEnabled>`,
    `<dndCallAlert>${pool.doNotDisturb ? 1 : 0}</dndCallAlert>`,
    "</sipCallFeatures>",
    "<sipStack>",
    `<timerRegisterExpires>${files.expires}</timerRegisterExpires>`,
    "</sipStack>",
    `<preferredCodec>${pool.codecs[0] ?? "none"}</preferredCodec>`,
    "<sipLines>",
    ...lines,
    ...dials,
    "</sipLines>",
    "</sipProfile>",
    `<versionStamp>${files.stamp}</versionStamp>`,
    "</device>",
    "",
  ].join("\n");
}

function readXml(xml: string): SipProfile {
  const blocks = [...xml.matchAll(/<line button="(\d+)">([\s\S]*?)<\/line>/g)].map(
    ([, button = "", body = ""]) => ({
      button: Number(button),
      body,
    }),
  );
  const lines = blocks.filter(({ body }) => element(body, "featureID") === "9");
  const number = element(xml, "callPickupURI");
  const group = element(xml, "callPickupGroupURI");
  return {
    agents: [...xml.matchAll(MEMBER)].map(([, port = "", address = ""]) => ({ address, port: Number(port) })),
    lines: lines.map(({ button, body }) => ({
      button,
      number: element(body, "name"),
      name: element(body, "displayName"),
      label: element(body, "featureLabel"),
      user: element(body, "authName"),
      password: element(body, "authPassword"),
    })),
    speedDials: blocks
      .filter(({ body }) => element(body, "featureID") === "2")
      .map(({ body }) => ({
        number: element(body, "speedDialNumber"),
        label: element(body, "featureLabel"),
      })),
    expires: Number(element(xml, "timerRegisterExpires")) || USUAL_EXPIRY,
    dateTemplate: element(xml, "dateTemplate") || USUAL_DATE,
    timeZone: Number(element(xml, "timeZone")) || 0,
    doNotDisturb: element(xml, "dndCallAlert") === "1",
    callWaiting: lines.every(({ body }) => element(body, "callWaiting") !== "1"),
    pickup: number === "" && group === "" ? undefined : { number, group },
    keepsConference: element(xml, "cnfJoinEnabled") !== "false",
    keys: readKeys(xml),
    parks: element(xml, "callParkEnabled") === "true",
  };
}

function keyElements({ softKeys, ...keys }: SipPhoneKeys): readonly string[] {
  return [
    ...[...softKeys].map(
      ([state, words]) => `<softKeySet state="${state}">${escaped(words.join(" "))}</softKeySet>`,
    ),
    `<conferenceKey>${keys.conference}</conferenceKey>`,
    `<attendedTransferKey>${keys.attendedTransfer}</attendedTransferKey>`,
    `<blindTransferKey>${keys.blindTransfer}</blindTransferKey>`,
    `<dndKey>${keys.doNotDisturb}</dndKey>`,
    `<anonymousCallBlock>${keys.blocksAnonymous ? 1 : 0}</anonymousCallBlock>`,
  ];
}

function readKeys(xml: string): SipPhoneKeys {
  const sets = [...xml.matchAll(/<softKeySet state="([\w-]+)">([^<]*)<\/softKeySet>/g)];
  return {
    softKeys: new Map(sets.map(([, state = "", words = ""]) => [state, unescaped(words).split(" ")])),
    conference: element(xml, "conferenceKey") !== "false",
    attendedTransfer: element(xml, "attendedTransferKey") !== "false",
    blindTransfer: element(xml, "blindTransferKey") !== "false",
    doNotDisturb: element(xml, "dndKey") !== "false",
    blocksAnonymous: element(xml, "anonymousCallBlock") === "1",
  };
}

const MEMBER = /<sipPort>(\d+)<\/sipPort>[\s\S]*?<processNodeName>([^<]+)<\/processNodeName>/g;

function element(xml: string, name: string): string {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml);
  return unescaped(found?.[1] ?? "");
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_whole, entity: string) => ENTITIES[entity] ?? "");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => {
    const entity = Object.entries(ENTITIES).find(([, meant]) => meant === sign);
    return `&${entity?.[0] ?? ""};`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What `dnd_control` adds where the user may not change it. */
const FIXED = 2;

const SIP_PORT = 5060;
const USUAL_EXPIRY = 3600;
const USUAL_DATE = "M/D/Y";
