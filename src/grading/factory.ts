import { configMode } from "../modes/config.js";
import type { Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { itemsOf, type Item } from "../running-config/items.js";
import { loadFile } from "../running-config/load-file.js";
import { keptLines, type KeptLine } from "./kept-lines.js";

/**
 * What a router says that nobody has configured. Whoever writes down what is asked for leaves it out, and every
 * router prints it: where one side alone has such a line it is no difference.
 */
export class Factory {
  #lines: Lines | undefined;
  readonly #texts = new Map<string, ReadonlyMap<string, string>>();

  /** `printedAs` is the platform in whose words the lines are compared; `text` is what it is configured with. */
  constructor(
    private readonly platform: Platform,
    private readonly printedAs: Platform,
    private readonly text: string,
  ) {}

  /** Whether a router has this line or this whole block before anybody configures it. */
  has(item: Item): boolean {
    const own = this.#all().get(item.id);
    return own !== undefined && isSame(own, item);
  }

  /** The same for a line that is not modelled. */
  keeps(line: KeptLine): boolean {
    const kept = this.#file().kept.get("") ?? [];
    return kept.some((own) => areAlike(own, line));
  }

  /** What it says in a block (the identities of its headers, outermost first) by a line of this identity. */
  textAt(headers: readonly string[], id: string): string | undefined {
    const path = headers.join("\n");
    let texts = this.#texts.get(path);
    if (!texts) {
      const items = headers.reduce<Iterable<Item>>(
        (block, header) => [...block].find((item) => item.id === header)?.body ?? [],
        this.#all().values(),
      );
      this.#texts.set(path, (texts = new Map([...items].map((item) => [item.id, item.text]))));
    }
    return texts.get(id);
  }

  #all(): ReadonlyMap<string, Item> {
    return this.#file().lines;
  }

  #file(): Lines {
    return (this.#lines ??= this.#load());
  }

  #load(): Lines {
    const { device, loaded } = loadFile(this.text, this.platform, { verbatim: false });
    const printing: Device = { ...device, platform: this.printedAs };
    const items = itemsOf(configMode, device.router, printing);
    return { lines: new Map(items.map((item) => [item.id, item])), kept: keptLines(loaded) };
  }
}

/** A configuration by the identities of its lines, and what of it is not modelled. */
interface Lines {
  readonly lines: ReadonlyMap<string, Item>;
  readonly kept: ReadonlyMap<string, readonly KeptLine[]>;
}

function areAlike(one: KeptLine, other: KeptLine): boolean {
  return (
    one.text === other.text &&
    one.inner.length === other.inner.length &&
    one.inner.every((line) => other.inner.some((own) => areAlike(line, own)))
  );
}

const known = new WeakMap<Platform, Map<Platform, Factory>>();

/** A platform's factory configuration, in the words of another one; read once. */
export function factoryOf(platform: Platform, printedAs: Platform): Factory {
  const inWords = known.get(platform) ?? new Map<Platform, Factory>();
  known.set(platform, inWords);
  const factory = inWords.get(printedAs) ?? new Factory(platform, printedAs, platform.factory);
  inWords.set(printedAs, factory);
  return factory;
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
