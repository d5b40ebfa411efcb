// The lab as a page: a worker runs it, and this shows it and hands it what is touched and typed.
import type { DeviceView } from "../../lab/lab-view.js";
import type { FromEngine, ToEngine } from "../protocol.js";
import { Drawing } from "./drawing.js";
import { button, element, setText } from "./elements.js";
import { findLab, type FoundLab } from "./labs.js";
import { fragmentOf, LONGEST_LINK } from "./lab-link.js";
import { goTo, Menu } from "./menu.js";
import { Phones } from "./phones.js";
import { LearningPlatform } from "./scorm.js";
import { Settings } from "./settings.js";
import { Sounds } from "./sounds.js";
import { Tasks } from "./tasks.js";
import { Terminals } from "./terminals.js";
import { pageTexts } from "./texts.js";

const PANES = ["terminal", "drawing", "phones", "tasks"] as const;
type Pane = (typeof PANES)[number];

class Page {
  readonly #query = new URLSearchParams(location.search);
  readonly #settings = new Settings(this.#query);
  readonly #texts = pageTexts[this.#settings.language];
  readonly #platform = LearningPlatform.find(window);
  readonly #exam = this.#query.has("exam");
  readonly #worker = new Worker("engine.js", { type: "module" });
  readonly #sounds = new Sounds(() => this.#settings.sound);
  readonly #notice = element("p", { attributes: { class: "notice", role: "status" } });
  readonly #menu: Menu;
  readonly #terminals: Terminals;
  readonly #drawing: Drawing;
  readonly #phones: Phones;
  readonly #tasks: Tasks;
  readonly #switches = new Map<Pane, HTMLElement>();
  #found: FoundLab | undefined;
  /** The notice goes away by itself. */
  #fading: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const texts = this.#texts;
    const send = (message: ToEngine) => this.#worker.postMessage(message);
    const common = { texts, send, settings: this.#settings };
    this.#terminals = new Terminals(common);
    this.#drawing = new Drawing({ ...common, chosen: (device) => this.#choose(device) });
    this.#phones = new Phones({ ...common, touched: (key) => this.#sounds.key(key) });
    this.#tasks = new Tasks({ ...common, exam: this.#exam, announce: (text) => this.#say(text) });
    this.#menu = new Menu({
      ...common,
      device: () => this.#terminals.present,
      sounded: () => this.#sounds.follow(this.#phones.present),
      restyled: () => this.#restyle(),
    });
    this.#worker.onmessage = ({ data }: MessageEvent<FromEngine>) => this.#receive(data);
    addEventListener("pagehide", () => this.#platform?.end());
    document.addEventListener("visibilitychange", () => send({ kind: "keep" }));
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  async open(): Promise<void> {
    const { language } = this.#settings;
    document.documentElement.lang = language;
    document.body.append(this.#menu.head, this.#main(), this.#notice);
    this.#restyle();
    this.#look("terminal");
    this.#say(this.#texts.opening);
    this.#found = await findLab(this.#query, location.hash);
    const progress = this.#platform?.kept;
    const wish = { ...this.#found.wish, language, exam: this.#exam, progress };
    this.#worker.postMessage({ kind: "open", wish } satisfies ToEngine);
  }

  #main(): HTMLElement {
    const main = element("main", { attributes: { "aria-label": this.#texts.lab } });
    for (const { pane } of [this.#terminals, this.#drawing, this.#phones, this.#tasks]) main.append(pane);
    main.append(this.#navigation());
    this.#tasks.pane.hidden = true;
    return main;
  }

  /** Where there is no room for all panes one chooses which to see. */
  #navigation(): HTMLElement {
    const nav = element("nav", { attributes: { "aria-label": this.#texts.showPane } });
    for (const pane of PANES) {
      const made = button(this.#texts.panes[pane], () => this.#look(pane), undefined, pane);
      this.#switches.set(pane, made);
      nav.append(made);
    }
    return nav;
  }

  #look(pane: Pane): void {
    const { dataset } = document.body;
    dataset["view"] = pane;
    if (pane === "phones" || pane === "tasks") dataset["side"] = pane;
    for (const [name, made] of this.#switches) made.setAttribute("aria-pressed", String(name === pane));
  }

  #choose(device: DeviceView): void {
    if (device.kind === "phone") {
      this.#look("phones");
      this.#phones.show(device.name);
      return;
    }
    this.#look("terminal");
    this.#terminals.show(device.name);
    this.#terminals.focus();
  }

  #receive(message: FromEngine): void {
    switch (message.kind) {
      case "opened":
        return this.#opened(message.lab);
      case "output":
        return this.#terminals.write(message.device, message.text);
      case "drawing":
        return this.#drawing.draw(message.svg);
      case "devices":
        this.#drawing.devices(message.devices);
        return this.#terminals.update(message.devices);
      case "cables":
        return this.#drawing.cables(message.cables);
      case "phones":
        this.#phones.update(message.phones);
        return this.#sounds.follow(message.phones);
      case "tasks":
        this.#showTasks();
        this.#platform?.tell(message.tasks.done, message.tasks.of, message.tasks.progress);
        return this.#tasks.update(message.tasks);
      case "said":
        return this.#phones.said(message.device, message.text);
      case "answered":
        return message.line === "why" ? this.#tasks.answer(message.text) : this.#say(message.text);
      case "file":
        return download(message.name, message.data);
      case "link":
        return void this.#copyLink(message.text);
      case "imported":
        return goTo({ lab: message.lab, as: message.name });
      case "forgotten":
        return location.reload();
      case "trouble":
        return this.#say(this.#texts.cannotOpen(message.text), true);
      case "fault":
        return this.#fault(message.text);
    }
  }

  #opened({ name, title, continued, kept }: Extract<FromEngine, { kind: "opened" }>["lab"]): void {
    const texts = this.#texts;
    this.#menu.show(this.#found?.labs ?? [], name, title);
    document.body.dataset["lab"] = name;
    this.#say(kept ? (continued ? texts.continued : texts.begun) : texts.notKept);
  }

  #showTasks(): void {
    if (!this.#tasks.pane.hidden) return;
    this.#tasks.pane.hidden = false;
    document.body.dataset["tasks"] = "";
    document.body.dataset["side"] ??= "tasks";
  }

  /** Says something above the page, and to those who hear it read out. */
  #say(text: string, stays = false): void {
    setText(this.#notice, text);
    this.#notice.hidden = text === "";
    clearTimeout(this.#fading);
    if (!stays) this.#fading = setTimeout(() => this.#say("", true), NOTICE);
  }

  #fault(text: string): void {
    this.#say(this.#texts.fault, true);
    this.#notice.append(
      " ",
      button(this.#texts.reload, () => location.reload()),
      element("details", {}, element("summary", {}, "…"), element("pre", {}, text)),
    );
  }

  async #copyLink(text: string): Promise<void> {
    const link = `${location.origin}${location.pathname}${await fragmentOf(text)}`;
    if (link.length > LONGEST_LINK) {
      this.#say(this.#texts.linkTooLong);
      return;
    }
    await navigator.clipboard.writeText(link);
    this.#say(this.#texts.linkCopied);
  }

  #restyle(): void {
    document.documentElement.dataset["theme"] = this.#settings.theme;
    this.#terminals.restyle();
  }

  /** F6 goes from pane to pane, out of the terminal as well, which has Tab for itself. */
  #press(event: KeyboardEvent): void {
    if (event.key !== "F6") return;
    event.preventDefault();
    const panes = [...document.querySelectorAll<HTMLElement>(".pane")].filter((pane) => pane.offsetParent);
    const at = panes.findIndex((pane) => pane.contains(document.activeElement));
    const next = panes.at((at + (event.shiftKey ? -1 : 1)) % panes.length);
    if (next === this.#terminals.pane) this.#terminals.focus();
    else next?.querySelector<HTMLElement>("button:not(:disabled), [tabindex='0']")?.focus();
  }
}

/** Hands a file to the browser, which asks where it goes or knows. */
function download(name: string, data: string | Uint8Array): void {
  const address = URL.createObjectURL(new Blob([data as BlobPart]));
  element("a", { attributes: { href: address, download: name } }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FILE);
}

/** Milliseconds that a notice stays, and a file is kept for the browser. */
const NOTICE = 6000;
const KEPT_FILE = 60_000;

void new Page().open();
