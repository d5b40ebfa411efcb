import { shortPort } from "../device-ports.js";
import { timeToRegister, type PhoneProgress, type PhoneStage, type StuckReason } from "../phone/progress.js";
import type { PhoneView } from "../phone/phone-view.js";
import type { PhoneWay } from "../phone/phone-way.js";
import { stagePrompt, type PhoneMaker } from "../phone/stage-texts.js";
import type { LabLanguage } from "./lab-command.js";

/** How far a phone has come, in a few words and as what follows "The phone"; `{…}` is filled in. */
interface Wording {
  readonly short: string;
  readonly clause: string;
}

/** What a phone can be said to do or to lack: the reason where it is stuck, else its stage. */
type Situation = StuckReason | Exclude<PhoneStage, "no-link">;

const WORDINGS: Readonly<Record<LabLanguage, Readonly<Record<Situation, Wording>>>> = {
  en: {
    "no-power": { short: "no power", clause: "has no power" },
    "no-cable": { short: "no cable", clause: "has no cable" },
    "cable-out": { short: "cable out", clause: "has no network: its cable is out" },
    "port-shut": { short: "port shut", clause: "has no network: the port at the other end, {port}, is shut" },
    starting: { short: "starting", clause: "is starting" },
    vlan: { short: "asking for its VLAN", clause: "asks the switch for its voice VLAN" },
    ip: { short: "asking for an address", clause: "asks for an address by DHCP" },
    "no-lease": {
      short: "no address",
      clause: "has no address: nobody answers its DHCP requests",
    },
    file: { short: "asking for its file", clause: "asks {server} for its configuration file" },
    "no-tftp-server": {
      short: "no TFTP server",
      clause: "has an address, but DHCP named no TFTP server (option 150)",
    },
    "tftp-silent": {
      short: "TFTP server silent",
      clause: "has no configuration file: the TFTP server {server} does not answer",
    },
    "no-file": {
      short: "no file",
      clause: "has no configuration file: the TFTP server {server} has none for it",
    },
    "no-agent-in-file": {
      short: "no call agent in its file",
      clause: "has a configuration file of {server} that names no call agent",
    },
    opening: { short: "connecting", clause: "opens a connection to the call agent {agent}" },
    "not-opened": {
      short: "no connection",
      clause: "is not registered: the call agent {agent} takes no connection",
    },
    registering: { short: "registering", clause: "registers with the call agent {agent}" },
    "agent-silent": {
      short: "call agent silent",
      clause: "is not registered: the call agent {agent} does not answer",
    },
    rejected: { short: "rejected", clause: "is not registered: the call agent {agent} refuses it{reason}" },
    registered: { short: "registered", clause: "is registered" },
  },
  fr: {
    "no-power": { short: "sans courant", clause: "n'a pas de courant" },
    "no-cable": { short: "sans câble", clause: "n'a pas de câble" },
    "cable-out": { short: "débranché", clause: "n'a pas de réseau : son câble est débranché" },
    "port-shut": {
      short: "port fermé",
      clause: "n'a pas de réseau : le port à l'autre bout, {port}, est fermé",
    },
    starting: { short: "démarre", clause: "démarre" },
    vlan: { short: "demande son VLAN", clause: "demande au commutateur son VLAN voix" },
    ip: { short: "demande une adresse", clause: "demande une adresse par DHCP" },
    "no-lease": {
      short: "sans adresse",
      clause: "n'a pas d'adresse : personne ne répond à ses requêtes DHCP",
    },
    file: { short: "demande son fichier", clause: "demande à {server} son fichier de configuration" },
    "no-tftp-server": {
      short: "sans serveur TFTP",
      clause: "a une adresse, mais DHCP n'a donné aucun serveur TFTP (option 150)",
    },
    "tftp-silent": {
      short: "serveur TFTP muet",
      clause: "n'a pas de fichier de configuration : le serveur TFTP {server} ne répond pas",
    },
    "no-file": {
      short: "sans fichier",
      clause: "n'a pas de fichier de configuration : le serveur TFTP {server} n'en a pas pour lui",
    },
    "no-agent-in-file": {
      short: "aucun agent d'appel",
      clause: "a un fichier de configuration de {server} qui ne nomme aucun agent d'appel",
    },
    opening: { short: "se connecte", clause: "ouvre une connexion vers l'agent d'appel {agent}" },
    "not-opened": {
      short: "pas de connexion",
      clause: "n'est pas enregistré : l'agent d'appel {agent} n'accepte pas de connexion",
    },
    registering: { short: "s'enregistre", clause: "s'enregistre auprès de l'agent d'appel {agent}" },
    "agent-silent": {
      short: "agent d'appel muet",
      clause: "n'est pas enregistré : l'agent d'appel {agent} ne répond pas",
    },
    rejected: {
      short: "refusé",
      clause: "n'est pas enregistré : l'agent d'appel {agent} le refuse{reason}",
    },
    registered: { short: "enregistré", clause: "est enregistré" },
  },
};

