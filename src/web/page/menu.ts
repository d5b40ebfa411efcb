import { DOWNLOADS, type ListedLab, type ToEngine } from "../protocol.js";
import { button, element } from "./elements.js";
import type { Settings } from "./settings.js";
import type { PageTexts } from "./texts.js";

export interface MenuOptions {
  readonly texts: PageTexts;
  readonly settings: Settings;
  readonly send: (message: ToEngine) => void;
  /** The device whose console is in view. */
  readonly device: () => string | undefined;
  /** Sounds are wanted, or no more. */
  readonly sounded: () => void;
  /** The colours or the letters are others. */
  readonly restyled: () => void;
}

/** The head of the page: which lab, how it looks, what it can be written to. */
export class Menu {
  readonly head: HTMLElement;
  readonly #labs: HTMLSelectElement;
  readonly #title = element("h1", {}, "cme");
  #captures = false;

  constructor(private readonly options: MenuOptions) {
    const { texts } = options;
    const change = () => goTo({ lab: this.#labs.value, as: undefined });
    this.#labs = element("select", { attributes: { "aria-label": texts.lab }, on: { change } });
    this.head = element("header", { attributes: { class: "head" } }, this.#title, this.#labs);
    this.head.append(this.#files(), this.#settings());
  }

  /** The labs that can be chosen, with the one that is open. */
  show(labs: readonly ListedLab[], name: string, title: string): void {
    const { language } = this.options.settings;
    const known = labs.some((one) => one.name === name);
    const all = labs.map((one) => ({ value: one.name, text: one.title[language] }));
    const options = known ? all : [{ value: name, text: title }, ...all];
    const made = options.map(({ value, text }) => element("option", { attributes: { value } }, text));
    this.#labs.replaceChildren(...made);
    this.#labs.value = name;
    document.title = `${title} – cme`;
  }

  #files(): HTMLElement {
    const { texts, send } = this.options;
    const capture = button(texts.captureOn, () => {
      this.#captures = !this.#captures;
      send({ kind: "capture", on: this.#captures });
      capture.textContent = this.#captures ? texts.captureOff : texts.captureOn;
    });
    const downloads = DOWNLOADS.map((what) =>
      button(texts.downloads[what], () =>
        send({ kind: "download", what, device: this.options.device() ?? "" }),
      ),
    );
    const file = element("input", {
      attributes: { type: "file", accept: ".json", hidden: true },
      on: {
        change: () => {
          const [chosen] = file.files ?? [];
          void chosen?.text().then((text) => send({ kind: "import", text }));
          file.value = "";
        },
      },
    });
    const fresh = button(texts.fresh, () => {
      if (confirm(texts.freshQuestion)) send({ kind: "forget" });
    });
    return menu(texts.files, [
      ...downloads,
      capture,
      button(texts.link, () => send({ kind: "link" })),
      button(texts.importLab, () => file.click()),
      fresh,
      file,
    ]);
  }

  #settings(): HTMLElement {
    const { texts, settings, restyled } = this.options;
    const themes = (["light", "dark"] as const).map((theme) =>
      button(texts.theme[theme], () => {
        settings.theme = theme;
        restyled();
      }),
    );
    const letters = (by: number) => () => {
      settings.fontSize += by;
      restyled();
    };
    const languages = (["en", "fr"] as const).map((language) => {
      const made = button(language === "en" ? "English" : "Français", () => {
        settings.keepLanguage(language);
        goTo({ lang: undefined });
      });
      made.lang = language;
      return made;
    });
    const sound = element("input", {
      attributes: { type: "checkbox", checked: settings.sound },
      on: {
        change: () => {
          settings.sound = sound.checked;
          this.options.sounded();
        },
      },
    });
    return menu(texts.settings, [
      ...languages,
      ...themes,
      button(texts.larger, letters(1)),
      button(texts.smaller, letters(-1)),
      element("label", {}, sound, ` ${texts.sound}`),
    ]);
  }
}

/** A list that opens below its name, and closes at Escape and where one clicks elsewhere. */
function menu(name: string, entries: readonly HTMLElement[]): HTMLElement {
  const list = element("div", { attributes: { class: "entries" } }, ...entries);
  const summary = element("summary", {}, name);
  const made = element("details", { attributes: { class: "menu" } }, summary, list);
  const close = () => {
    made.open = false;
  };
  made.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    close();
    summary.focus();
  });
  list.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) close();
  });
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Node && !made.contains(target)) close();
  });
  return made;
}

/** Loads the page for another lab or in another language; what else its address says stays. */
export function goTo(parts: Readonly<Record<string, string | undefined>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  const fragment = "lab" in parts ? "" : location.hash;
  const address = `${location.pathname}${text === "" ? "" : `?${text}`}${fragment}`;
  if (address === location.pathname + location.search + location.hash) location.reload();
  else location.assign(address);
}
