import type { Language } from "./hint-texts.js";

/** The words around the figures of `cme codec`. */
interface CodecTexts {
  /** Codec, IOS keyword, bit rate, bytes and milliseconds of voice in a packet, packets a second. */
  readonly headings: readonly [string, string, string, string, string, string];
  /** The column of one call, and of several. */
  perCall(link: string): string;
  calls(count: number): string;
  readonly units: readonly [string, string, string, string, string, string, string, string];
  /** Below the table. */
  note(compressed: boolean): string;
  readonly voice: string;
  readonly compressedHeader: string;
  readonly linkParts: Readonly<Record<"header" | "type" | "fcs" | "flag", string>>;
  readonly packet: string;
  /** The sum of one direction: bytes, packets a second, kbit/s. */
  sum(bytes: string, packets: string, bandwidth: string): string;
  readonly decimal: "." | ",";
}

export const codecTexts: Readonly<Record<Language, CodecTexts>> = {
  en: {
    headings: ["codec", "IOS keyword", "bit rate", "payload", "payload", "packets"],
    perCall: (link) => `on ${link}`,
    calls: (count) => `${count} calls`,
    units: ["", "", "kbit/s", "bytes", "ms", "/s", "kbit/s", "kbit/s"],
    note: (compressed) =>
      `Each direction of a call takes this, with the headers of ${compressed ? "IP, UDP and RTP compressed to 2 bytes" : "RTP (12 bytes), UDP (8) and IP (20)"}.`,
    voice: "voice",
    compressedHeader: "cRTP",
    linkParts: { header: "header", type: "protocol type", fcs: "frame check sequence", flag: "flag" },
    packet: "packet",
    sum: (bytes, packets, bandwidth) =>
      `${bytes} bytes x 8 bits x ${packets} packets/s = ${bandwidth} kbit/s each direction`,
    decimal: ".",
  },
  fr: {
    headings: ["codec", "mot-clé IOS", "débit", "charge", "durée", "paquets"],
    perCall: (link) => `sur ${link}`,
    calls: (count) => `${count} appel${count > 1 ? "s" : ""}`,
    units: ["", "", "kbit/s", "octets", "ms", "/s", "kbit/s", "kbit/s"],
    note: (compressed) =>
      `Pour chaque sens d'un appel, avec les en-têtes ${compressed ? "IP, UDP et RTP compressés à 2 octets" : "RTP (12 octets), UDP (8) et IP (20)"}.`,
    voice: "voix",
    compressedHeader: "cRTP",
    linkParts: { header: "en-tête", type: "type de protocole", fcs: "contrôle de trame", flag: "fanion" },
    packet: "paquet",
    sum: (bytes, packets, bandwidth) =>
      `${bytes} octets x 8 bits x ${packets} paquets/s = ${bandwidth} kbit/s dans chaque sens`,
    decimal: ",",
  },
};
