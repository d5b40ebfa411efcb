import type { BitPattern } from "./bit-pattern.js";
import type {
  Action,
  Agreement,
  Args,
  Common,
  Mode,
  Outcome,
  Run,
  Section,
  Setting,
  Spelling,
} from "./declaration.js";
import type { GenericBlock, Holder } from "./holder.js";
import { defaultRows, isLeftOut } from "./defaults.js";
import { keptSection, type Blocks, type KeptSection } from "./kept-block.js";
import {
  keptSetting,
  toggleSetting,
  type KeptSetting,
  type KeptSpec,
  type Lines,
  type Revision,
  type Toggled,
  type ToggleSpec,
  type Typing,
} from "./kept-setting.js";
import type { Arguments, HelpKey } from "./syntax-types.js";

type Help<S extends string, Shared extends string> = Readonly<Record<Exclude<HelpKey<S>, Shared>, string>> &
  Readonly<Partial<Record<Extract<HelpKey<S>, Shared>, string>>>;

type Declared<S extends string, Shared extends string> = Omit<
  Common,
  "syntax" | "help" | "shared" | "examples"
> & {
  readonly syntax: S;
  readonly help: Help<S, Shared>;
  readonly examples?: Readonly<Partial<Record<Label<S>, readonly string[]>>>;
};

type Label<S extends string> = keyof Arguments<S> & string;

/** The arguments of a printed line; those of a negative one may be fewer. */
type Shown<A> = A | (Partial<A> & { readonly no: true });

/** How a line is told apart from other spellings of the same. */
interface Spelt<S extends string> {
  canonical?(args: Partial<Arguments<S>>): Partial<Arguments<S>>;
  readonly argumentDefaults?: Partial<Arguments<S>>;
  meaning?(args: Partial<Arguments<S>>): Partial<Arguments<S>>;
}

/** What a setting says besides how it is held. */
type SettingOptions<T, D, S extends string, Shared extends string> = Declared<S, Shared> &
  Omit<
    Setting<T, D>,
    | "kind"
    | "key"
    | "simulated"
    | "kept"
    | "default"
    | "defaultOfEach"
    | "dependentDefault"
    | "shows"
    | "semanticOrder"
    | "get"
    | "place"
    | "set"
    | "clear"
    | "notice"
    | keyof Spelling
    | "refuses"
    | "agreement"
    | keyof Common
  > &
  Spelt<S> & {
    readonly key?: readonly Label<S>[];
    readonly shows?: "default";
    readonly defaultOfEach?: Partial<Arguments<S>>;
    dependentDefault?(target: T, device: D): Partial<Arguments<S>> | "on" | "off";
    readonly semanticOrder?: true | Label<S> | ((args: Arguments<S>) => BitPattern);
    place?(target: T, args: Arguments<S>): number;
    notice?(targets: readonly T[], args: Arguments<S>, device: D): void;
    refuses?(target: T, args: Arguments<S>, device: D): Outcome;
    agreement?(target: T, args: Arguments<S>, device: D): Agreement | undefined;
  };

/** A setting that fills a field of the model: how it is read from there, put there and removed. */
type FieldSpec<T, D, S extends string, Shared extends string> = SettingOptions<T, D, S, Shared> & {
  get(target: T, device: D): readonly Shown<Arguments<S>>[] | Shown<Arguments<S>> | "no" | undefined;
  set(target: T, args: Arguments<S>, device: D): Outcome | void;
  /** What `no` does, where there is such a form. */
  clear?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
  /** Nothing but a show reads the field. */
  readonly acts?: false;
  /** What holds when nothing is typed: typing it does what `no` does. A setting with a key may name a line for each. */
  readonly default?: Arguments<S> | readonly Arguments<S>[];
};

/** A setting whose lines are kept by what it edits; `acts` says that something besides a show reads them. */
type LinesSpec<
  T,
  D,
  S extends string,
  Shared extends string,
  X extends true | undefined,
  V,
  O extends true | undefined,
> = Omit<SettingOptions<T, D, S, Shared>, "defaultOn" | "shows"> & {
  readonly defaultOn?: O;
  readonly shows?: "default" | "always";
  readonly get?: undefined;
  readonly set?: undefined;
  readonly clear?: undefined;
  readonly acts?: X;
  /** What holds when nothing is typed; a setting with a key may name a line for each. */
  readonly default?: V;
  readonly revise?: Revision<Shown<Arguments<S>>, D>;
};

