import { addressIn, isCableOut } from "../../lab/saved/lab-state.js";
import { LabConsole } from "../../network/console/lab-console.js";
import { Lab } from "../../network/lab.js";
import { readSentence, type Sentence } from "../../parse/lab-check.js";
import type { Platform } from "../../platform/platform.js";
import { platformNamed } from "../../platform/platforms.js";
import type { Check, Exercise, ExerciseStep, SolutionPart } from "../exercise.js";
import type { Text } from "../verdict.js";
import { drawLab, type DrawnLab, type FaultWish } from "./drawing.js";
import { enableAll } from "./planting.js";
import { settle, treat, type Repair } from "./treating.js";

/** Seconds of a cold start until phones are up, however long they wait for one that does not answer. */
const BOOT = 240;

/**
 * The tasks of a lab that is broken by planted faults. What is asked for is how it behaves: whoever mends it in another
 * way than one would expect has mended it.
 */
export function faultExercise(wish: FaultWish, platform: Platform): Exercise {
  const drawn = drawLab(wish, platform);
  const { working, broken } = drawn;
  const phones = working.site.phones;
  const registered = phones.map((name, index) => check(`r${index + 1}`, [`${name} is registered`]));
  const ids = registered.map(({ id }) => id);
  const calls = pairs(phones).map(([from, to]) => `${from} can call ${to}`);
  const [from = "", to = ""] = proofOf(phones);
  const steps: readonly ExerciseStep[] = [
    step("phones", { checks: registered, ...texts.phones(phones.join(", ")) }),
    step("calls", { checks: [check("calls", calls, ids)], ...texts.calls }),
    step("proof", { checks: [check("proof", [`${from} calls ${to}`], ["calls"])], ...texts.proof(from, to) }),
  ];
  return {
    topology: broken.topology,
    submitted: [],
    adopters: [],
    variables: new Map(),
    variants: undefined,
    title: texts.title(wish),
    text: both(working.about, texts.story(wish.faults)),
    minutes: MINUTES * wish.faults,
    boot: BOOT,
    steps,
    get solution() {
      return repairsOf(drawn);
    },
  };
}

/** A usual time to find one fault. */
const MINUTES = 10;

/** A lab with its faults, switched on. */
export function switchedOn({ broken: { topology, state } }: DrawnLab): Lab {
  return new Lab(topology, {
    platformOf({ platform = "" }) {
      const found = platformNamed(platform);
      if (!found) throw new Error(`there is no platform ${platform}`);
      return found;
    },
    hostOptions: () => ({ lineTime: 0 }),
    addressOf: (pc) => addressIn(state, pc),
    isOut: (cable) => isCableOut(state, cable),
    isOff: (name) => state.off.includes(name),
  });
}

/**
 * What mends a lab: what the doctor says, with a wait after each round. What phones hold depends on when they asked, so
 * that whoever types it at another time asks the doctor once more.
 */
function repairsOf(drawn: DrawnLab): readonly SolutionPart[] {
  const lab = switchedOn(drawn);
  const keyboard = new LabConsole(lab, { lineTime: 0 });
  enableAll(keyboard);
  settle(lab);
  const parts: { device: string; lines: string[] }[] = [];
  let last: Repair | undefined;
  for (const repair of treat(keyboard)) {
    const part = parts.at(-1);
    if (part && last && last.round !== repair.round) part.lines.push(WAIT);
    if (part && last?.device === repair.device) part.lines.push(repair.line);
    else parts.push({ device: repair.device, lines: [repair.line] });
    last = repair;
  }
  parts.at(-1)?.lines.push(WAIT, ASK);
  return parts;
}

/** Typed at any device: they are the lab's. */
const WAIT = "@ wait";
const ASK = "@ why";

/** Each phone with each other one. */
function pairs(phones: readonly string[]): readonly (readonly [string, string])[] {
  return phones.flatMap((from) => phones.filter((to) => to !== from).map((to) => [from, to] as const));
}

