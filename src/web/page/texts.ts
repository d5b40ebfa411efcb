import type { Language } from "../../lab/hint-texts.js";
import type { ToneName } from "../../network/phone/phone-view.js";
import type { DeviceLamp } from "../../lab/lab-view.js";
import type { Download, TaskView } from "../protocol.js";

/** What the page says besides the devices. */
export interface PageTexts {
  readonly panes: Readonly<Record<"terminal" | "drawing" | "phones" | "tasks", string>>;
  readonly showPane: string;
  readonly lab: string;
  readonly language: string;
  readonly settings: string;
  readonly theme: Readonly<Record<"light" | "dark", string>>;
  readonly larger: string;
  readonly smaller: string;
  readonly sound: string;
  readonly files: string;
  readonly downloads: Readonly<Record<Download, string>>;
  readonly captureOn: string;
  readonly captureOff: string;
  readonly importLab: string;
  readonly fresh: string;
  readonly freshQuestion: string;
  readonly link: string;
  readonly linkCopied: string;
  readonly linkTooLong: string;
  readonly consoles: string;
  consoleOf(device: string): string;
  readonly consoleHelp: string;
  readonly output: string;
  readonly search: string;
  /** The same, where there is little room. */
  readonly searchShort: string;
  readonly searchNext: string;
  readonly searchLost: string;
  readonly legend: string;
  readonly hurry: string;
  deviceLabel(name: string, what: string, state: string): string;
  cableLabel(name: string, state: string): string;
  readonly cable: Readonly<Record<"out" | "up" | "down", string>>;
  readonly lamps: Readonly<Record<DeviceLamp, string>>;
  readonly whichPhones: string;
  readonly noPhones: string;
  phone(name: string): string;
  readonly screen: string;
  readonly softKeys: string;
  readonly lines: string;
  lineButton(place: number, text: string): string;
  readonly keypad: string;
  readonly handset: Readonly<Record<"lift" | "answer" | "hangUp", string>>;
  readonly tones: Readonly<Record<ToneName | "ring" | "announcement", string>>;
  readonly hint: string;
  readonly noMoreHints: string;
  readonly whyNot: string;
  readonly why: string;
  progress(done: number, of: number): string;
  readonly finished: string;
  readonly taskStates: Readonly<Record<TaskView["state"], string>>;
  taskDone(text: string): string;
  readonly exam: string;
  readonly opening: string;
  readonly continued: string;
  readonly begun: string;
  readonly notKept: string;
  readonly fault: string;
  readonly reload: string;
  readonly close: string;
  cannotOpen(problem: string): string;
}

const en: PageTexts = {
  panes: { terminal: "Terminal", drawing: "Lab", phones: "Phones", tasks: "Tasks" },
  showPane: "Show",
  lab: "Lab",
  language: "Language",
  settings: "Settings",
  theme: { light: "Light colours", dark: "Dark colours" },
  larger: "Larger letters",
  smaller: "Smaller letters",
  sound: "Sound",
  files: "Files",
  downloads: {
    configuration: "Configuration of this device",
    transcript: "Transcript of all consoles",
    capture: "Capture, for Wireshark",
    saved: "The whole lab, for cme saves import and cme grade",
    topology: "Topology, for cme console --lab",
  },
  captureOn: "Start capturing packets",
  captureOff: "Stop capturing packets",
  importLab: "Open a saved lab…",
  fresh: "Begin the lab anew",
  freshQuestion: "Begin the lab anew? What was typed in it is lost.",
  link: "Copy a link to this lab",
  linkCopied: "The link is copied.",
  linkTooLong: "The lab is too large for a link: download it instead.",
  consoles: "Consoles",
  consoleOf: (device) => `Console of ${device}`,
  consoleHelp: "? lists commands, Tab completes, F6 leaves the terminal for the next part of the page",
  output: "What the console shows",
  search: "Search in the terminal",
  searchShort: "Search",
  searchNext: "Find the next",
  searchLost: "The search could not be loaded: is this page's server still there?",
  hurry: "time × 10",
  legend: "Click a device for its console or its phone, a cable to pull it out.",
  deviceLabel: (name, what, state) => [name, what, state].filter((part) => part !== "").join(", "),
  cableLabel: (name, state) => `Cable ${name}, ${state}`,
  cable: { out: "out: click puts it back", up: "in: click pulls it", down: "in, no link: click pulls it" },
  lamps: {
    off: "no power",
    on: "ready",
    starting: "starting",
    stuck: "stuck",
    busy: "in use",
    ringing: "ringing",
  },
  whichPhones: "Phones to show",
  noPhones: "This lab has no phones.",
  phone: (name) => `Phone ${name}`,
  screen: "Screen",
  softKeys: "Soft keys",
  lines: "Lines",
  lineButton: (place, text) => `Line button ${place}: ${text}`,
  keypad: "Key pad",
  handset: { lift: "Lift the handset", answer: "Answer", hangUp: "Hang up" },
  tones: {
    ring: "it rings",
    announcement: "an announcement",
    "dial tone": "dial tone",
    "second dial tone": "second dial tone",
    "busy tone": "busy tone",
    "ringback tone": "it rings there",
    "reorder tone": "reorder tone",
    "call-waiting tone": "a call waits",
    beep: "beep",
    silence: "silence",
  },
  hint: "Hint",
  noMoreHints: "There are no more hints for this task.",
  whyNot: "Why does it not work?",
  why: "Why: ",
  progress: (done, of) => `${done} of ${of} done`,
  finished: "All tasks are done.",
  taskStates: { done: "done", next: "next", later: "later", "for-teacher": "the teacher looks at it" },
  taskDone: (text) => `Done: ${text}`,
  exam: "Examination: no hints",
  opening: "The lab is being switched on…",
  continued: "The lab goes on where you left it.",
  begun: "A new lab. It is kept in this browser from the first line on.",
  notKept: "Nothing is kept here: another page has the lab open, or the browser keeps nothing.",
  fault: "A fault in cme. What you did before is kept.",
  reload: "Go on",
  close: "Close",
  cannotOpen: (problem) => `The lab cannot be opened: ${problem}`,
};

