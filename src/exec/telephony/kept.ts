import type { Telephony } from "../../router/telephony-model.js";

/** What a setting of telephony-service that is kept and shown only says, by the words that it begins with. */
export function keptValue(cme: Telephony, words: string, label: string): string | undefined {
  const value = keptArguments(cme, words)?.[label];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

/** Whether a switch that is kept and shown only is on; undefined while nobody has touched it. */
export function keptSwitch(cme: Telephony, words: string): boolean | undefined {
  const row = keptArguments(cme, words);
  return row && row["no"] !== true;
}

function keptArguments({ stored }: Telephony, words: string): Readonly<Record<string, unknown>> | undefined {
  for (const [{ syntax }, rows] of stored ?? [])
    if (syntax === words || syntax.startsWith(`${words} `)) return rows[0];
  return undefined;
}
