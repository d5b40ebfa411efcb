import type { Dialogue, Question } from "../../language/declaration.js";
import { readAddress } from "../../language/types/address.js";
import { createDhcpPool } from "../../router/create.js";
import { createEphoneDn, createTelephony } from "../../router/create-telephony.js";
import { addPool, serveNetwork } from "../../router/dhcp.js";
import type { Router } from "../../router/router.js";
import type { Telephony } from "../../router/telephony-model.js";
import type { Device } from "../device.js";

/** The setup dialogue (REFERENCE.md section 3.8): asks a few questions and configures what they ask for. */
export function* telephonySetup(router: Router, device: Device): Dialogue {
  let answers: Answers;
  let again: boolean;
  do {
    answers = yield* ask(device);
    again = answers.start && (yield* yesNo("Do you wish to change any of the above information? [yes/no]: "));
  } while (again);
  if (answers.dhcp) buildPool(router, answers.dhcp);
  if (answers.start) build(router, answers);
  return undefined;
}

interface Answers {
  readonly dhcp:
    | { readonly network: string; readonly mask: string; readonly tftp: string; readonly gateway: string }
    | undefined;
  readonly start: boolean;
  readonly address: string;
  readonly port: number;
  readonly phones: number;
  readonly dualLine: boolean;
  readonly language: number;
  readonly tones: number;
  readonly first: string;
  readonly fullNumber: string | undefined;
  readonly voicemail: { readonly number: string; readonly timeout: number } | undefined;
}

const LANGUAGES = [
  ["English", "US"],
  ["French", "FR"],
  ["German", "DE"],
  ["Russian", "RU"],
  ["Spanish", "ES"],
  ["Italian", "IT"],
  ["Dutch", "NL"],
  ["Norwegian", "NO"],
  ["Portuguese", "PT"],
  ["Danish", "DK"],
  ["Swedish", "SE"],
] as const;

const TONES = [
  ["United States", "US"],
  ["France", "FR"],
  ["Germany", "DE"],
  ["Russia", "RU"],
  ["Spain", "ES"],
  ["Italy", "IT"],
  ["Netherlands", "NL"],
  ["Norway", "NO"],
  ["Portugal", "PT"],
  ["UK", "GB"],
  ["Denmark", "DK"],
  ["Switzerland", "CH"],
  ["Sweden", "SE"],
  ["Austria", "AT"],
  ["Canada", "CA"],
] as const;

type Asking<T> = Generator<Question, T, string>;

function* ask({ platform }: Device): Asking<Answers> {
  const dhcp = (yield* yesNo("Do you want to setup DHCP service for your IP phones? [yes/no]: "))
    ? {
        network: yield* address("IP network for telephony-service DHCP  Pool:"),
        mask: yield* address("Subnet mask for DHCP network :"),
        tftp: yield* address("TFTP Server IP address (Option 150) :"),
        gateway: yield* address("Default Router for DHCP Pool :"),
      }
    : undefined;
  const start = yield* yesNo("Do you want to start telephony-service setup? [yes/no]: ");
  if (!start) return { ...NOTHING, dhcp };
  return {
    dhcp,
    start,
    address: yield* address("Enter the IP source address for Cisco CallManager Express:"),
    port: yield* numeral("Enter the Skinny Port for Cisco CallManager Express:  [2000]:", 2000, 2000, 9999),
    phones: yield* numeral(
      "How many IP phones do you want to configure : [0]:",
      0,
      0,
      platform.limits["maxEphones"] ?? 0,
    ),
    dualLine: yield* yesNo("Do you want dual-line extensions assigned to phones? [yes/no]: "),
    language: yield* choice("What language do you want on IP phones?", LANGUAGES),
    tones: yield* choice("Which Call Progress tone set do you want on IP phones :", TONES),
    first: String(
      yield* numeral("What is the first extension number you want to configure :[0]:", 0, 0, 999999),
    ),
    fullNumber: yield* whenWanted(
      "Do you have Direct-Inward-Dial service for all your phones? [yes/no]: ",
      () => digits("Enter the full E.164 number for the first phone:"),
    ),
    voicemail: yield* whenWanted(
      "Do you want to forward calls to a voice message service? [yes/no]: ",
      voicemail,
    ),
  };
}

const NOTHING: Answers = {
  dhcp: undefined,
  start: false,
  address: "",
  port: 2000,
  phones: 0,
  dualLine: false,
  language: 0,
  tones: 0,
  first: "0",
  fullNumber: undefined,
  voicemail: undefined,
};

function* voicemail(): Asking<NonNullable<Answers["voicemail"]>> {
  return {
    number: yield* digits("Enter the extension or pilot number of the voice message service:"),
    timeout: yield* numeral("Call forward No Answer Timeout: [18]:", 18, 3, 60000),
  };
}

