import type { Timeline } from "../../session/timeline.js";
import { DISCARD } from "../ip/ip-stack.js";
import type { Pc } from "../hosts/pc.js";
import { decimalNumber } from "./arguments.js";
import { isAddress } from "./pc-ping.js";
import type { LabLanguage } from "./lab-command.js";
import type { StationCommand } from "./station-console.js";

/** Sends data at a steady rate for a while, in the background: what a backup or a download does to a slow line. */
export function trafficCommand(pc: Pc, timeline: Timeline, language: LabLanguage): StationCommand {
  return {
    usage: "traffic ADDRESS KBITS SECONDS",
    help: {
      en: "send so many kilobits a second to an address for a while",
      fr: "envoyer tant de kilobits par seconde à une adresse pendant un temps",
    },
    run([address = "", kilobits = "", seconds = ""]) {
      const rate = decimalNumber(kilobits, LEAST, MOST_RATE);
      const duration = decimalNumber(seconds, LEAST, LONGEST);
      if (!isAddress(address) || rate === undefined || duration === undefined) return TEXTS[language].usage;
      if (!pc.station.settings) return TEXTS[language].noAddress;
      const between = (PACKET * 8) / rate;
      const end = timeline.now + duration * 1000;
      const send = (): void => {
        pc.station.stack.send({ destination: address, data: DATAGRAM });
        if (timeline.now + between < end) timeline.after(between, send);
      };
      send();
      return TEXTS[language].sending(rate, address, duration);
    },
  };
}

/** Bytes of a full packet with its headers. */
const PACKET = 1500;
const DATAGRAM = {
  kind: "udp",
  sourcePort: 49000,
  destinationPort: DISCARD,
  data: { kind: "data", size: PACKET - 28 },
} as const;
const LEAST = 0.001;
const MOST_RATE = 10_000;
const LONGEST = 3600;

const TEXTS = {
  en: {
    usage: `Usage: traffic ADDRESS KBITS SECONDS, at most ${MOST_RATE} kbit/s for ${LONGEST} seconds\n`,
    noAddress: "The network card has no address.\n",
    sending: (rate: number, address: string, seconds: number) =>
      `Sending ${rate} kbit/s to ${address} for ${seconds} seconds.\n`,
  },
  fr: {
    usage: `Syntaxe : traffic ADDRESS KBITS SECONDS, au plus ${MOST_RATE} kbit/s pendant ${LONGEST} secondes\n`,
    noAddress: "La carte réseau n'a pas d'adresse.\n",
    sending: (rate: number, address: string, seconds: number) =>
      `Envoi de ${rate} kbit/s à ${address} pendant ${seconds} secondes.\n`,
  },
} as const;
