import type { Language } from "./hint-texts.js";

/** The sentences about lines that were accepted and surely not meant. */
export interface DoubtTexts {
  misread(word: string, read: string, undo: string): string;
  sameNumber(number: string, one: number, other: number): string;
  foreignSource(address: string): string;
  poolNowhere(pool: string, network: string): string;
}

export const doubtTexts: Readonly<Record<Language, DoubtTexts>> = {
  en: {
    misread: (word, read, undo) =>
      `"${word}" was taken for a command of this mode: the line says "${read}"; "${undo}" takes it back`,
    sameNumber: (number, one, other) =>
      `ephone-dn ${one} and ephone-dn ${other} have the same number ${number}: one of them hides the other`,
    foreignSource: (address) =>
      `no interface of this router has the address ${address} of "ip source-address": no phone can register`,
    poolNowhere: (pool, network) =>
      `no interface of this router is in the network ${network} of the pool ${pool}: nobody gets an address from it`,
  },
  fr: {
    misread: (word, read, undo) =>
      `« ${word} » a été pris pour une commande de ce mode : la ligne dit « ${read} » ; « ${undo} » l'annule`,
    sameNumber: (number, one, other) =>
      `ephone-dn ${one} et ephone-dn ${other} ont le même numéro ${number} : l'un cache l'autre`,
    foreignSource: (address) =>
      `aucune interface de ce routeur n'a l'adresse ${address} de « ip source-address » : aucun téléphone ne peut s'enregistrer`,
    poolNowhere: (pool, network) =>
      `aucune interface de ce routeur n'est dans le réseau ${network} du pool ${pool} : personne n'en reçoit d'adresse`,
  },
};
