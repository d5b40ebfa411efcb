import { FitAddon } from "@xterm/addon-fit";
import type { SearchAddon } from "@xterm/addon-search";
import { Terminal, type ITheme } from "@xterm/xterm";
import type { DeviceView } from "../../lab/lab-view.js";
import type { ToEngine } from "../protocol.js";
import { button, element, setAttribute } from "./elements.js";
import type { Settings, Theme } from "./settings.js";
import type { PageTexts } from "./texts.js";

export interface TerminalsOptions {
  readonly texts: PageTexts;
  readonly settings: Settings;
  readonly send: (message: ToEngine) => void;
}

/** The consoles of the lab's devices, one of them in view. */
export class Terminals {
  readonly pane: HTMLElement;
  readonly #tabs: HTMLElement;
  readonly #screens: HTMLElement;
  readonly #log: HTMLElement;
  readonly #search: HTMLInputElement;
  readonly #consoles = new Map<string, DeviceConsole>();
  #devices: readonly string[] = [];
  #present: string | undefined;

  constructor(private readonly options: TerminalsOptions) {
    const { texts } = options;
    this.#tabs = element("div", {
      attributes: { class: "tabs", role: "tablist", "aria-label": texts.consoles },
    });
    this.#screens = element("div", { attributes: { class: "screens" } });
    const log = { class: "unseen", role: "log", "aria-live": "polite", "aria-label": texts.output };
    this.#log = element("div", { attributes: log });
    this.#search = element("input", {
      attributes: { type: "search", placeholder: texts.searchShort, "aria-label": texts.search },
      on: { keydown: (event) => event.key === "Enter" && void this.#find(event.shiftKey) },
    });
    const find = element("div", { attributes: { class: "find" } }, this.#search);
    find.append(button("↑", () => void this.#find(true), texts.searchNext, "flat"));
    const bar = element("div", { attributes: { class: "bar" } }, this.#tabs, find);
    this.pane = element("section", {
      attributes: { class: "pane terminal", "aria-label": texts.panes.terminal },
    });
    this.pane.append(bar, this.#screens, this.#log);
    new ResizeObserver(() => this.#current?.fit()).observe(this.#screens);
  }

  /** The device whose console is in view. */
  get present(): string | undefined {
    return this.#present;
  }

  update(devices: readonly DeviceView[]): void {
    const names = devices.filter(({ kind }) => kind !== "phone").map(({ name }) => name);
    if (names.join(" ") === this.#devices.join(" ")) return;
    this.#devices = names;
    for (const [name, one] of this.#consoles) if (!names.includes(name)) this.#forget(name, one);
    this.#tabs.replaceChildren(...names.map((name) => this.#tab(name)));
    if (this.#present === undefined || !names.includes(this.#present)) this.show(names[0]);
    else this.#mark();
  }

  show(name: string | undefined): void {
    if (name === undefined) return;
    this.#present = name;
    let present = this.#consoles.get(name);
    if (!present) {
      present = new DeviceConsole(name, this.#screens, this.options);
      this.#consoles.set(name, present);
    }
    for (const [own, one] of this.#consoles) one.visible = own === name;
    this.#mark();
    present.fit();
  }

  focus(): void {
    this.#current?.focus();
  }

  write(device: string, text: string): void {
    const rows = this.#consoles.get(device)?.write(text) ?? [];
    if (device !== this.#present) return;
    for (const row of rows) this.#log.append(element("div", {}, row));
    while (this.#log.childElementCount > READ_OUT) this.#log.firstElementChild?.remove();
  }

  /** Colours and letters as they are set now. */
  restyle(): void {
    for (const one of this.#consoles.values()) one.restyle();
  }

  get #current(): DeviceConsole | undefined {
    return this.#present === undefined ? undefined : this.#consoles.get(this.#present);
  }

  async #find(backwards: boolean): Promise<void> {
    const field = this.#search;
    try {
      await this.#current?.find(field.value, !backwards);
      field.setCustomValidity("");
    } catch {
      field.setCustomValidity(this.options.texts.searchLost);
      field.reportValidity();
    }
  }

  #forget(name: string, gone: DeviceConsole): void {
    gone.dispose();
    this.#consoles.delete(name);
  }

  #tab(name: string): HTMLElement {
    const attributes = { role: "tab", id: `tab-${name}`, type: "button", "aria-controls": `console-${name}` };
    const click = () => {
      this.show(name);
      this.focus();
    };
    return element(
      "button",
      { attributes, on: { click, keydown: (event) => this.#move(event, name) } },
      name,
    );
  }

  /** Arrows go from tab to tab. */
  #move({ key }: KeyboardEvent, name: string): void {
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next =
      step === 0 ? undefined : this.#devices.at((this.#devices.indexOf(name) + step) % this.#devices.length);
    if (next === undefined) return;
    this.show(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  #mark(): void {
    for (const tab of this.#tabs.children) {
      const isPresent = tab.id === `tab-${this.#present ?? ""}`;
      tab.setAttribute("aria-selected", String(isPresent));
      tab.setAttribute("tabindex", isPresent ? "0" : "-1");
      // A tab may only name what is there already.
      const name = tab.textContent;
      setAttribute(tab, "aria-controls", this.#consoles.has(name) && `console-${name}`);
      if (isPresent) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }
}

/** The console of one device. */
class DeviceConsole {
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  #search: SearchAddon | undefined;
  readonly #place: HTMLElement;
  #isAttached = false;
  /** The row that is being written, as it is read out. */
  #row = "";

  constructor(
    private readonly device: string,
    parent: HTMLElement,
    private readonly options: TerminalsOptions,
  ) {
    const { texts, settings, send } = options;
    const attributes = {
      class: "screen",
      role: "tabpanel",
      id: `console-${device}`,
      "aria-labelledby": `tab-${device}`,
    };
    this.#place = element("div", { attributes });
    parent.append(this.#place);
    this.#terminal = new Terminal({
      fontFamily: '"Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace',
      fontSize: settings.fontSize,
      cursorBlink: true,
      scrollback: 5000,
      theme: THEMES[settings.theme],
      minimumContrastRatio: 4.5,
    });
    this.#terminal.loadAddon(this.#fit);
    this.#terminal.open(this.#place);
    const label = `${texts.consoleOf(device)}. ${texts.consoleHelp}`;
    this.#terminal.textarea?.setAttribute("aria-label", label);
    this.#terminal.attachCustomKeyEventHandler((event) => this.#isForDevice(event));
    this.#terminal.onData((text) => send({ kind: "keys", device, text }));
    this.#terminal.onResize(({ cols, rows }) => {
      if (this.#isAttached) send({ kind: "resize", device, width: cols, length: rows });
    });
  }

  set visible(visible: boolean) {
    this.#place.hidden = !visible;
  }

  /** Takes the room that there is; the device is told how large its screen is when it is first seen. */
  fit(): void {
    if (this.#place.hidden || this.#place.clientWidth === 0) return;
    this.#fit.fit();
    if (this.#isAttached) return;
    this.#isAttached = true;
    const { cols, rows } = this.#terminal;
    this.options.send({ kind: "attach", device: this.device, width: cols, length: rows });
  }

  focus(): void {
    this.#terminal.focus();
  }

  /** Writes what the device sends; yields the rows that are whole by now, for those who hear them read out. */
  write(text: string): readonly string[] {
    this.#terminal.write(text);
    const rows = (this.#row + plainText(text)).split("\n");
    this.#row = rows.pop() ?? "";
    return rows.map((row) => row.trimEnd()).filter((row) => row !== "");
  }

  /** Shows where a text stands next; what searches is loaded for the first search, and rejects where it cannot be. */
  async find(text: string, forwards: boolean): Promise<void> {
    const { SearchAddon: Search } = await import("@xterm/addon-search");
    if (!this.#search) {
      this.#search = new Search();
      this.#terminal.loadAddon(this.#search);
    }
    if (forwards) this.#search.findNext(text);
    else this.#search.findPrevious(text);
  }

  restyle(): void {
    const { settings } = this.options;
    this.#terminal.options.theme = THEMES[settings.theme];
    this.#terminal.options.fontSize = settings.fontSize;
    this.fit();
  }

  dispose(): void {
    this.#terminal.dispose();
    this.#place.remove();
  }

  /** F6 is the page's, and Ctrl-C copies where something is marked. */
  #isForDevice(event: KeyboardEvent): boolean {
    if (event.key === "F6") return false;
    if (event.type !== "keydown" || !event.ctrlKey || event.altKey) return true;
    const key = event.key.toLowerCase();
    if (key === "v" || (key === "c" && event.shiftKey)) return key === "c" ? this.#copy(event) : false;
    return !(key === "c" && this.#terminal.hasSelection()) || this.#copy(event);
  }

  #copy(event: KeyboardEvent): false {
    event.preventDefault();
    void navigator.clipboard.writeText(this.#terminal.getSelection());
    this.#terminal.clearSelection();
    return false;
  }
}

/** What is seen of an output: without the signs that move the cursor. */
function plainText(text: string): string {
  return text.replaceAll(/\u001B\[[\d;?]*[A-Za-z]|[^\n\P{Cc}]/gu, "");
}

/** How many rows stay to be read out. */
const READ_OUT = 40;

const THEMES: Readonly<Record<Theme, ITheme>> = {
  light: {
    background: "#fbfcfd",
    foreground: "#1a2a35",
    cursor: "#0f5b78",
    cursorAccent: "#fbfcfd",
    selectionBackground: "#b9dcea",
  },
  dark: {
    background: "#0d161c",
    foreground: "#d7e4ea",
    cursor: "#6cc4e0",
    cursorAccent: "#0d161c",
    selectionBackground: "#24566b",
  },
};
