import type { Language } from "../../lab/hint-texts.js";
import { voiceLinks, type VoiceLinkName } from "../../lab/codec-cost.js";
import { codecRecords, codecsLike, codecSum, codecTable, type CodecQuestion } from "../../lab/codec-table.js";
import { codecNames } from "../../router/codecs.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";

export interface CodecOptions {
  readonly calls: string;
  readonly link: VoiceLinkName;
  readonly crtp?: boolean;
  readonly lang?: Language;
  readonly json?: boolean;
}

/** `cme codec [NAME]`: what voice codecs cost on a link, per call and for several. */
export function codecCommand(name: string | undefined, options: CodecOptions, io: Io): number {
  const names = name === undefined ? codecNames : codecsLike(name);
  if (names.length === 0) {
    return complain({ failure: `there is no codec "${name ?? ""}": use ${codecNames.join(", ")}` }, io);
  }
  const calls = /^[1-9]\d{0,5}$/.test(options.calls) ? Number(options.calls) : undefined;
  if (calls === undefined) {
    return complain({ failure: `--calls takes a number from 1 to 999999, not "${options.calls}"` }, io);
  }
  const compressed = options.crtp ?? false;
  if (compressed && !voiceLinks[options.link].compresses) {
    return complain({ failure: "--crtp needs a link between two routers: --link ppp or frame-relay" }, io);
  }
  const question = { names, calls, link: options.link, compressed };
  io.stdout.write(
    options.json
      ? `${JSON.stringify(codecRecords(question), undefined, 2)}\n`
      : describe(question, name, options),
  );
  return 0;
}

/** Who asks for one codec also wants to see how its figure comes about. */
function describe(question: CodecQuestion, name: string | undefined, options: CodecOptions): string {
  const language = languageOf(options.lang);
  const sums =
    name === undefined ? [] : question.names.flatMap((one) => ["", ...codecSum(one, question, language)]);
  return [...codecTable(question, language), ...sums, ""].join("\n");
}