/** The longest way through the lab: from the first phone to the last one. */
function proofOf(phones: readonly string[]): readonly (string | undefined)[] {
  return [phones[0], phones.at(-1)];
}

function check(id: string, sentences: readonly string[], needs: readonly string[] = []): Check {
  const asks = { kind: "expect", sentences: sentences.map(sentence) } as const;
  return { id, points: 1, needs, partial: false, hidden: false, why: undefined, asks };
}

function sentence(text: string): Sentence {
  const read = readSentence(text);
  if ("offset" in read) throw new Error(`${text} is no sentence`);
  return read;
}

function step(id: string, parts: Omit<ExerciseStep, "id">): ExerciseStep {
  return { id, ...parts };
}

function both(one: Text, other: Text): Text {
  return { en: `${one.en} ${other.en}`, fr: `${one.fr} ${other.fr}` };
}

type StepTexts = Pick<ExerciseStep, "text" | "why" | "hints">;

const texts = {
  title: ({ faults, seed }: FaultWish): Text => ({
    en: `Find the fault (--fault ${faults} --seed ${seed})`,
    fr: `Trouvez la panne (--fault ${faults} --seed ${seed})`,
  }),
  story: (faults: number): Text => ({
    en: `Yesterday every phone worked. Somebody has been here since, and left ${faults === 1 ? "one fault" : `${faults} faults`}.`,
    fr: `Hier tous les postes marchaient. Depuis, quelqu'un est passé et a laissé ${faults === 1 ? "une panne" : `${faults} pannes`}.`,
  }),
  phones: (names: string): StepTexts => ({
    text: { en: `Every phone is registered: ${names}.`, fr: `Chaque poste est enregistré : ${names}.` },
    why: {
      en: "A phone goes from port to VLAN, address, file and call agent; the first step that fails is the place to look at.",
      fr: "Un poste passe du port au VLAN, à l'adresse, au fichier et à l'agent d'appel ; la première étape qui échoue est l'endroit où chercher.",
    },
    hints: [
      {
        en: "@ lists who is registered, @ wait lets them come up, @PHONE1 status says how far one came.",
        fr: "@ liste qui est enregistré, @ wait les laisse venir, @PHONE1 status dit où en est un poste.",
      },
      {
        en: "What a phone was told when it started it keeps: cable out and in starts it again.",
        fr: "Ce qu'un poste a appris au démarrage, il le garde : câble débranché puis rebranché le redémarre.",
      },
      {
        en: "@ why names the first broken link, and what mends it.",
        fr: "@ why nomme le premier maillon rompu, et ce qui le répare.",
      },
    ],
  }),
  calls: {
    text: {
      en: "Every phone can call every other one, and they hear each other.",
      fr: "Chaque poste peut appeler chacun des autres, et ils s'entendent.",
    },
    why: {
      en: "A phone that is registered may still have no number, and a call no way.",
      fr: "Un poste enregistré peut n'avoir aucun numéro, et un appel aucun chemin.",
    },
    hints: [
      {
        en: "Dial from each phone, answer, and look at the status of both.",
        fr: "Composez depuis chaque poste, répondez, et regardez le statut des deux.",
      },
      {
        en: "@ why looks at the calls, too.",
        fr: "@ why examine aussi les appels.",
      },
    ],
  } satisfies StepTexts,
  proof: (from: string, to: string): StepTexts => ({
    text: { en: `The proof: ${from} calls ${to}.`, fr: `La preuve : ${from} appelle ${to}.` },
    why: {
      en: "A call that connects is worth more than any show command.",
      fr: "Un appel qui aboutit vaut mieux que toutes les commandes show.",
    },
    hints: [
      {
        en: `@ shows the numbers; @${from} dial NUMBER calls, @${to} answer takes the call.`,
        fr: `@ montre les numéros ; @${from} dial NUMÉRO appelle, @${to} answer décroche.`,
      },
    ],
  }),
} as const;
