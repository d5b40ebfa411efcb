import { labNameFrom } from "../../lab/saved/lab-name.js";
import type { LabIndex, LabWish, ListedLab } from "../protocol.js";
import { labInFragment } from "./lab-link.js";

/** The labs beside the page, and which of them its address asks for. */
export interface FoundLab {
  readonly labs: readonly ListedLab[];
  readonly wish: Pick<LabWish, "name" | "lab" | "text" | "builtIn">;
}

/** Finds the lab of an address: one in the fragment, one that is named, or the first; `as` names what it is saved as. */
export async function findLab(query: URLSearchParams, fragment: string): Promise<FoundLab> {
  const index = await fetchIndex();
  const { labs } = index;
  const linked = await labInFragment(fragment);
  if (linked !== undefined) {
    const name = `${labNameFrom(/^name:\s*(.+)$/m.exec(linked)?.[1] ?? "lab")}-${await shortHash(linked)}`;
    return { labs, wish: { name, lab: name, text: linked, builtIn: false } };
  }
  const lab = query.get("lab") ?? index.first;
  const listed = labs.find(({ name }) => name === lab);
  const text = listed && (await fetchText(`labs/${encodeURIComponent(lab)}.yaml`));
  return { labs, wish: { name: query.get("as") ?? lab, lab, text, builtIn: listed?.builtIn ?? false } };
}

async function fetchIndex(): Promise<LabIndex> {
  const text = await fetchText("labs/index.json");
  return text === undefined ? { first: "", labs: [] } : (JSON.parse(text) as LabIndex);
}

async function fetchText(path: string): Promise<string | undefined> {
  const answer = await fetch(path);
  return answer.ok ? answer.text() : undefined;
}

/** Tells two labs of one name apart. */
async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 3), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
