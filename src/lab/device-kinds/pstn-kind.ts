import * as v from "valibot";
import { PSTN_PORTS } from "../../network/pstn/pstn-ports.js";
import type { PstnDescription } from "../../network/topology.js";
import { about } from "../exercise-schema.js";
import { fields, subscriber } from "../field-values.js";
import { mustBe, saidOf } from "../said.js";
import type { DeviceKind } from "./device-kind.js";

const lineNumber = v.pipe(
  v.string(
    mustBe('a number in quotes, such as "0145551000"', 'un numéro entre guillemets, comme "0145551000"'),
  ),
  v.regex(
    /^[\d.]{2,15}$/,
    saidOf((typed) => ({
      en: `${typed} must be a number, or a pattern with a dot for any digit: "01455510.."`,
      fr: `${typed} doit être un numéro, ou un modèle avec un point pour tout chiffre : "01455510.."`,
    })),
  ),
);

const lines = v.record(
  v.picklist(
    Object.keys(PSTN_PORTS),
    saidOf((typed) => ({
      en: `the telephone network has no port ${typed}: it has ${Object.keys(PSTN_PORTS).join(", ")}`,
      fr: `le réseau téléphonique n'a pas de port ${typed} : il a ${Object.keys(PSTN_PORTS).join(", ")}`,
    })),
  ),
  lineNumber,
  mustBe(
    'numbers by its ports: { line1: "0145551000" }',
    'des numéros par ses ports : { line1: "0145551000" }',
  ),
);

const schema = fields(
  {
    kind: v.literal("pstn"),
    subscribers: v.optional(
      about(
        v.array(
          subscriber,
          mustBe("a list of subscribers: - 0145550199 Alice", "une liste d'abonnés : - 0145550199 Alice"),
        ),
        "Who can be called in it: a number each, and perhaps a name",
      ),
      [],
    ),
    lines: v.optional(about(lines, "The number of each line, by its port, or a pattern of numbers"), {}),
  },
  { en: "a pstn", fr: "un réseau téléphonique" },
);

export const pstnKind: DeviceKind<PstnDescription, typeof schema> = {
  kind: "pstn",
  schema,
  read: (name, { kind, subscribers, lines: numbers }) => ({ kind, name, subscribers, lines: numbers }),
  write({ kind, subscribers, lines: numbers }) {
    return {
      kind,
      subscribers: subscribers.map(({ number, name }) => (name === "" ? number : `${number} ${name}`)),
      lines: numbers,
    };
  },
  added: () => ({
    kind: "pstn",
    subscribers: ["0145550101 Alice", "0145550102 Bob"],
    lines: Object.fromEntries(Object.keys(PSTN_PORTS).map((port, index) => [port, `014555${index + 1}000`])),
  }),
  caption: () => ({ en: "telephone network", fr: "réseau téléphonique" }),
  addresses: ({ subscribers }) => subscribers.map(({ number, name }) => `${number} ${name}`.trimEnd()),
  particulars: ({ subscribers, lines: numbers }) => [
    ...subscribers.map(({ number }) => number),
    ...Object.entries(numbers).map(([port, number]) => `${port} ${number}`),
  ],
  plug: "line1",
  symbol: [
    `<path d="M-28 38a10 10 0 0 1-4-19a14 14 0 0 1 22-11a16 16 0 0 1 28 4a11 11 0 0 1 12 15a8 8 0 0 1-4 11z"/>`,
    `<path fill="none" stroke-width="2.4" d="M-12 31v-9M-4 31v-9M4 31v-9M12 31v-9M-14 22h28"/>`,
  ],
};