function* whenWanted<T>(question: string, next: () => Asking<T>): Asking<T | undefined> {
  return (yield* yesNo(question)) ? yield* next() : undefined;
}

function* yesNo(prompt: string): Asking<boolean> {
  let before = "";
  for (;;) {
    const answer = (yield { kind: "answer", prompt, before }).trim().toLowerCase();
    if (answer !== "" && "yes".startsWith(answer)) return true;
    if (answer !== "" && "no".startsWith(answer)) return false;
    before = "% Please answer 'yes' or 'no'.\n";
  }
}

function* address(prompt: string): Asking<string> {
  return yield* until(prompt, "% Please enter a valid IP address.\n", readAddress);
}

function* digits(prompt: string): Asking<string> {
  return yield* until(prompt, "% Please enter digits.\n", (answer) =>
    /^\d{1,16}$/.test(answer) ? answer : undefined,
  );
}

function* numeral(prompt: string, usual: number, low: number, high: number): Asking<number> {
  return yield* until(prompt, `% Please enter a number from ${low} to ${high}.\n`, (answer) => {
    const number = answer === "" ? usual : Number(answer);
    return Number.isInteger(number) && number >= low && number <= high ? number : undefined;
  });
}

/** A list with numbers in front, and the question which of them. */
function* choice(title: string, rows: readonly (readonly [string, string])[]): Asking<number> {
  const list = rows.map(([name], index) => `\t${index} ${name}\n`).join("");
  return yield* until(
    "[0]:",
    "% Please choose from the list.\n",
    (answer) => (answer === "" ? 0 : numberBelow(answer, rows.length)),
    `${title}\n${list}`,
  );
}

function numberBelow(text: string, end: number): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number < end ? number : undefined;
}

/** Asks until an answer can be read. */
function* until<T>(
  prompt: string,
  complaint: string,
  read: (answer: string) => T | undefined,
  title = "",
): Asking<T> {
  let before = title;
  for (;;) {
    const value = read((yield { kind: "answer", prompt, before }).trim());
    if (value !== undefined) return value;
    before = complaint;
  }
}

function build(router: Router, answers: Answers): void {
  const cme = createTelephony();
  const perPhone = answers.dualLine ? 1 : 2;
  cme.source = { address: answers.address, port: answers.port };
  cme.maxEphones = answers.phones;
  cme.maxDn = answers.phones * perPhone;
  if (answers.phones > 0) cme.autoAssign = [{ first: 1, last: cme.maxDn }];
  buildLocales(cme, answers);
  if (answers.fullNumber !== undefined) cme.dialplanPatterns = [dialplan(answers.fullNumber, answers.first)];
  if (answers.voicemail) cme.voicemail = { number: answers.voicemail.number };
  router.telephony = cme;
  for (let phone = 0; phone < answers.phones; phone++) buildLines(router, answers, phone);
}

const POOL = "ITS";

function buildPool(router: Router, { network, mask, tftp, gateway }: NonNullable<Answers["dhcp"]>): void {
  const pool = createDhcpPool(POOL);
  pool.options = [{ code: 150, ip: [tftp] }];
  pool.defaultRouters = [gateway];
  pool.told = ["option 150", "default-router"];
  addPool(router, pool);
  serveNetwork(router, pool, { address: network, mask });
}

function buildLocales(cme: Telephony, { language, tones }: Answers): void {
  const spoken = LANGUAGES[language]?.[1] ?? "US";
  const heard = TONES[tones]?.[1] ?? "US";
  if (spoken !== "US") cme.userLocales = [{ country: spoken }];
  if (heard !== "US") cme.networkLocales = [{ country: heard }];
}

/** The full number of the first extension, with dots for the digits that the extension has. */
function dialplan(full: string, first: string) {
  const kept = full.slice(0, Math.max(full.length - first.length, 0));
  return { tag: 1, pattern: kept + ".".repeat(full.length - kept.length), length: first.length };
}

/** One dual line a phone, or two single lines with the same number of which the second one takes what the first leaves. */
function buildLines(router: Router, { dualLine, first, voicemail: mail }: Answers, phone: number): void {
  const number = String(Number(first) + phone).padStart(first.length, "0");
  const tags = dualLine ? [phone + 1] : [phone * 2 + 1, phone * 2 + 2];
  tags.forEach((tag, index) => {
    const dn = createEphoneDn(tag, dualLine ? "dual-line" : undefined);
    dn.number = number;
    if (index > 0) dn.preference = { preference: 1 };
    if (tags.length > 1 && index === 0) dn.huntstop = false;
    if (mail) {
      dn.forwardBusy = { number: mail.number };
      dn.forwardNoAnswer = { number: mail.number, timeout: mail.timeout };
    }
    router.ephoneDns.set(tag, dn);
  });
}
