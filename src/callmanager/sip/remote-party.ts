import { readAddress } from "./address.js";
import { headerOf, type SipMessage } from "./message.js";
import { parameterOf } from "./parameters.js";

/** Who a message says is at an end of a call (`Remote-Party-ID`). */
export interface RemoteParty {
  readonly number: string;
  readonly name: string;
}

/** `"Name" <sip:101@A>;party=calling;screen=no;privacy=off` */
export function remotePartyId(
  { number, name }: RemoteParty,
  address: string,
  which: "called" | "calling",
): string {
  const said = name === "" ? "" : `"${name.replace(/["\\]/g, "")}" `;
  return `${said}<sip:${number}@${address}>;party=${which};screen=no;privacy=off`;
}

/** Who a message says is at its end. */
export function partyOf(message: SipMessage): RemoteParty | undefined {
  const address = readAddress(headerOf(message, "Remote-Party-ID") ?? "");
  if (!address) return undefined;
  const isHidden = (parameterOf(address.parameters, "privacy") ?? "off") !== "off";
  return isHidden ? { number: "", name: "" } : { number: address.uri.user ?? "", name: address.name };
}
