import { buttonText, soundText, type PhoneScreen } from "./display.js";

/** The screen of a phone for those who hear it read out: a sentence for each part, and none for what is empty. */
export function tellDisplay(screen: PhoneScreen, language: "en" | "fr"): readonly string[] {
  const texts = TEXTS[language];
  const { clock, number, left, buttons, prompt, sound, softKeys } = screen;
  const top = [clock, number].filter((part) => part !== "");
  const shown = left.filter((line) => line.trim() !== "").map((line) => spoken(line, texts.chosen));
  const sentences = [
    [texts.top, top],
    [texts.middle, shown],
    [texts.buttons, buttons.flatMap((one) => (one ? [spoken(buttonText(one), texts.chosen)] : []))],
    [texts.prompt, [prompt].filter((text) => text !== "")],
    [texts.sound, sound ? [soundText(sound)] : []],
    [texts.keys, softKeys.filter((label) => label !== "")],
  ] as const;
  return sentences.flatMap(([name, parts]) => (parts.length === 0 ? [] : [`${name}${parts.join(", ")}.`]));
}

/** A row without the signs that one sees: `> 102 [in use]` is the chosen one. */
function spoken(row: string, chosen: string): string {
  const words = row.replace(/^[> ] /, "").replaceAll(/ \[([^\]]*)\]/g, " ($1)");
  return row.startsWith(">") ? `${words} (${chosen})` : words;
}

const TEXTS = {
  en: {
    chosen: "chosen",
    top: "On top: ",
    middle: "The screen shows: ",
    buttons: "Lines: ",
    prompt: "Message: ",
    sound: "One hears: ",
    keys: "Keys: ",
  },
  fr: {
    chosen: "choisi",
    top: "En haut : ",
    middle: "L'écran montre : ",
    buttons: "Lignes : ",
    prompt: "Message : ",
    sound: "On entend : ",
    keys: "Touches : ",
  },
} as const;
