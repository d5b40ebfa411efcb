import type { Language } from "../lab/hint-texts.js";
import type { CableView, DeviceView, PhoneView } from "../lab/lab-view.js";

/** Which lab a page wants to have open. */
export interface LabWish {
  /** What it is saved as. */
  readonly name: string;
  /** What the lab file is called. */
  readonly lab: string;
  /** The lab file; undefined: what is saved under the name. */
  readonly text: string | undefined;
  /** Whether the program brings the lab along under this name. */
  readonly builtIn: boolean;
  readonly language: Language;
  /** How far the student had come elsewhere, as `TasksView.progress` tells it; what is kept here goes before it. */
  readonly progress: string | undefined;
  /** An examination: nobody hints, and the doctor is away. */
  readonly exam: boolean;
}

/** The labs that lie beside a page, as `labs/index.json`; each is a lab file `labs/NAME.yaml`. */
export interface LabIndex {
  /** The one that is opened where none is named. */
  readonly first: string;
  readonly labs: readonly ListedLab[];
}

export interface ListedLab {
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** Whether the program brings it along. */
  readonly builtIn: boolean;
}

/** What a page tells the worker in which its lab is. */
export type ToEngine =
  | { readonly kind: "open"; readonly wish: LabWish }
  /** Somebody looks at the console of a device from now on, on a screen of that size. */
  | { readonly kind: "attach"; readonly device: string; readonly width: number; readonly length: number }
  | { readonly kind: "resize"; readonly device: string; readonly width: number; readonly length: number }
  | { readonly kind: "keys"; readonly device: string; readonly text: string }
  /** A key of a phone, as its console has it: `press 5`. */
  | { readonly kind: "press"; readonly device: string; readonly command: string }
  /** A command of the lab as a whole, without its `@`. */
  | { readonly kind: "command"; readonly line: string }
  | { readonly kind: "hint" }
  /** The lab's time goes faster than the real one, or as fast. */
  | { readonly kind: "hurry"; readonly on: boolean }
  | { readonly kind: "capture"; readonly on: boolean }
  | { readonly kind: "download"; readonly what: Download; readonly device: string }
  /** The text of a lab file for a link. */
  | { readonly kind: "link" }
  /** What `cme saves export` or a page wrote. */
  | { readonly kind: "import"; readonly text: string }
  /** The lab begins anew. */
  | { readonly kind: "forget" }
  /** The page may be gone soon. */
  | { readonly kind: "keep" };

export const DOWNLOADS = ["configuration", "transcript", "capture", "saved", "topology"] as const;
export type Download = (typeof DOWNLOADS)[number];

/** What the worker tells its page. */
export type FromEngine =
  | { readonly kind: "opened"; readonly lab: OpenedLab }
  | { readonly kind: "output"; readonly device: string; readonly text: string }
  | { readonly kind: "drawing"; readonly svg: string }
  | { readonly kind: "devices"; readonly devices: readonly DeviceView[] }
  | { readonly kind: "cables"; readonly cables: readonly CableView[] }
  | { readonly kind: "phones"; readonly phones: readonly PhoneView[] }
  | { readonly kind: "tasks"; readonly tasks: TasksView }
  /** What a phone said to a key. */
  | { readonly kind: "said"; readonly device: string; readonly text: string }
  /** What the lab answered to a command of the page. */
  | { readonly kind: "answered"; readonly line: string; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly data: string | Uint8Array }
  | { readonly kind: "link"; readonly text: string }
  /** `lab` is the lab whose tasks it has, `name` what it is saved as. */
  | { readonly kind: "imported"; readonly name: string; readonly lab: string }
  | { readonly kind: "forgotten" }
  /** What the lab's user must know or mend. */
  | { readonly kind: "trouble"; readonly text: string }
  /** A fault of ours. */
  | { readonly kind: "fault"; readonly text: string };

export interface OpenedLab {
  readonly name: string;
  readonly title: string;
  /** Whether it goes on where it was left. */
  readonly continued: boolean;
  /** Whether it is kept; not while another page has it open, nor where the browser keeps nothing. */
  readonly kept: boolean;
}

export interface TasksView {
  readonly title: string;
  readonly text: string;
  readonly done: number;
  readonly of: number;
  readonly steps: readonly TaskView[];
  /** The hints that were given for the task that is next. */
  readonly hints: readonly string[];
  /** All of that as a text to be kept. */
  readonly progress: string;
}

export interface TaskView {
  readonly text: string;
  readonly state: "done" | "next" | "later" | "for-teacher";
  /** Why it matters; told when it is done. */
  readonly why: string | undefined;
}
