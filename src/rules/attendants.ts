import { application } from "../modes/global/voice.js";
import { parameter, service } from "../modes/voice/application.js";
import type { GenericBlock } from "../language/holder.js";
import type { Router } from "../router/router.js";

/** The auto attendant and the call queue of B-ACD, as `application` configures them (B-ACD guide). */
export interface Attendant {
  /** The names of its service and of that of its queue. */
  readonly name: string;
  readonly queue: string;
  /** Pilot numbers of hunt groups, by the digit that chooses one. */
  readonly groups: ReadonlyMap<string, string>;
  /** The pilot number behind 0: that of the group with the highest digit. */
  readonly operator: string | undefined;
  /** The digit after which a caller dials an extension, and the most digits that one has. */
  readonly extensionOption: string | undefined;
  readonly maxExtensionLength: number;
  /** The digit whose group gets calls at once, without a menu. */
  readonly dropThroughOption: string | undefined;
  readonly hasDropThroughPrompt: boolean;
  /** How often the menu is played to somebody who presses nothing. */
  readonly menuTimeout: number;
  /** How many callers may wait for a group. */
  readonly queueLength: number;
  /** Where a caller goes when the queue is full. */
  readonly overflow: string | undefined;
  /** Seconds: between two reminders of a waiting caller, between two tries, and until it is given up. */
  readonly secondGreeting: number;
  readonly retryTimer: number;
  readonly longestWait: number;
  /** The number that takes calls which no agent takes. */
  readonly voiceMail: string | undefined;
}

/** The scripts that IOS 12.4(15)T and later bring along, by what they are called in flash and in the image. */
const SCRIPTS = {
  attendant: /^(?:.*[:/])?app-b-acd-aa(?:-[\d.]+)?(?:\.tcl)?$/i,
  queue: /^(?:.*[:/])?app-b-acd(?:-[\d.]+)?(?:\.tcl)?$/i,
} as const;

/** The attendant that a service is; undefined for a service that is none, or whose queue is not there. */
export function attendantNamed(router: Router, name: string): Attendant | undefined {
  const own = serviceNamed(router, name, "attendant");
  if (!own) return undefined;
  const queueName = parameter.of(own, { name: "service-name" })?.value ?? "";
  const queue = serviceNamed(router, queueName, "queue");
  if (!queue) return undefined;
  const pilots = pilotsOf(queue);
  const digits = [...pilots.keys()].sort();
  const offered = numberOf(own, "number-of-hunt-grps", digits.length);
  const { text, number } = readersOf(own);
  return {
    name,
    queue: queueName,
    groups: new Map(digits.slice(0, offered).map((digit) => [digit, pilots.get(digit) ?? ""])),
    operator: pilots.get(digits.at(-1) ?? ""),
    extensionOption: text("dial-by-extension-option"),
    maxExtensionLength: number("max-extension-length", 5),
    dropThroughOption: text("drop-through-option"),
    hasDropThroughPrompt: text("drop-through-prompt") !== undefined,
    menuTimeout: number("menu-timeout", 4),
    queueLength: numberOf(queue, "queue-len", 10),
    overflow: text("queue-overflow-extension"),
    secondGreeting: number("second-greeting-time", 60),
    retryTimer: number("call-retry-timer", 5),
    longestWait: number("max-time-call-retry", 600),
    voiceMail: text("voice-mail"),
  };
}

/** An application that calls can be given to, and where its script is. */
export interface ApplicationScript {
  readonly name: string;
  readonly location: string;
}

/** The applications of a router: those of its image, and those whose script is one of these under another name. */
export function applicationScripts(router: Router): readonly ApplicationScript[] {
  const configured = services(router).flatMap(({ args: { name, location = name } }) =>
    Object.values(SCRIPTS).some((script) => script.test(location)) ? [{ name, location }] : [],
  );
  const own = new Set(configured.map(({ name }) => name));
  return [...BUILT_IN.filter(({ name }) => !own.has(name)), ...configured];
}

const BUILT_IN: readonly ApplicationScript[] = [
  { name: "app-b-acd", location: "builtin:app_b_acd_script.tcl" },
  { name: "app-b-acd-aa", location: "builtin:app_b_acd_aa_script.tcl" },
];

function serviceNamed(router: Router, name: string, script: keyof typeof SCRIPTS): GenericBlock | undefined {
  const block = services(router).find((one) => one.args.name === name);
  return block && SCRIPTS[script].test(block.args.location ?? name) ? block : undefined;
}

/** All services of `application`. */
function services(router: Router): ReturnType<typeof service.all> {
  return application.all(router).flatMap((block) => service.all(block));
}

/** The pilot numbers of `aa-hunt1` and so on, by their digits, as far as `number-of-hunt-grps` goes. */
function pilotsOf(queue: GenericBlock): ReadonlyMap<string, string> {
  const all = parameter.all(queue).flatMap(({ name, value }) => {
    const digit = /^aa-hunt(\d+)$/.exec(name)?.[1];
    return digit === undefined ? [] : [[digit, value] as const];
  });
  return new Map(all.slice(0, numberOf(queue, "number-of-hunt-grps", all.length)));
}

function readersOf(block: GenericBlock): {
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string, usual: number) => number;
} {
  return {
    text: (name) => parameter.of(block, { name })?.value,
    number: (name, usual) => numberOf(block, name, usual),
  };
}

function numberOf(block: GenericBlock, name: string, usual: number): number {
  const value = Number(parameter.of(block, { name })?.value);
  return Number.isInteger(value) ? value : usual;
}
