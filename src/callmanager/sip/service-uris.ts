/** What Cisco's SIP phones call in place of a number when a key is pressed whose effect is the call agent's. */

/** `pickup`: the call at a number; `group-pickup`: that of a group. */
export type PhoneService = "pickup" | "group-pickup";

/** The user parts of their URIs, as a phone's file names them (`callPickupURI`, `callPickupGroupURI`). */
export const SERVICE_URIS: Readonly<Record<PhoneService, string>> = {
  pickup: "x-cisco-serviceuri-pickup",
  "group-pickup": "x-cisco-serviceuri-gpickup",
};

/** What a phone calls that way, and the digits behind it; undefined for any other number. */
export function readService(
  user: string,
): { readonly service: PhoneService; readonly digits: string } | undefined {
  const [, name, digits = ""] = /^(x-cisco-serviceuri-\w+)(?:-([\d*]*))?$/.exec(user) ?? [];
  const service = (Object.keys(SERVICE_URIS) as PhoneService[]).find((one) => SERVICE_URIS[one] === name);
  return service && { service, digits };
}
