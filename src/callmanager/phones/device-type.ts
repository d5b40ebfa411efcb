import { deviceName, type PhoneTypeName, phoneTypes } from "../../router/phone-types.js";

/** The keyword of `type` for what a phone says it is when it registers; undefined for one that CME does not know. */
export function phoneTypeOf(deviceType: number): PhoneTypeName | undefined {
  return BY_NUMBER.get(deviceType);
}

export function deviceTypeName(deviceType: number): string {
  return deviceName(phoneTypeOf(deviceType));
}

const BY_NUMBER: ReadonlyMap<number, PhoneTypeName> = new Map(
  Object.entries(phoneTypes).flatMap(([name, type]) =>
    "sccp" in type ? [[type.sccp, name as PhoneTypeName] as const] : [],
  ),
);
