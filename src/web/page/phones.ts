import { buttonText, type ScreenButton } from "../../network/phone/display.js";
import type { PhoneView } from "../../lab/lab-view.js";
import type { ToEngine } from "../protocol.js";
import { button, element, setAttribute, setText } from "./elements.js";
import type { PageTexts } from "./texts.js";

export interface PhonesOptions {
  readonly texts: PageTexts;
  readonly send: (message: ToEngine) => void;
  /** A key of a key pad was pressed. */
  readonly touched: (key: string) => void;
}

/** The lab's phones: those that were chosen are shown with all that one can press. */
export class Phones {
  readonly pane: HTMLElement;
  readonly #choices: HTMLElement;
  readonly #shelf: HTMLElement;
  readonly #cards = new Map<string, PhoneCard>();
  #phones: readonly PhoneView[] = [];
  #shown: readonly string[] | undefined;

  constructor(private readonly options: PhonesOptions) {
    const { texts } = options;
    const attributes = { class: "choices", role: "group", "aria-label": texts.whichPhones };
    this.#choices = element("div", { attributes });
    this.#shelf = element("div", { attributes: { class: "shelf" } });
    this.pane = element("section", {
      attributes: { class: "pane phones", "aria-label": texts.panes.phones },
    });
    this.pane.append(element("h2", {}, texts.panes.phones), this.#choices, this.#shelf);
  }

  /** The phones as they were told last. */
  get present(): readonly PhoneView[] {
    return this.#phones;
  }

  update(phones: readonly PhoneView[]): void {
    this.#phones = phones;
    this.#shown ??= phones.slice(0, AT_FIRST).map(({ name }) => name);
    this.#showChoices();
    this.#showCards();
  }

  /** Brings a phone into view. */
  show(name: string): void {
    if (!this.#phones.some((one) => one.name === name)) return;
    if (!this.#shown?.includes(name)) this.#toggle(name);
    const card = this.#cards.get(name);
    card?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
    card?.focus();
  }

  /** What a phone said to what was pressed. */
  said(name: string, text: string): void {
    this.#cards.get(name)?.say(text);
  }

  #toggle(name: string): void {
    const shown = this.#shown ?? [];
    this.#shown = shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name];
    this.#showChoices();
    this.#showCards();
  }

  #showChoices(): void {
    const { texts } = this.options;
    const names = this.#phones.map(({ name }) => name);
    const known = [...this.#choices.children].map((one) => one.textContent);
    if (known.join(" ") !== names.join(" "))
      this.#choices.replaceChildren(...names.map((name) => button(name, () => this.#toggle(name))));
    for (const [index, { name, lamp }] of this.#phones.entries()) {
      const choice = this.#choices.children[index];
      if (!choice) continue;
      choice.setAttribute("aria-pressed", String(this.#shown?.includes(name) ?? false));
      choice.setAttribute("aria-label", `${name}, ${texts.lamps[lamp]}`);
      choice.setAttribute("data-lamp", lamp);
    }
    if (names.length === 0) setText(this.#shelf, texts.noPhones);
  }

  #showCards(): void {
    for (const [name, card] of this.#cards) {
      if (this.#shown?.includes(name)) continue;
      card.element.remove();
      this.#cards.delete(name);
    }
    for (const phone of this.#phones) {
      if (!this.#shown?.includes(phone.name)) continue;
      let card = this.#cards.get(phone.name);
      if (!card) {
        card = new PhoneCard(phone.name, this.options);
        this.#cards.set(phone.name, card);
        this.#shelf.append(card.element);
      }
      card.update(phone);
    }
  }
}

/** One phone: handset, screen, line buttons, soft keys, key pad. */
class PhoneCard {
  readonly element: HTMLElement;
  readonly #model = element("span", { attributes: { class: "model" } });
  readonly #clock = element("span");
  readonly #number = element("span", { attributes: { class: "number" } });
  readonly #middle = element("div", { attributes: { class: "middle" } });
  readonly #prompt = element("span");
  readonly #sound = element("span", { attributes: { class: "sound" } });
  readonly #lines = element("div", { attributes: { class: "lines", role: "group" } });
  readonly #softKeys = element("div", { attributes: { class: "soft-keys", role: "group" } });
  readonly #handset: HTMLButtonElement;
  readonly #said = element("p", { attributes: { class: "said", role: "status" } });
  #view: PhoneView | undefined;

  constructor(
    private readonly name: string,
    private readonly options: PhonesOptions,
  ) {
    const { texts } = options;
    this.#lines.setAttribute("aria-label", texts.lines);
    this.#softKeys.setAttribute("aria-label", texts.softKeys);
    this.#handset = button("", () => this.#press(this.#isTaken ? "hangup" : "offhook"), undefined, "handset");
    const top = element("div", { attributes: { class: "row" } }, this.#clock, this.#number);
    const screen = { class: "lcd", role: "group", "aria-label": texts.screen };
    const lcd = element("div", { attributes: screen }, top, this.#middle, this.#prompt);
    const head = element("header", {}, element("h3", {}, name), this.#model);
    const glass = element("div", { attributes: { class: "glass" } }, lcd, this.#lines);
    const face = element("div", { attributes: { class: "face" } }, glass, this.#softKeys);
    const below = element("div", { attributes: { class: "below" } }, this.#handset, this.#keypad());
    const body = element("div", { attributes: { class: "body" } }, face, below);
    const foot = element("div", { attributes: { class: "row" } }, this.#said, this.#sound);
    const attributes = { class: "phone", "aria-label": texts.phone(name) };
    const keydown = (event: KeyboardEvent) => this.#type(event);
    this.element = element("article", { attributes, on: { keydown } }, head, body, foot);
  }

  focus(): void {
    this.#handset.focus();
  }

  say(text: string): void {
    setText(this.#said, text);
  }

  update(view: PhoneView): void {
    const { texts } = this.options;
    const { screen, lamp } = view;
    this.#view = view;
    this.element.dataset["lamp"] = lamp;
    setText(this.#model, view.model);
    setText(this.#clock, screen.clock);
    setText(this.#number, screen.number);
    showRows(this.#middle, screen.left);
    setText(this.#prompt, screen.prompt);
    const { sound } = screen;
    const heard = sound && texts.tones[sound.kind === "tone" ? sound.name : sound.kind];
    setText(this.#sound, heard === undefined ? "" : `♪ ${heard}`);
    setText(this.#said, view.state);
    this.#showLines(screen.buttons);
    this.#showSoftKeys(screen.softKeys);
    const verb = lamp === "ringing" ? "answer" : this.#isTaken ? "hangUp" : "lift";
    setText(this.#handset, texts.handset[verb]);
    this.#handset.dataset["does"] = verb;
  }

  /** Whether putting the handset back does something. */
  get #isTaken(): boolean {
    const { handset, lamp } = this.#view ?? {};
    return handset === "off hook" || lamp === "busy";
  }

  #showLines(buttons: readonly ScreenButton[]): void {
    const { texts } = this.options;
    show(this.#lines, Math.max(buttons.length, FEWEST_LINES), (place) =>
      button("", () => this.#press(`button ${place + 1}`)),
    );
    for (const [place, line] of [...this.#lines.children].entries()) {
      const shown = buttons[place];
      setText(line, shown?.label ?? "");
      setAttribute(line, "data-lamp", shown?.kind === "line" ? shown.lamp : undefined);
      setAttribute(line, "aria-label", texts.lineButton(place + 1, buttonText(shown) || "-"));
      setAttribute(line, "disabled", shown === undefined);
    }
  }

  #showSoftKeys(labels: readonly string[]): void {
    const places = Math.max(Math.ceil(labels.length / KEYS_IN_ROW), 1) * KEYS_IN_ROW;
    show(this.#softKeys, places, (place) =>
      button("", () => {
        const label = this.#view?.screen.softKeys[place];
        if (label !== undefined) this.#press(`softkey ${label}`);
      }),
    );
    for (const [place, key] of [...this.#softKeys.children].entries()) {
      setText(key, labels[place] ?? "");
      setAttribute(key, "disabled", labels[place] === undefined);
      setAttribute(key, "aria-hidden", labels[place] === undefined && "true");
    }
  }

  #keypad(): HTMLElement {
    const attributes = { class: "keypad", role: "group", "aria-label": this.options.texts.keypad };
    return element("div", { attributes }, ...Array.from(KEYS, (key) => button(key, () => this.#dial(key))));
  }

  #dial(key: string): void {
    this.options.touched(key);
    this.#press(`press ${key}`);
  }

  /** The keyboard's digits are the key pad's. */
  #type(event: KeyboardEvent): void {
    if (!KEYS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#dial(event.key);
  }

  #press(command: string): void {
    this.options.send({ kind: "press", device: this.name, command });
  }
}

/** Makes as many elements as are wanted, and keeps those that are there, so that the focus stays. */
function show(parent: HTMLElement, count: number, make: (place: number) => HTMLElement): void {
  while (parent.childElementCount > count) parent.lastElementChild?.remove();
  while (parent.childElementCount < count) parent.append(make(parent.childElementCount));
}

function showRows(parent: HTMLElement, rows: readonly string[]): void {
  show(parent, rows.length, () => element("div"));
  for (const [index, row] of rows.entries()) {
    const place = parent.children[index];
    if (place) setText(place, row);
  }
}

/** How many phones are shown before anybody chooses. */
const AT_FIRST = 2;
const FEWEST_LINES = 2;
const KEYS_IN_ROW = 4;
const KEYS = "123456789*0#";
