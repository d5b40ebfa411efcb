import type { LabText } from "../lab-text.js";

/** Why a key of a phone does nothing. */
export const REFUSALS = {
  notRegistered: { en: "the phone is not registered", fr: "le téléphone n'est pas enregistré" },
  liftedAlready: {
    en: "the handset is off the hook already: put it back first",
    fr: "le combiné est déjà décroché : raccrochez d'abord",
  },
  onHookAlready: { en: "the handset is on the hook already", fr: "le combiné est déjà raccroché" },
  noDialTone: {
    en: "there is no dial tone: lift the handset or press NewCall first",
    fr: "il n'y a pas de tonalité : décrochez ou appuyez d'abord sur NewCall",
  },
  noVoice: { en: "there is no call to be silent in", fr: "il n'y a pas d'appel où se taire" },
  nothingRings: { en: "no call is ringing", fr: "aucun appel ne sonne" },
} as const satisfies Readonly<Record<string, LabText>>;

export function noKey(key: string): LabText {
  return { en: `a phone has no key "${key}"`, fr: `un téléphone n'a pas de touche « ${key} »` };
}

export function emptyButton(place: number): LabText {
  return { en: `nothing is on button ${place}`, fr: `il n'y a rien sur le bouton ${place}` };
}

export function noLine(line: number): LabText {
  return { en: `the phone has no line ${line}`, fr: `le téléphone n'a pas de ligne ${line}` };
}

export function noSpeedDial(place: number): LabText {
  return {
    en: `the phone has no speed dial ${place}`,
    fr: `le téléphone n'a pas de numéro abrégé ${place}`,
  };
}

export function noCall(place: number): LabText {
  return { en: `the phone has no call ${place}`, fr: `le téléphone n'a pas d'appel ${place}` };
}

/** `labels`: the soft keys that there are, as they stand on the screen. */
export function noSoftKey(name: string, labels: string): LabText {
  return {
    en: `there is no soft key ${name} now${labels === "" ? "" : `; there are: ${labels}`}`,
    fr: `il n'y a pas de touche ${name} maintenant${labels === "" ? "" : ` ; il y a : ${labels}`}`,
  };
}
