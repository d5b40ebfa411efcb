import type { Question } from "../language/declaration.js";
import type { Device } from "../modes/device.js";
import { readAddress } from "../language/types/address.js";

/** A host as a command named it: its address and what is printed on the way to it, or what is printed instead. */
export type Target = { readonly address: string; readonly before: string } | { readonly failure: string };

/** Finds the address of a host: as it stands, by the router's own table, or by its name servers. */
export function* resolveTarget(text: string, { router, shell }: Device): Generator<Question, Target, string> {
  if (readAddress(text) !== undefined) return { address: text, before: "" };
  const [known] = router.hosts.get(text) ?? [];
  if (known !== undefined) return { address: known, before: "" };
  if (!router.domainLookup) return { failure: UNKNOWN_HOST };
  const server = router.nameServers[0] ?? "255.255.255.255";
  const before = `Translating "${text}"...domain server (${server})`;
  const address = shell.surroundings.lookUp(text);
  yield { kind: "wait", seconds: address === undefined ? PATIENCE : 0, passed: true, before };
  return address === undefined ? { failure: `\n${UNKNOWN_HOST}` } : { address, before: " [OK]\n" };
}

const UNKNOWN_HOST = "% Unrecognized host or address, or protocol not running.\n\n";
/** Seconds that name servers take to say nothing. */
const PATIENCE = 10;
