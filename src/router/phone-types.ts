/** The phones that CallManager Express knows (CME command reference, `type`; REFERENCE.md section 5.2). */
export interface PhoneType {
  /** Lines and speed dials that its own buttons have. */
  readonly lines: number;
  /** What `?` says of it. */
  readonly help: string;
  /** What `show ephone` calls it, where that is not the keyword. */
  readonly device?: string;
  /** What the phone says it is when it registers (SCCP.md). */
  readonly sccp?: number;
  /** Whether there is firmware for it that speaks SIP (CME supported phones). */
  readonly sip?: true;
}

/** By the keyword of `type`, in the order of the command reference. */
export const phoneTypes = {
  "12SP": { lines: 12, help: "12SP+ and 30VIP phones" },
  "6901": { lines: 1, help: "Cisco IP Phone 6901", sip: true },
  "6911": { lines: 1, help: "Cisco IP Phone 6911", sip: true },
  "6921": { lines: 2, help: "Cisco IP Phone 6921", sip: true },
  "6941": { lines: 4, help: "Cisco IP Phone 6941", sip: true },
  "6945": { lines: 4, help: "Cisco IP Phone 6945", sip: true },
  "6961": { lines: 12, help: "Cisco IP Phone 6961", sip: true },
  "7902": { lines: 1, help: "Cisco IP Phone 7902", sccp: 30008 },
  "7905": { lines: 1, help: "Cisco IP Phone 7905", sccp: 20000, sip: true },
  "7906": { lines: 1, help: "Cisco IP Phone 7906", sccp: 369, sip: true },
  "7910": { lines: 2, help: "Cisco IP Phone 7910", device: "Telecaster 7910", sccp: 6 },
  "7911": { lines: 1, help: "Cisco IP Phone 7911", sccp: 307, sip: true },
  "7912": { lines: 1, help: "Cisco IP Phone 7912", sccp: 30007, sip: true },
  "7920": { lines: 6, help: "Cisco IP Phone 7920", sccp: 30002 },
  "7921": { lines: 6, help: "Cisco IP Phone 7921", sccp: 365 },
  "7925": { lines: 6, help: "Cisco IP Phone 7925" },
  "7931": { lines: 24, help: "Cisco IP Phone 7931", sccp: 348 },
  "7935": { lines: 1, help: "Cisco IP Conference Phone 7935", sccp: 9 },
  "7936": { lines: 1, help: "Cisco IP Conference Phone 7936", sccp: 30019 },
  "7937": { lines: 1, help: "Cisco IP Conference Phone 7937" },
  "7940": { lines: 2, help: "Cisco IP Phone 7940", device: "Telecaster 7940", sccp: 8, sip: true },
  "7941": { lines: 2, help: "Cisco IP Phone 7941", sccp: 115, sip: true },
  "7941GE": { lines: 2, help: "Cisco IP Phone 7941GE", sccp: 309, sip: true },
  "7942": { lines: 2, help: "Cisco IP Phone 7942", sccp: 434, sip: true },
  "7945": { lines: 2, help: "Cisco IP Phone 7945", sccp: 435, sip: true },
  "7960": { lines: 6, help: "Cisco IP Phone 7960", device: "Telecaster 7960", sccp: 7, sip: true },
  "7961": { lines: 6, help: "Cisco IP Phone 7961", sccp: 30018, sip: true },
  "7961GE": { lines: 6, help: "Cisco IP Phone 7961GE", sccp: 308, sip: true },
  "7962": { lines: 6, help: "Cisco IP Phone 7962", sccp: 404, sip: true },
  "7965": { lines: 6, help: "Cisco IP Phone 7965", sccp: 436, sip: true },
  "7970": { lines: 8, help: "Cisco IP Phone 7970", sccp: 30006, sip: true },
  "7971": { lines: 8, help: "Cisco IP Phone 7971", sccp: 119, sip: true },
  "7975": { lines: 8, help: "Cisco IP Phone 7975", sccp: 437, sip: true },
  "7985": { lines: 1, help: "Cisco IP Video Phone 7985" },
  "8941": { lines: 4, help: "Cisco IP Phone 8941", sip: true },
  "8945": { lines: 4, help: "Cisco IP Phone 8945", sip: true },
  "8961": { lines: 5, help: "Cisco IP Phone 8961", sip: true },
  "9951": { lines: 5, help: "Cisco IP Phone 9951", sip: true },
  "9971": { lines: 6, help: "Cisco IP Phone 9971", sip: true },
  CIPC: { lines: 8, help: "Cisco IP Communicator", sccp: 30016, sip: true },
  "IP-STE": { lines: 1, help: "IP-STE phone" },
  anl: { lines: 1, help: "Analog phone behind a voice gateway", device: "SCCP Gateway (AN)" },
  ata: { lines: 1, help: "ATA phone emulation for an analog phone", sccp: 12, sip: true },
  bri: { lines: 1, help: "ISDN phone behind a voice gateway", device: "SCCP Gateway (BR)" },
  "vgc-phone": { lines: 1, help: "VG248 phone emulation for an analog phone" },
} as const satisfies Readonly<Record<string, PhoneType>>;

export type PhoneTypeName = keyof typeof phoneTypes;

/** What is known of a type of phone; nothing of one that an ephone-type block made. */
export function phoneTypeNamed(name: string | undefined): PhoneType | undefined {
  return (phoneTypes as Readonly<Record<string, PhoneType>>)[name ?? ""];
}

/** Whether a phone of that type can speak SIP. */
export function speaksSip(name: string): boolean {
  return phoneTypeNamed(name)?.sip === true;
}

/** What `show ephone` calls a phone of that type: real IOS by its device name, newer phones by their number. */
export function deviceName(type: string | undefined): string {
  return type === undefined ? "Unknown 0" : (phoneTypeNamed(type)?.device ?? type);
}
