import type { VariableSource } from "../lab/exercise-schema.js";
import type { LabText } from "../network/lab-text.js";
import { readSum, type Sum } from "../parse/lab-check.js";

/** What the names of a lab file stand for, in one variant of it. */
export type Variables = ReadonlyMap<string, string | number>;

/** The variables of a variant, in the order of the file: each may use those before it. */
export function variablesOf(
  sources: Readonly<Record<string, VariableSource>>,
  variant: number | undefined,
): Variables | { readonly variable: string; readonly problem: LabText } {
  const variables = new Map<string, string | number>();
  for (const [name, source] of Object.entries(sources)) {
    if (typeof source === "number") variables.set(name, source);
    else if (typeof source !== "string") variables.set(name, variant ?? source.from);
    else {
      const text = substitute(source, variables);
      if (typeof text !== "string") return { variable: name, problem: text.problem };
      variables.set(name, /^\d+$/.test(text) && String(Number(text)) === text ? Number(text) : text);
    }
  }
  return variables;
}

/** A text with what its `$(…)` stand for. */
export function substitute(text: string, variables: Variables): string | { readonly problem: LabText } {
  const problems: LabText[] = [];
  const result = text.replaceAll(/\$\(((?:[^()]|\([^()]*\))*)\)/g, (whole, inner: string) => {
    const sum = readSum(inner);
    const value =
      "offset" in sum
        ? {
            problem: {
              en: `${whole} is no sum: use numbers, names of variables, +, - and *`,
              fr: `${whole} n'est pas un calcul : prenez des nombres, des noms de variables, +, - et *`,
            },
          }
        : valueOf(sum, variables);
    if ("value" in value) return String(value.value);
    problems.push(value.problem);
    return whole;
  });
  const [problem] = problems;
  return problem === undefined ? result : { problem };
}

type Value = { readonly value: string | number } | { readonly problem: LabText };

/** What a sum amounts to, or what is wrong with it. */
function valueOf(sum: Sum, variables: Variables): Value {
  if (sum.kind === "number") return { value: sum.number };
  if (sum.kind === "variable") {
    const value = variables.get(sum.name);
    if (value !== undefined) return { value };
    return {
      problem: { en: `there is no variable ${sum.name}`, fr: `il n'y a pas de variable ${sum.name}` },
    };
  }
  const [left, right] = [valueOf(sum.left, variables), valueOf(sum.right, variables)];
  if ("problem" in left) return left;
  if ("problem" in right) return right;
  const [one, other] = [left.value, right.value];
  if (typeof one !== "number" || typeof other !== "number") {
    const text = String(typeof one === "number" ? other : one);
    return {
      problem: {
        en: `${text} is no number to calculate with`,
        fr: `${text} n'est pas un nombre avec lequel calculer`,
      },
    };
  }
  if (sum.kind === "product") return { value: one * other };
  return { value: sum.sign === "+" ? one + other : one - other };
}
