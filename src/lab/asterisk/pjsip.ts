import { codecNamed, type CodecName } from "../../router/codecs.js";
import type { LabText } from "../../network/lab-text.js";
import type { Router } from "../../router/router.js";
import { sectionsText, type AsteriskPart } from "./conf-text.js";
import { endpointsOf, trunksOf, type Endpoint, type Trunk } from "./devices.js";

/** `pjsip.conf`: an endpoint, a login and a place for each phone, and the trunks to other systems. */
export function pjsipConf(router: Router): AsteriskPart {
  const endpoints = endpointsOf(router);
  const trunks = trunksOf(router);
  const sections = [
    ["[transport-udp]", "type=transport", "protocol=udp", "bind=0.0.0.0:5060"],
    ...endpoints.flatMap(endpointSections),
    ...trunks.flatMap(trunkSections),
  ];
  return {
    text: sectionsText("Phones and trunks (chan_pjsip)", sections),
    notes: [...endpoints.flatMap(passwordNote), ...trunks.flatMap(protocolNote)],
  };
}

function endpointSections({ name, numbers, title, codecs, login }: Endpoint): readonly (readonly string[])[] {
  const [number = ""] = numbers;
  return [
    [
      `[${name}]`,
      "type=endpoint",
      "context=phones",
      "disallow=all",
      `allow=${codecs.map(codecWord).join(",")}`,
      `auth=${name}`,
      `aors=${name}`,
      ...(number === "" ? [] : [`callerid=${quoted(title)} <${number}>`]),
      ...(number === "" ? [] : [`mailboxes=${number}@default`]),
    ],
    [
      `[${name}]`,
      "type=auth",
      "auth_type=userpass",
      `username=${login?.user ?? name}`,
      login ? `password=${login.password}` : ";password=",
    ],
    [`[${name}]`, "type=aor", "max_contacts=1"],
  ];
}

function trunkSections({ tag, codec, address, port }: Trunk): readonly (readonly string[])[] {
  const name = `trunk${tag}`;
  return [
    [
      `[${name}]`,
      "type=endpoint",
      "context=trunks",
      "disallow=all",
      `allow=${codecWord(codecNamed(codec) ?? "g729r8")}`,
      `aors=${name}`,
    ],
    [`[${name}]`, "type=aor", `contact=sip:${address}:${port}`],
    [`[${name}]`, "type=identify", `endpoint=${name}`, `match=${address}`],
  ];
}

/** As Asterisk calls codecs. */
const CODECS: Readonly<Partial<Record<CodecName, string>>> = {
  g711ulaw: "ulaw",
  g711alaw: "alaw",
  g729r8: "g729",
  "g722-64": "g722",
  g726r32: "g726",
  gsmfr: "gsm",
  ilbc: "ilbc",
};

function codecWord(codec: CodecName): string {
  return CODECS[codec] ?? "ulaw";
}

function quoted(title: string): string {
  return `"${title.replace(/["\\]/g, "")}"`;
}

/** A phone that registers by SIP needs a password, and one that spoke Skinny has none. */
function passwordNote({ name, numbers, login }: Endpoint): readonly LabText[] {
  if (login) return [];
  const [number = name] = numbers;
  return [
    {
      en: `pjsip.conf [${name}] (${number}): set a password; Skinny had none, and the phone needs SIP firmware`,
      fr: `pjsip.conf [${name}] (${number}) : donnez un mot de passe ; Skinny n'en avait pas, et il faut un firmware SIP au poste`,
    },
  ];
}

function protocolNote({ tag, protocol }: Trunk): readonly LabText[] {
  if (protocol === "sipv2") return [];
  return [
    {
      en: `dial-peer voice ${tag} voip speaks H.323: trunk${tag} speaks SIP, and the other end must, too`,
      fr: `dial-peer voice ${tag} voip parle H.323 : trunk${tag} parle SIP, et l'autre bout doit le faire aussi`,
    },
  ];
}