const TEXTS = {
  en: {
    phone: "The phone",
    about: (seconds: number) => `about ${seconds} s to go`,
    poweredFor: (seconds: number) => `on for ${seconds} s`,
    way: (seconds: number, steps: string) => `${seconds} s since power-on: ${steps}.`,
    onItsWay: (seconds: number) => `about ${seconds} s until it is registered, @ wait waits for it`,
    again: (seconds: number) => `it tries again in ${seconds} s`,
    registered: (numbers: string) =>
      numbers === ""
        ? "The phone is registered, without a number."
        : `The phone is registered with ${numbers}.`,
    forwarded: (number: string, target: string) => `All calls to ${number} are forwarded to ${target}.`,
    heard: (words: string) => `One hears: "${words}"`,
    muted: "The microphone is off.",
    silence: "Nothing is heard: no voice arrives (rx:0/0).",
    screen: (text: string) => `The screen says: ${text}.`,
    onHook: "The phone is on the hook.",
    offHook: "The handset is off the hook.",
    reason: ": ",
    stop: "; ",
  },
  fr: {
    phone: "Le téléphone",
    about: (seconds: number) => `encore ${seconds} s environ`,
    poweredFor: (seconds: number) => `allumé depuis ${seconds} s`,
    way: (seconds: number, steps: string) => `${seconds} s depuis la mise sous tension : ${steps}.`,
    onItsWay: (seconds: number) => `encore ${seconds} s environ jusqu'à son enregistrement, @ wait l'attend`,
    again: (seconds: number) => `il réessaie dans ${seconds} s`,
    registered: (numbers: string) =>
      numbers === ""
        ? "Le téléphone est enregistré, sans numéro."
        : `Le téléphone est enregistré avec ${numbers}.`,
    forwarded: (number: string, target: string) =>
      `Tous les appels vers ${number} sont renvoyés vers ${target}.`,
    heard: (words: string) => `On entend : « ${words} »`,
    muted: "Le micro est coupé.",
    silence: "On n'entend rien : aucune voix n'arrive (rx:0/0).",
    screen: (text: string) => `L'écran dit : ${text}.`,
    onHook: "Le téléphone est raccroché.",
    offHook: "Le combiné est décroché.",
    reason: " : ",
    stop: " ; ",
  },
} as const;

/** How far a phone that is not registered has come, why it is stuck, and how long it still takes. */
export function progressSentence(progress: PhoneProgress, now: number, language: LabLanguage): string {
  const texts = TEXTS[language];
  const clause = filledIn(WORDINGS[language][situationOf(progress)].clause, progress, texts.reason);
  const outlook = outlookOf(progress, now, language);
  return `${texts.phone} ${clause}${outlook === undefined ? "" : `${texts.stop}${outlook}`}.`;
}

/** The numbers of a registered phone. */
export function registeredSentence({ lines }: PhoneView, language: LabLanguage): string {
  const numbers = [...lines.values()].map(({ number }) => number).filter((number) => number !== "");
  return TEXTS[language].registered(numbers.join(", "));
}

/** What a registered phone without a call does. */
export function restSentence(handset: "on hook" | "off hook", language: LabLanguage): string {
  const { onHook, offHook } = TEXTS[language];
  return handset === "on hook" ? onHook : offHook;
}

/** What an announcement says to its user. */
export function heardSentence(words: string, language: LabLanguage): string {
  return TEXTS[language].heard(words);
}

/** Nobody hears its user. */
export function mutedSentence(language: LabLanguage): string {
  return TEXTS[language].muted;
}

