import type { GenericBlock, Holder } from "../router/holder.js";
import type { Router } from "../router/router.js";
import type { EphoneDn, EphoneHunt } from "../router/telephony-model.js";
import { dnsInOrder, expand } from "../router/telephony.js";

/** Where a number leads. */
export type Target =
  | { readonly kind: "dn"; readonly dn: EphoneDn; readonly preference: number }
  | { readonly kind: "hunt"; readonly group: EphoneHunt; readonly preference: number }
  | { readonly kind: "peer"; readonly peer: VoipPeer; readonly preference: number };

/** A `dial-peer voice N voip` that calls may leave by. */
export interface VoipPeer {
  readonly tag: number;
  readonly pattern: string;
  readonly address: string;
  readonly codec: string;
  readonly preference: number;
}

/** What the digits so far mean. */
export interface Match {
  /** Where they lead as they are, the best first. */
  readonly targets: readonly Target[];
  /** Whether more digits could lead somewhere else. */
  readonly longer: boolean;
}

/** The numbers of a router, made ready for digit by digit matching (IOS "Dial Peer Configuration", longest match). */
export class DialPlan {
  readonly #exact = new Map<string, Target[]>();
  /** Every beginning of a number. */
  readonly #beginnings = new Set<string>();
  readonly #peers: readonly { readonly peer: VoipPeer; readonly matcher: PatternMatcher }[];

  constructor(private readonly router: Router) {
    for (const dn of dnsInOrder(router)) this.#addDn(dn);
    for (const group of router.ephoneHunts.values()) this.#addHunt(group);
    this.#peers = voipPeers(router).map((peer) => ({ peer, matcher: new PatternMatcher(peer.pattern) }));
  }

  match(dialled: string): Match {
    const digits = this.#expanded(dialled);
    const peers = this.#peers.filter(({ matcher }) => matcher.matches(digits));
    const best = Math.max(...peers.map(({ matcher }) => matcher.explicit), 0);
    const targets: Target[] = [
      ...(this.#exact.get(digits) ?? []),
      ...peers
        .filter(({ matcher }) => matcher.explicit === best)
        .map(({ peer }): Target => ({ kind: "peer", peer, preference: peer.preference })),
    ];
    const longer =
      this.#beginnings.has(digits) || this.#peers.some(({ matcher }) => matcher.wantsMore(digits));
    return { targets: targets.toSorted((a, b) => a.preference - b.preference), longer };
  }

  /** `num-exp` turns extensions into the numbers that dial-peers know. */
  #expanded(digits: string): string {
    for (const { extension, expanded } of keptRows(this.router, "num-exp ")) {
      if (typeof extension !== "string" || typeof expanded !== "string") continue;
      if (extension.length !== digits.length) continue;
      if (![...extension].every((sign, index) => sign === "." || sign === digits[index])) continue;
      const wild = [...extension].flatMap((sign, index) => (sign === "." ? [digits[index] ?? ""] : []));
      return expanded.replaceAll(".", () => wild.shift() ?? "");
    }
    return digits;
  }

  #addDn(dn: EphoneDn): void {
    const { preference = 0, secondary = 9 } = dn.preference ?? {};
    if (dn.number !== undefined) this.#add(dn.number, { kind: "dn", dn, preference });
    if (dn.secondary !== undefined) this.#add(dn.secondary, { kind: "dn", dn, preference: secondary });
    for (const pattern of this.router.telephony?.dialplanPatterns ?? []) {
      const full = dn.number === undefined ? undefined : expand(dn.number, pattern);
      if (full !== undefined) this.#add(full, { kind: "dn", dn, preference });
    }
  }

  #addHunt(group: EphoneHunt): void {
    const preference = group.preference?.preference ?? 0;
    if (group.pilot) this.#add(group.pilot.number, { kind: "hunt", group, preference });
    if (group.pilot?.secondary !== undefined) {
      this.#add(group.pilot.secondary, { kind: "hunt", group, preference: group.preference?.secondary ?? 7 });
    }
  }

  #add(number: string, target: Target): void {
    const known = this.#exact.get(number);
    if (known) known.push(target);
    else this.#exact.set(number, [target]);
    for (let length = 1; length < number.length; length++) this.#beginnings.add(number.slice(0, length));
  }
}

/** A destination pattern: digits, `.` for any one, `[1-3]`, and `T` at the end for any that follow. */
class PatternMatcher {
  /** Digits that the pattern names: the more, the better a match. */
  readonly explicit: number;
  readonly #signs: readonly string[];
  readonly #open: boolean;

  constructor(pattern: string) {
    this.#open = pattern.endsWith("T");
    const body = pattern.replace(/T$/, "").replace(/^\+/, "").replace(/\$$/, "");
    this.#signs = body.match(/\[[^\]]*\]|./g) ?? [];
    this.explicit = this.#signs.filter((sign) => sign !== ".").length;
  }

  matches(digits: string): boolean {
    const long = this.#open
      ? digits.length >= Math.max(this.#signs.length, 1)
      : digits.length === this.#signs.length;
    return long && this.#agrees(digits);
  }

  wantsMore(digits: string): boolean {
    return (this.#open || digits.length < this.#signs.length) && this.#agrees(digits);
  }

  #agrees(digits: string): boolean {
    return [...digits].every((digit, index) => {
      const sign = this.#signs[index];
      if (sign === undefined) return this.#open;
      if (sign === ".") return /[\d*#]/.test(digit);
      return sign.startsWith("[") ? inSet(sign.slice(1, -1), digit) : sign === digit;
    });
  }
}

/** `1-3,5` or `^0`: a set of digits. */
function inSet(set: string, digit: string): boolean {
  const negated = set.startsWith("^");
  const found = [...set.replace(/^\^/, "").matchAll(/(\d)-(\d)|(\d)/g)].some(([, low, high, one]) =>
    low !== undefined && high !== undefined ? low <= digit && digit <= high : one === digit,
  );
  return found !== negated;
}

/** Dial-peers to other call agents, as far as they are complete and open. */
export function voipPeers(router: Router): readonly VoipPeer[] {
  return dialPeers(router, "voip").flatMap((block) => {
    const pattern = keptRows(block, "destination-pattern ")[0]?.["pattern"];
    const target = keptRows(block, "session target ")[0]?.["target"];
    const address = typeof target === "string" ? /^ipv4:([\d.]+)/.exec(target)?.[1] : undefined;
    const shut = keptRows(block, "shutdown").length > 0;
    if (typeof pattern !== "string" || address === undefined || shut) return [];
    const codec = keptRows(block, "codec ")[0]?.["codec"];
    const order = keptRows(block, "preference ")[0]?.["order"];
    return [
      {
        tag: Number(block.args["tag"]),
        pattern,
        address,
        codec: typeof codec === "string" ? codec : "g729r8",
        preference: typeof order === "number" ? order : 0,
      },
    ];
  });
}

function dialPeers(router: Router, kind: string): readonly GenericBlock[] {
  return [...(router.blocks ?? [])]
    .filter(([syntax]) => syntax.startsWith("dial-peer voice "))
    .flatMap(([, blocks]) => [...blocks.values()])
    .filter(({ args }) => args["kind"] === kind);
}

/** The lines that were kept of settings whose syntax begins so. */
export function keptRows(holder: Holder, syntax: string): readonly Readonly<Record<string, unknown>>[] {
  return [...(holder.stored ?? [])].filter(([one]) => one.startsWith(syntax)).flatMap(([, rows]) => rows);
}
