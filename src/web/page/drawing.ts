import type { CableView, DeviceView } from "../../lab/lab-view.js";
import type { ToEngine } from "../protocol.js";
import { button, element, setAttribute, setText } from "./elements.js";
import type { PageTexts } from "./texts.js";

export interface DrawingOptions {
  readonly texts: PageTexts;
  readonly send: (message: ToEngine) => void;
  /** Somebody wants to have a device at hand. */
  readonly chosen: (device: DeviceView) => void;
}

/** The picture of the lab: devices and cables that can be clicked, with lamps. */
export class Drawing {
  readonly pane: HTMLElement;
  readonly #paper: HTMLElement;
  /** Devices and cables of the picture, by their ids. */
  #parts: ReadonlyMap<string, SVGElement> = new Map();
  #devices: readonly DeviceView[] = [];
  #cables: readonly CableView[] = [];

  constructor(private readonly options: DrawingOptions) {
    const { texts } = options;
    this.#paper = element("div", {
      attributes: { class: "paper", role: "group", "aria-label": texts.panes.drawing, tabindex: 0 },
      on: { click: (event) => this.#act(event.target), keydown: (event) => this.#press(event) },
    });
    const legend = element("p", { attributes: { class: "legend" } }, texts.legend);
    this.pane = element("section", {
      attributes: { class: "pane drawing", "aria-label": texts.panes.drawing },
    });
    const head = element("div", { attributes: { class: "title" } }, element("h2", {}, texts.panes.drawing));
    head.append(this.#hurry());
    this.pane.append(head, this.#paper, legend);
  }

  /** Phones take a minute to come up: time may go faster. */
  #hurry(): HTMLElement {
    const made = button(`» ${this.options.texts.hurry}`, () => {
      const on = made.getAttribute("aria-pressed") !== "true";
      made.setAttribute("aria-pressed", String(on));
      this.options.send({ kind: "hurry", on });
    });
    made.setAttribute("aria-pressed", "false");
    return made;
  }

  draw(svg: string): void {
    const picture = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    const focused = this.#paper.contains(document.activeElement) ? document.activeElement?.id : undefined;
    picture.setAttribute("role", "group");
    picture.setAttribute("aria-label", this.options.texts.panes.drawing);
    crop(picture);
    for (const cable of picture.querySelectorAll(".cable")) addHandle(cable);
    for (const device of picture.querySelectorAll(".device")) addLamp(device);
    const shown = document.importNode(picture, true);
    const parts = shown.querySelectorAll<SVGElement>(".device, .cable");
    this.#parts = new Map(Array.from(parts, (part) => [part.id, part]));
    this.#paper.replaceChildren(shown);
    this.#mark();
    if (focused !== undefined && focused !== "") document.getElementById(focused)?.focus();
  }

  devices(devices: readonly DeviceView[]): void {
    this.#devices = devices;
    this.#mark();
  }

  cables(cables: readonly CableView[]): void {
    this.#cables = cables;
    this.#mark();
  }

  /** Gives the parts of the picture what they are called, and the state that they are in. */
  #mark(): void {
    const { texts } = this.options;
    for (const { name, what, state, lamp } of this.#devices) {
      const part = this.#parts.get(`device-${name}`);
      if (!part) continue;
      asButton(part, texts.deviceLabel(name, what, state === "" ? texts.lamps[lamp] : state));
      part.dataset["lamp"] = lamp;
    }
    for (const [place, cable] of this.#cables.entries()) {
      const part = this.#parts.get(`cable-${place}`);
      if (!part) continue;
      const state = cable.plugged ? (cable.up ? "up" : "down") : "out";
      asButton(part, texts.cableLabel(cable.name, texts.cable[state]));
      part.dataset["state"] = state;
      setAttribute(part, "data-busy", cable.busy && cable.up);
    }
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (this.#act(event.target)) event.preventDefault();
  }

  #act(target: EventTarget | null): boolean {
    const part = target instanceof Element ? target.closest(".device, .cable") : null;
    if (!part) return false;
    const device = this.#devices.find(({ name }) => part.id === `device-${name}`);
    if (device) this.options.chosen(device);
    const cable = this.#cables.find((_, place) => part.id === `cable-${place}`);
    if (cable)
      this.options.send({ kind: "command", line: `${cable.plugged ? "unplug" : "plug"} ${cable.end}` });
    return true;
  }
}

/** The page says elsewhere what the lab is called: the picture goes without its heading. */
function crop(picture: Element): void {
  picture.querySelector(":scope > text")?.remove();
  const [, , width = 0, height = 0] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
  picture.setAttribute("viewBox", `${EDGE} ${EDGE} ${width - 2 * EDGE} ${height - 2 * EDGE}`);
  picture.setAttribute("style", `min-width: ${Math.round(width * SMALLEST)}px`);
}

/** How small the picture may become before it is scrolled. */
const SMALLEST = 0.55;

/** What of the paper around the picture is left out, in its pixels. */
const EDGE = 22;

const SVG = "http://www.w3.org/2000/svg";

/** A cable is thin: a broader line that nobody sees takes the clicks. */
function addHandle(cable: Element): void {
  const line = cable.querySelector("polyline");
  if (!line) return;
  const handle = line.cloneNode() as SVGElement;
  for (const name of ["stroke", "stroke-width"]) handle.removeAttribute(name);
  handle.setAttribute("class", "handle");
  line.setAttribute("class", "line");
  cable.prepend(handle);
}

/** The lamp of a device, in the upper right corner of its box. */
function addLamp(device: Element): void {
  const box = device.querySelector("rect.box");
  if (!box) return;
  const at = (name: string) => Number(box.getAttribute(name));
  const lamp = device.ownerDocument.createElementNS(SVG, "circle");
  lamp.setAttribute("class", "lamp");
  lamp.setAttribute("cx", String(at("x") + at("width") - 14));
  lamp.setAttribute("cy", String(at("y") + 14));
  lamp.setAttribute("r", "6");
  device.append(lamp);
}

/** What is written on a part is for the eyes; one text that nobody sees says all of it. */
function asButton(part: Element, label: string): void {
  let said = part.querySelector("text.said");
  if (!said) {
    part.setAttribute("role", "button");
    part.setAttribute("tabindex", "0");
    for (const text of part.querySelectorAll("text")) text.setAttribute("aria-hidden", "true");
    said = part.ownerDocument.createElementNS(SVG, "text");
    said.setAttribute("class", "said");
    part.append(said);
  }
  setText(said, label);
}