/** The call is there, but the other end is not heard. */
export function silenceSentence(language: LabLanguage): string {
  return TEXTS[language].silence;
}

/** Where its lines are forwarded. */
export function forwardSentences(phone: PhoneView, language: LabLanguage): readonly string[] {
  return [...phone.lines.values()].flatMap(({ line, number }) => {
    const target = phone.forwardOf(line);
    return target === undefined ? [] : [TEXTS[language].forwarded(number, target)];
  });
}

/** What the screen tells its user. */
export function screenSentence(notice: string, language: LabLanguage): string {
  return TEXTS[language].screen(notice);
}

/**
 * The stages that a phone with a network came through, in the words of its display, each with its second since power-on;
 * undefined for one without.
 */
export function waySentence(
  { steps, poweredAt }: PhoneWay,
  {
    now,
    maker,
    language,
  }: { readonly now: number; readonly maker: PhoneMaker; readonly language: LabLanguage },
): string | undefined {
  const [first] = steps;
  if (!first || first.stage === "no-power" || first.stage === "no-link") return undefined;
  const told = steps.map(({ stage, since }) => ({
    text: stagePrompt(stage, maker) || stageWords(stage, language),
    second: Math.floor((since - poweredAt) / 1000),
  }));
  const parts = told.map(({ text, second }, index) => {
    const before = told[index - 1];
    if (before?.text === text) return "";
    if (before?.second === second) return `, ${text}`;
    return `${before ? TEXTS[language].stop : ""}${second} s ${text}`;
  });
  return TEXTS[language].way(Math.floor((now - poweredAt) / 1000), parts.join(""));
}

/** How far a phone has come, as its display says it, or in a few words where it is silent or the phone is stuck. */
export function displayedProgress(progress: PhoneProgress, maker: PhoneMaker, language: LabLanguage): string {
  const prompt = progress.stuck === undefined ? stagePrompt(progress.stage, maker) : "";
  return prompt || shortProgress(progress, language);
}

/** How long a phone that is not registered has had power: `on for 12 s`. */
export function timeSincePower(
  { progress, way }: { readonly progress: PhoneProgress; readonly way: PhoneWay },
  now: number,
  language: LabLanguage,
): string | undefined {
  if (progress.stage === "registered" || progress.stage === "no-power") return undefined;
  return TEXTS[language].poweredFor(Math.floor((now - way.poweredAt) / 1000));
}

/** How far a phone has come in a few words: `asking for an address`. */
export function shortProgress(progress: PhoneProgress, language: LabLanguage): string {
  return WORDINGS[language][situationOf(progress)].short;
}

/** How long a phone still takes that is on its way: `about 33 s`. */
export function timeLeft(progress: PhoneProgress, now: number, language: LabLanguage): string | undefined {
  if (progress.stuck || progress.stage === "registered") return undefined;
  return TEXTS[language].about(secondsLeft(progress, now));
}

function outlookOf(progress: PhoneProgress, now: number, language: LabLanguage): string | undefined {
  const texts = TEXTS[language];
  if (!progress.stuck) return texts.onItsWay(secondsLeft(progress, now));
  const { next } = progress;
  return next === undefined ? undefined : texts.again(Math.max(Math.ceil((next - now) / 1000), 1));
}

function secondsLeft(progress: PhoneProgress, now: number): number {
  return Math.ceil(timeToRegister(progress, now) / 1000);
}

function situationOf({ stuck, stage }: Pick<PhoneProgress, "stuck" | "stage">): Situation {
  return stuck ?? (stage === "no-link" ? "no-cable" : stage);
}

function stageWords(stage: PhoneStage, language: LabLanguage): string {
  return WORDINGS[language][situationOf({ stage, stuck: undefined })].short;
}

function filledIn(
  clause: string,
  { port, tftpServer, agent, rejection }: PhoneProgress,
  colon: string,
): string {
  const values: Readonly<Record<string, string>> = {
    port: port ? `${port.device} ${shortPort(port.name)}` : "",
    server: tftpServer ?? "",
    agent: agent ? `${agent.address} port ${agent.port}` : "",
    reason: rejection ? `${colon}${rejection}` : "",
  };
  return clause.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
