import type { Language } from "../../lab/hint-texts.js";

export type Theme = "light" | "dark";

/** What a user of the page has chosen, kept for the next time; the address of the page goes before it. */
export class Settings {
  readonly language: Language;

  constructor(query: URLSearchParams) {
    const asked = query.get("lang") ?? read("language") ?? navigator.language;
    this.language = asked.toLowerCase().startsWith("fr") ? "fr" : "en";
  }

  get theme(): Theme {
    const kept = read("theme");
    if (kept === "light" || kept === "dark") return kept;
    return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }

  set theme(theme: Theme) {
    write("theme", theme);
  }

  /** The height of the terminal's letters, in pixels. */
  get fontSize(): number {
    const kept = Number(read("font-size"));
    return kept >= SMALLEST && kept <= LARGEST ? kept : USUAL;
  }

  set fontSize(size: number) {
    write("font-size", String(Math.min(Math.max(size, SMALLEST), LARGEST)));
  }

  get sound(): boolean {
    return read("sound") !== "off";
  }

  set sound(on: boolean) {
    write("sound", on ? "on" : "off");
  }

  keepLanguage(language: Language): void {
    write("language", language);
  }
}

const SMALLEST = 10;
const LARGEST = 28;
const USUAL = 14;

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(`cme ${name}`) ?? undefined;
  } catch {
    // Where the browser keeps nothing, nothing was chosen.
    return undefined;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`cme ${name}`, value);
  } catch {
    // It holds as long as the page then.
  }
}
