import type { Party } from "../../callmanager/host/party.js";

/** Who is at an end of a call, as far as it is known: `401 Alice`. */
export function partyText({ number, name }: Party): string {
  return [number, name].filter((part) => part !== "").join(" ");
}
