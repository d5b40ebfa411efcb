import type { Language } from "../lab/hint-texts.js";

/** `broken`: a phone or a call does not work. `risky`: it works, and harm is near. `advice`: it could be better. */
export type Severity = "broken" | "risky" | "advice";

/** What can be wrong: its code and its name never change, so that teachers and programs may refer to them. */
export interface FindingKind {
  /** `D07`; advice on security has an `S`. */
  readonly code: string;
  /** `option-150-missing` */
  readonly name: string;
  readonly severity: Severity;
}

/** Why something is wrong, by language; `who` names the phones or the call that suffer. */
export type Why<About> = Readonly<Record<Language, (about: About, who: string) => string>>;

/** Something that can be wrong, declared once: how it is called, why it matters, and what mends it. */
export interface Declared<About> extends FindingKind {
  readonly why: Why<About>;
  /**
   * What is typed at the finding's device, from privileged EXEC on; a line that begins with `@NAME ` belongs to another
   * device, as at the lab's keyboard.
   */
  readonly remedy: (about: About) => readonly string[];
  /** Whether the phones that suffer have to be plugged in again afterwards: they hold what they were told before. */
  readonly replug?: true;
}

/** Where something is wrong. */
export interface Where {
  readonly device: string;
  /** The line of the configuration that it is about, if there is one. */
  readonly line?: string | undefined;
}

/** A fault as one check sees it; the same fault of several phones is one finding. */
export interface Fault {
  readonly kind: FindingKind;
  readonly where: Where;
  readonly why: (who: string) => Readonly<Record<Language, string>>;
  readonly commands: readonly string[];
  readonly replug: boolean;
}

/** One thing that is wrong in a lab. */
export interface Finding extends FindingKind {
  readonly device: string;
  readonly line: string | undefined;
  readonly why: Readonly<Record<Language, string>>;
  /** What mends it, in order (see `Declared.remedy`); empty where nobody can tell from here. */
  readonly commands: readonly string[];
  /** The phones and calls that do not work because of it. */
  readonly concerns: readonly string[];
  /** The devices among them, or from which the calls begin. */
  readonly phones: readonly string[];
}

/** Declares something that can be wrong. */
export function declare<About>(declared: Declared<About>): Declared<About> {
  return declared;
}

/** Says that something is wrong somewhere. */
export function fault<About>(declared: Declared<About>, where: Where, about: About): Fault {
  const { code, name, severity, why, remedy, replug = false } = declared;
  return {
    kind: { code, name, severity },
    where,
    why: (who) => ({ en: why.en(about, who), fr: why.fr(about, who) }),
    commands: remedy(about),
    replug,
  };
}

/** Lines of configuration with the way into configuration and out of it. */
export function configure(...lines: readonly string[]): readonly string[] {
  return ["configure terminal", ...lines, "end"];
}

/** Lines that are typed at another device than the finding's. */
export function at(device: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => `@${device} ${line}`);
}
