/**
 * Texts that the phone has in its own language: a server sends their number behind the byte 0x80, so that one server
 * serves phones of many countries (SCCP.md section 2.3).
 */
const LABELS: Readonly<Record<number, string>> = {
  0x01: "Redial",
  0x02: "NewCall",
  0x03: "Hold",
  0x04: "Trnsfer",
  0x05: "CFwdAll",
  0x06: "CFwdBusy",
  0x07: "CFwdNoAnswer",
  0x08: "<<",
  0x09: "EndCall",
  0x0a: "Resume",
  0x0b: "Answer",
  0x0c: "Info",
  0x0d: "Confrn",
  0x0e: "Park",
  0x0f: "Join",
  0x10: "MeetMe",
  0x11: "PickUp",
  0x12: "GPickUp",
  0x13: "Your current options",
  0x14: "Off Hook",
  0x15: "On Hook",
  0x16: "Ring Out",
  0x17: "From ",
  0x18: "Connected",
  0x19: "Busy",
  0x1a: "Line In Use",
  0x1b: "Call Waiting",
  0x1c: "Call Transfer",
  0x1d: "Call Park",
  0x1e: "Call Proceed",
  0x1f: "In Use Remote",
  0x20: "Enter number",
  0x21: "Call Park At ",
  0x24: "You Have VoiceMail",
  0x25: "Forwarded to ",
  0x2d: "Key Is Not Active",
  0x34: "Conference",
  0x38: "Unknown Number",
  0x3f: "DND",
};

/** A text of the server with the phone's own words in it. */
export function spellOut(text: string): string {
  return text.replace(/\x80(.)/gs, (_, code: string) => LABELS[code.charCodeAt(0)] ?? "");
}
