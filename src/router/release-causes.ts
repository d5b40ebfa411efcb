/** Why a call ended, in the words of a router (ITU-T Q.850; IOS Voice Troubleshooting, cause codes). */
const TEXTS: Readonly<Record<number, string>> = {
  1: "unassigned number",
  16: "normal call clearing",
  17: "user busy",
  18: "no user responding",
  19: "no user answer",
  21: "call rejected",
  27: "destination out of order",
  28: "invalid number",
  34: "no circuit",
  38: "net out of order",
  41: "temporary failure",
  47: "no resource",
  65: "bearer capability not implemented",
  102: "recovery on timer expiry",
  127: "interworking, unspecified",
};

/** A cause as call records have it: `10  (normal call clearing (16))`. */
export function causeText(cause: number): string {
  const text = TEXTS[cause] ?? "unknown";
  return `${cause.toString(16).toUpperCase()}  (${text} (${cause}))`;
}