const fr: PageTexts = {
  panes: { terminal: "Terminal", drawing: "Labo", phones: "Postes", tasks: "Tâches" },
  showPane: "Afficher",
  lab: "Labo",
  language: "Langue",
  settings: "Réglages",
  theme: { light: "Couleurs claires", dark: "Couleurs sombres" },
  larger: "Caractères plus grands",
  smaller: "Caractères plus petits",
  sound: "Son",
  files: "Fichiers",
  downloads: {
    configuration: "Configuration de cet appareil",
    transcript: "Transcription de toutes les consoles",
    capture: "Capture, pour Wireshark",
    saved: "Le labo entier, pour cme saves import et cme grade",
    topology: "Topologie, pour cme console --lab",
  },
  captureOn: "Commencer à capturer les paquets",
  captureOff: "Arrêter la capture des paquets",
  importLab: "Ouvrir un labo enregistré…",
  fresh: "Recommencer le labo",
  freshQuestion: "Recommencer le labo ? Ce qui y a été tapé est perdu.",
  link: "Copier un lien vers ce labo",
  linkCopied: "Le lien est copié.",
  linkTooLong: "Le labo est trop grand pour un lien : téléchargez-le plutôt.",
  consoles: "Consoles",
  consoleOf: (device) => `Console de ${device}`,
  consoleHelp:
    "? liste les commandes, Tab complète, F6 quitte le terminal pour la partie suivante de la page",
  output: "Ce que la console affiche",
  search: "Chercher dans le terminal",
  searchShort: "Chercher",
  searchNext: "Trouver le suivant",
  searchLost: "La recherche n'a pas pu être chargée : le serveur de cette page est-il encore là ?",
  hurry: "temps × 10",
  legend: "Cliquez sur un appareil pour sa console ou son poste, sur un câble pour le débrancher.",
  deviceLabel: (name, what, state) => [name, what, state].filter((part) => part !== "").join(", "),
  cableLabel: (name, state) => `Câble ${name}, ${state}`,
  cable: {
    out: "débranché : un clic le rebranche",
    up: "branché : un clic le débranche",
    down: "branché, sans lien : un clic le débranche",
  },
  lamps: {
    off: "sans courant",
    on: "prêt",
    starting: "démarre",
    stuck: "bloqué",
    busy: "en communication",
    ringing: "sonne",
  },
  whichPhones: "Postes à montrer",
  noPhones: "Ce labo n'a pas de postes.",
  phone: (name) => `Poste ${name}`,
  screen: "Écran",
  softKeys: "Touches de l'écran",
  lines: "Lignes",
  lineButton: (place, text) => `Touche de ligne ${place} : ${text}`,
  keypad: "Clavier",
  handset: { lift: "Décrocher", answer: "Répondre", hangUp: "Raccrocher" },
  tones: {
    ring: "ça sonne",
    announcement: "une annonce",
    "dial tone": "tonalité",
    "second dial tone": "seconde tonalité",
    "busy tone": "occupé",
    "ringback tone": "ça sonne là-bas",
    "reorder tone": "numéro refusé",
    "call-waiting tone": "un appel attend",
    beep: "bip",
    silence: "silence",
  },
  hint: "Indice",
  noMoreHints: "Il n'y a plus d'indice pour cette tâche.",
  whyNot: "Pourquoi ça ne marche pas ?",
  why: "Pourquoi : ",
  progress: (done, of) => `${done} sur ${of} ${done > 1 ? "faites" : "faite"}`,
  finished: "Toutes les tâches sont faites.",
  taskStates: {
    done: "fait",
    next: "ensuite",
    later: "plus tard",
    "for-teacher": "le professeur la regarde",
  },
  taskDone: (text) => `Fait : ${text}`,
  exam: "Examen : pas d'indices",
  opening: "Le labo s'allume…",
  continued: "Le labo continue où vous l'avez laissé.",
  begun: "Un nouveau labo. Il est gardé dans ce navigateur dès la première ligne.",
  notKept: "Rien n'est gardé ici : une autre page a ce labo, ou le navigateur ne garde rien.",
  fault: "Une erreur dans cme. Ce que vous avez fait avant est gardé.",
  reload: "Continuer",
  close: "Fermer",
  cannotOpen: (problem) => `Le labo ne s'ouvre pas : ${problem}`,
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { en, fr };
