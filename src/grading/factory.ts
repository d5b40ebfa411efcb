import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { itemsOf, type Item } from "../running-config/items.js";
import { loadFile } from "../running-config/load-file.js";

/**
 * What a router says that nobody has configured. Whoever writes down what is asked for leaves it out, and every
 * router prints it: where one side alone has such a line it is no difference.
 */
export class Factory {
  #lines: ReadonlyMap<string, Item> | undefined;

  /** `printedAs` is the platform in whose words the lines are compared. */
  constructor(
    private readonly platform: Platform,
    private readonly printedAs: Platform,
  ) {}

  /** Whether a router has this line or this whole block before anybody configures it. */
  has(item: Item): boolean {
    this.#lines ??= this.#load();
    const own = this.#lines.get(item.id);
    return own !== undefined && isSame(own, item);
  }

  #load(): ReadonlyMap<string, Item> {
    const { device } = loadFile(this.platform.factory, this.platform, { verbatim: false });
    const printing: Device = { ...device, platform: this.printedAs };
    return new Map(itemsOf(configMode, device.router, printing).map((item) => [item.id, item]));
  }
}

function isSame(item: Item, other: Item): boolean {
  if (item.text !== other.text) return false;
  const [left, right] = [item.body ?? [], other.body ?? []];
  if (left.length !== right.length) return false;
  const there = new Map(right.map((one) => [one.id, one]));
  return left.every((one) => {
    const match = there.get(one.id);
    return match !== undefined && isSame(one, match);
  });
}
