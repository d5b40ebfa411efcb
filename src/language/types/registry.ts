import { address, lowerMac, mac, mask, prefix } from "./address.js";
import type { ArgumentType } from "./argument-type.js";
import { banner } from "./banner.js";
import { buttons } from "./buttons.js";
import { circuit } from "./circuit.js";
import { clockTime, dayTime, delay, month, weekday } from "./time.js";
import { file, sourceFile, targetFile } from "./file.js";
import { hexRow } from "./hex-row.js";
import { interfaceList, interfaceName, interfaceRange } from "./interface.js";
import { denseNumberList, numberList, secondsList } from "./list.js";
import { codepoint, precedence, precedenceNumber } from "./named-number.js";
import { ipv6Address, ipv6Prefix, ipv6WithLength } from "./ipv6.js";
import { network } from "./network.js";
import { number } from "./number.js";
import { instanceList, numberRanges } from "./number-ranges.js";
import { dialledSecret, secret, secretDigits, secretLine, secretWord } from "./secret.js";
import { target } from "./target.js";
import { vlanList } from "./vlan-list.js";
import { digits, hex, line, quoted, quotedLine, word, words } from "./text.js";

/** Every TYPE that a declaration may name. A new type is one file and one row here. */
export const argumentTypes = {
  NUMBER: number,
  DSCP: codepoint,
  PRECEDENCE: precedence,
  "PRECEDENCE-NUMBER": precedenceNumber,
  WORD: word,
  LINE: line,
  WORDS: words,
  QUOTED: quoted,
  "QUOTED-LINE": quotedLine,
  DIGITS: digits,
  NUMBERS: numberList,
  "DENSE-NUMBERS": denseNumberList,
  SECONDS: secondsList,
  HEX: hex,
  FILE: file,
  "SOURCE-FILE": sourceFile,
  "TARGET-FILE": targetFile,
  "HEX-ROW": hexRow,
  CIRCUIT: circuit,
  "NUMBER-RANGES": numberRanges,
  INSTANCES: instanceList,
  "A.B.C.D": address,
  MASK: mask,
  PREFIX: prefix,
  IPV6: ipv6Address,
  "IPV6-PREFIX": ipv6Prefix,
  "IPV6-WITH-LENGTH": ipv6WithLength,
  NETWORK: network,
  "H.H.H": mac,
  "LOWER-MAC": lowerMac,
  VLANS: vlanList,
  INTERFACE: interfaceName,
  INTERFACES: interfaceRange,
  "INTERFACE-LIST": interfaceList,
  BUTTONS: buttons,
  BANNER: banner,
  SECRET: secret,
  "SECRET-WORD": secretWord,
  "SECRET-LINE": secretLine,
  "SECRET-DIGITS": secretDigits,
  PIN: dialledSecret,
  TARGET: target,
  TIME: dayTime,
  CLOCK: clockTime,
  DELAY: delay,
  MONTH: month,
  WEEKDAY: weekday,
} as const;

export type TypeName = keyof typeof argumentTypes;

/** The value that a type reads. */
export type ValueOf<N extends TypeName> = (typeof argumentTypes)[N] extends ArgumentType<infer T> ? T : never;

/**
 * The type of that name.
 * @throws {Error} when a declaration names a type that does not exist: our own mistake.
 */
export function argumentType(name: string): ArgumentType<unknown> {
  const found = (argumentTypes as Record<string, ArgumentType<unknown>>)[name];
  if (!found) throw new Error(`no argument type ${name}`);
  return found;
}
