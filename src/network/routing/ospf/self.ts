import type { Lsa, LsaName } from "../../../router/ospf-model.js";
import { broadcastOf, prefixLength } from "../../../router/ipv4.js";
import { sealOf } from "../../wire-format/ospf.js";
import type { OspfArea } from "./area.js";
import type { OspfDatabase } from "./database.js";
import { FIRST_SEQUENCE, MAX_AGE, nameOf, REFRESH_TIME } from "./lsa.js";
import type { Statement } from "./origination.js";

/** Where a router's own advertisements go. */
export interface SelfHost {
  readonly routerId: string;
  /** Installs an instance and spreads it. */
  publish(lsa: Lsa, area: OspfArea): void;
}

/** Keeps what a router says of itself in step with how things are (RFC 2328 section 12.4). */
export class OspfSelf {
  /** What others repeat of an earlier life, by name. */
  readonly #outdated = new Set<string>();

  constructor(private readonly host: SelfHost) {}

  /** Says the next time again what others have an older idea of. */
  repeat(name: LsaName): void {
    this.#outdated.add(nameOf(name));
  }

  /** Says what is to be said, and takes back the rest of what the router has said there. */
  sync(
    statements: readonly Statement[],
    database: OspfDatabase,
    area: OspfArea,
    types: readonly number[],
  ): void {
    const wanted = new Map<string, Statement & LsaName>();
    for (const statement of apart(statements)) {
      const name = { ...statement, advertisingRouter: this.host.routerId };
      wanted.set(nameOf(name), name);
    }
    for (const statement of wanted.values()) this.#say(statement, database, area);
    for (const lsa of database.lsas) {
      const isOwn = lsa.advertisingRouter === this.host.routerId && types.includes(lsa.type);
      if (isOwn && lsa.age < MAX_AGE && !wanted.has(nameOf(lsa)))
        this.host.publish({ ...lsa, age: MAX_AGE }, area);
    }
  }

  #say(statement: Statement & LsaName, database: OspfDatabase, area: OspfArea): void {
    const before = database.find(statement);
    const isOutdated = this.#outdated.delete(nameOf(statement));
    if (before && !isOutdated && before.age < REFRESH_TIME && isSame(before, statement)) return;
    const unsealed = {
      type: statement.type,
      id: statement.id,
      advertisingRouter: this.host.routerId,
      age: 0,
      isExternalCapable: !area.settings.stub,
      sequence: before ? before.sequence + 1 : FIRST_SEQUENCE,
      body: statement.body,
    };
    this.host.publish({ ...unsealed, ...sealOf(unsealed) }, area);
  }
}

function isSame(lsa: Lsa, { body }: Statement): boolean {
  return JSON.stringify(lsa.body) === JSON.stringify(body);
}

/** Of two networks with the same address the narrower one goes by its last address (RFC 2328 appendix E). */
function apart(statements: readonly Statement[]): readonly Statement[] {
  const widest = new Map<string, number>();
  for (const { type, id, body } of statements) {
    const key = `${type} ${id}`;
    widest.set(key, Math.min(widest.get(key) ?? 32, lengthOf(body)));
  }
  return statements.map((statement) => {
    const { type, id, body } = statement;
    if (!("mask" in body) || lengthOf(body) === widest.get(`${type} ${id}`)) return statement;
    return { ...statement, id: broadcastOf(id, body.mask) };
  });
}

function lengthOf(body: Statement["body"]): number {
  return "mask" in body ? (prefixLength(body.mask) ?? 0) : 0;
}
