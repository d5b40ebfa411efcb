import type { VariableSource } from "../lab/exercise-schema.js";
import { readSum, type Sum } from "../parse/lab-check.js";

/** What the names of a lab file stand for, in one variant of it. */
export type Variables = ReadonlyMap<string, string | number>;

/** The variables of a variant, in the order of the file: each may use those before it. */
export function variablesOf(
  sources: Readonly<Record<string, VariableSource>>,
  variant: number | undefined,
): Variables | { readonly variable: string; readonly problem: string } {
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
export function substitute(text: string, variables: Variables): string | { readonly problem: string } {
  const problems: string[] = [];
  const result = text.replaceAll(/\$\(((?:[^()]|\([^()]*\))*)\)/g, (whole, inner: string) => {
    const sum = readSum(inner);
    const value =
      "offset" in sum
        ? `${whole} is no sum: use numbers, names of variables, +, - and *`
        : valueOf(sum, variables);
    if (typeof value === "object") return String(value.value);
    problems.push(value);
    return whole;
  });
  const [problem] = problems;
  return problem === undefined ? result : { problem };
}

/** What a sum amounts to, or what is wrong with it. */
function valueOf(sum: Sum, variables: Variables): { readonly value: string | number } | string {
  if (sum.kind === "number") return { value: sum.number };
  if (sum.kind === "variable") {
    const value = variables.get(sum.name);
    return value === undefined ? `there is no variable ${sum.name}` : { value };
  }
  const [left, right] = [valueOf(sum.left, variables), valueOf(sum.right, variables)];
  if (typeof left === "string") return left;
  if (typeof right === "string") return right;
  if (typeof left.value !== "number" || typeof right.value !== "number")
    return `${String(typeof left.value === "number" ? right.value : left.value)} is no number to calculate with`;
  if (sum.kind === "product") return { value: left.value * right.value };
  return { value: sum.sign === "+" ? left.value + right.value : left.value - right.value };
}