interface DeclareSetting<T, D, Shared extends string> {
  <const S extends string>(spec: FieldSpec<T, D, S, Shared>): Setting<T, D>;
  <
    const S extends string,
    X extends true | undefined = undefined,
    const V extends Arguments<S> | readonly Arguments<S>[] | undefined = undefined,
    O extends true | undefined = undefined,
  >(
    spec: LinesSpec<T, D, S, Shared, X, V, O>,
  ): Readers<T, D, Lines<T, Arguments<S>, Fallback<Arguments<S>, V, O>>, X>;
}

/** Something always holds where there is a default that `no` brings back. */
type Fallback<A, V, O> = O extends true ? undefined : V extends A ? never : undefined;

type Readers<T, D, Reader, X> = KeptSetting<T, D, Reader> & (X extends true ? Reader : unknown);

type SectionSpec<T, D, S extends string, Shared extends string, B> = Declared<S, Shared> &
  Omit<
    Section<T, D>,
    | "kind"
    | "key"
    | "simulated"
    | "mode"
    | "list"
    | "enter"
    | "remove"
    | "reset"
    | keyof Spelling
    | keyof Common
  > &
  Spelt<S> & {
    readonly key?: readonly Label<S>[];
    readonly mode: Mode<B, D>;
    readonly simulated?: boolean;
    list(target: T, device: D): Iterable<{ readonly args: Arguments<S>; readonly target: B }>;
    enter(target: T, args: Arguments<S>, device: D): B | readonly B[] | Outcome;
    remove?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
    reset?(target: T, args: Partial<Arguments<S>>, device: D): Outcome | void;
  };

/** A block without a type of its own in the model. */
type BlockSpec<T, D, S extends string, Shared extends string, X extends true | undefined> = Declared<
  S,
  Shared
> &
  Pick<Section<T, D>, "no" | "printOrder" | "semanticOrder" | "orderReason" | "irreversible" | "builtIn"> &
  Spelt<S> & {
    readonly key?: readonly Label<S>[];
    readonly mode: Mode<GenericBlock, D>;
    readonly acts?: X;
  };

type ToggleOptions<
  T,
  D,
  S extends string,
  Shared extends string,
  X extends true | undefined,
  V extends "on" | "off" | undefined,
> = Declared<S, Shared> &
  Pick<ToggleSpec<T, D>, "shows" | "irreversible" | "dependentDefault"> & {
    readonly acts?: X;
    readonly default?: V;
  };

/** What the toggles of a family share; none of them acts, for one that does has a name of its own. */
type FamilyOptions<B extends string, Shared extends string, V extends "on" | "off" | undefined> = Omit<
  Common,
  "syntax" | "help" | "shared" | "examples"
> &
  Pick<ToggleSpec<never, never>, "shows" | "irreversible"> & {
    /** The words in front, each of them a shared one. */
    readonly leading?: Exclude<HelpKey<B>, Shared> extends never ? B : never;
    readonly default?: V;
  };

/** What the settings of a table share; none of them acts, for one that does has a name of its own. */
type TableOptions = Omit<Common, "syntax" | "help" | "shared" | "examples" | "print"> &
  Pick<Setting<never, never>, "printOrder" | "irreversible">;

/** What a row of the table says besides its notation: `usually` makes it a toggle, `help` has the words that mean something of their own here. */
interface TableRow
  extends
    Omit<Common, "syntax" | "help" | "shared">,
    Pick<Setting<never, never>, "key" | "no" | "printOrder" | "defaultOn" | "irreversible" | "untried"> {
  readonly help?: Readonly<Record<string, string>>;
  readonly usually?: "on" | "off";
  readonly default?: Args;
  readonly defaultOfEach?: Args;
  readonly argumentDefaults?: Args;
}

/** Each word of a row has its sentence, among the shared ones or its own. */
type Explained<W, Known extends string> = {
  readonly [S in keyof W]: Exclude<HelpKey<S & string>, Known | OwnWords<W[S]>> extends never
    ? TableRow
    : { readonly help: Readonly<Record<Exclude<HelpKey<S & string>, Known>, string>> };
};

type OwnWords<R> = R extends { readonly help: infer H } ? keyof H : never;

type ActionSpec<T, D, S extends string, Shared extends string> = Declared<S, Shared> &
  Omit<Action<T, D>, "kind" | "run" | keyof Common> & {
    run(target: T, args: Arguments<S>, device: D, negated: boolean): Run | void;
  };

/**
 * The ways to declare commands of one mode, which edits a `T`. `shared` holds the help of words that many of them
 * begin with; all other words of a syntax must have their sentence in the declaration, or it does not compile.
 */
