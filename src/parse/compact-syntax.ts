import type { Element, Sequence, TypeExpression } from "./syntax-tree.js";

/** A syntax tree as short JSON: the build writes one for each declared notation, and cme reads those that it needs. */
export function encodeSyntax(sequence: Sequence): string {
  return JSON.stringify(sequence.map(pack));
}

/** The tree that `encodeSyntax` was given. */
export function decodeSyntax(text: string): Sequence {
  return (JSON.parse(text) as readonly Packed[]).map(unpack);
}

/** A keyword behind one blank, by far the most frequent element, is its text alone. JSON knows null only. */
type Packed =
  | string
  | readonly ["k", gap: number, text: string]
  | readonly ["v", gap: number, label: string, type: PackedType, times: number, fallback: string | null]
  | readonly ["c", gap: number, PackedAlternatives, label: string | null, many: boolean, string | null]
  | readonly ["o", gap: number, PackedAlternatives];

type PackedAlternatives = readonly (readonly Packed[])[];
type PackedType = readonly [name: string, min: Limit | null, max: Limit | null];
type Limit = number | string;

function pack(element: Element): Packed {
  const { gap } = element;
  switch (element.kind) {
    case "keyword":
      return gap === 1 ? element.text : ["k", gap, element.text];
    case "value": {
      const { name, min, max } = element.type;
      const type = [name, min ?? null, max ?? null] as const;
      return ["v", gap, element.label, type, element.times, element.fallback ?? null];
    }
    case "choice": {
      const { label, many, fallback } = element;
      return ["c", gap, packAll(element.alternatives), label ?? null, many, fallback ?? null];
    }
    case "optional":
      return ["o", gap, packAll(element.alternatives)];
  }
}

function packAll(alternatives: readonly Sequence[]): PackedAlternatives {
  return alternatives.map((one) => one.map(pack));
}

function unpack(packed: Packed): Element {
  if (typeof packed === "string") return { kind: "keyword", text: packed, gap: 1 };
  switch (packed[0]) {
    case "k": {
      const [, gap, text] = packed;
      return { kind: "keyword", text, gap };
    }
    case "v": {
      const [, gap, label, type, times, fallback] = packed;
      return { kind: "value", label, type: unpackType(type), fallback: fallback ?? undefined, times, gap };
    }
    case "c": {
      const [, gap, alternatives, label, many, fallback] = packed;
      return {
        kind: "choice",
        label: label ?? undefined,
        alternatives: unpackAll(alternatives),
        many,
        fallback: fallback ?? undefined,
        gap,
      };
    }
    case "o": {
      const [, gap, alternatives] = packed;
      return { kind: "optional", alternatives: unpackAll(alternatives), gap };
    }
  }
}

function unpackAll(alternatives: PackedAlternatives): readonly Sequence[] {
  return alternatives.map((one) => one.map(unpack));
}

function unpackType([name, min, max]: PackedType): TypeExpression {
  return { name, min: min ?? undefined, max: max ?? undefined };
}
