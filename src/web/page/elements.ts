/** What an element is made with: attributes, where `true` is one without a value, and listeners. */
export interface Made {
  readonly attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly on?: Readonly<
    Partial<{ [K in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[K]) => void }>
  >;
}

/** Makes an element of the page with what it holds. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { attributes = {}, on = {} }: Made = {},
  ...held: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) setAttribute(made, attribute, value);
  for (const [event, listener] of Object.entries(on)) made.addEventListener(event, listener as EventListener);
  made.append(...held);
  return made;
}

/** A button with a text or a sign on it; `label` is what is read out, where that is another. */
export function button(text: string, pressed: () => void, label?: string, kind = ""): HTMLButtonElement {
  const attributes = { type: "button", class: kind, "aria-label": label, title: label };
  return element("button", { attributes, on: { click: pressed } }, text);
}

/** Sets an attribute, or takes it away. */
export function setAttribute(
  element: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false || value === "") element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** Replaces a text only where it is another, so that nothing is read out twice. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