export function vocabulary<T extends Holder, D extends Typing>() {
  return <const Shared extends Readonly<Record<string, string>>>(shared: Shared) => {
    type Known = keyof Shared & string;
    /** The declaration with the sentences of the shared words. */
    const whole = <S extends { readonly help: object }>(spec: S): S => ({
      ...spec,
      shared,
    });
    return {
      words: shared,
      setting: ((spec: LooseSetting<T, D> & { readonly help: object }) =>
        settingOf<T, D>(whole(spec))) as unknown as DeclareSetting<T, D, Known>,
      section: <const S extends string, B>(spec: SectionSpec<T, D, S, Known, B>): Section<T, D> =>
        sectionOf<T, D>(whole(spec) as unknown as LooseSection<T, D>),
      block: <const S extends string, X extends true | undefined = undefined>(
        spec: BlockSpec<T, D, S, Known, X>,
      ): KeptSection<T, D, Arguments<S>> & (X extends true ? Blocks<T, Arguments<S>> : unknown) =>
        keptSection<T, D>(whole(spec)) as never,
      toggle: <
        const S extends string,
        X extends true | undefined = undefined,
        const V extends "on" | "off" | undefined = undefined,
      >(
        spec: ToggleOptions<T, D, S, Known, X, V>,
      ): Readers<T, D, Toggled<T, V extends string ? never : undefined>, X> =>
        toggleSetting<T, D>(whole(spec)) as never,
      /** Toggles that differ in their last word and its sentence, which the table holds; by that word. */
      toggles: <
        const W extends Readonly<Record<string, string>>,
        const B extends string = never,
        const V extends "on" | "off" | undefined = undefined,
      >(
        { leading, ...common }: FamilyOptions<B, Known, V>,
        table: W,
      ): {
        readonly [K in keyof W]: KeptSetting<T, D, Toggled<T, V extends string ? never : undefined>>;
      } =>
        Object.fromEntries(
          Object.entries(table).map(([word, sentence]) => {
            const syntax = leading === undefined ? word : `${leading} ${word}`;
            return [word, toggleSetting<T, D>(whole({ ...common, syntax, help: { [word]: sentence } }))];
          }),
        ) as never,
      /** Settings that are kept and shown, by their notations. */
      settings: <const W extends Readonly<Record<string, TableRow>>>(
        common: TableOptions,
        table: W & Explained<W, Known>,
      ): readonly Setting<T, D>[] =>
        Object.entries<TableRow>(table).map(([syntax, { usually, default: usual, ...row }]) => {
          const declared = whole({ ...common, ...row, syntax, help: row.help ?? {} });
          return usually === undefined
            ? keptSetting<T, D>({ ...declared, ...(usual && { default: usual }) })
            : toggleSetting<T, D>({ ...declared, default: usually });
        }),
      action: <const S extends string>(spec: ActionSpec<T, D, S, Known>): Action<T, D> => ({
        ...(whole(spec) as unknown as Omit<Action<T, D>, "kind">),
        kind: "action",
      }),
    };
  };
}

type LooseSetting<T, D> =
  | (Omit<Setting<T, D>, "kind" | "simulated" | "default" | "clear"> &
      Partial<Pick<Setting<T, D>, "clear">> & {
        readonly default?: Args | readonly Args[];
        readonly acts?: false;
      })
  | KeptSpec<T, D>;

function settingOf<T extends Holder, D extends Typing>(spec: LooseSetting<T, D>): Setting<T, D> {
  if (!("get" in spec)) return keptSetting<T, D>(spec);
  const { acts, clear = () => undefined, default: usual, ...common } = spec;
  const declared: Setting<T, D> = {
    ...common,
    kind: "setting",
    set: (target, args, device) =>
      !spec.defaultOn && isLeftOut(declared, args, device.verbatim)
        ? clear(target, args, device)
        : spec.set(target, args, device),
    clear,
    default: usual ? defaultRows(usual) : spec.defaultOn ? undefined : "off",
    simulated: acts !== false,
  };
  return declared;
}

type LooseSection<T, D> = Common &
  Omit<Section<T, D>, "enter" | "remove" | "simulated"> & {
    readonly simulated?: boolean;
    enter(target: T, args: Args, device: D): unknown;
    remove?(target: T, args: Args, device: D): Outcome;
  };

function sectionOf<T, D>(spec: LooseSection<T, D>): Section<T, D> {
  return {
    simulated: true,
    remove: () => undefined,
    ...spec,
    kind: "section",
    enter(target, args, device) {
      const entered = spec.enter(target, args, device);
      if (isRefusal(entered)) return entered;
      return { targets: Array.isArray(entered) ? entered : [entered] };
    },
  };
}

function isRefusal(value: unknown): value is { refused: string } | { invalid: string } {
  return (
    typeof value === "object" &&
    value !== null &&
    ("refused" in value || "invalid" in value) &&
    !("stored" in value)
  );
}
