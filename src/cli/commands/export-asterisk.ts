import { asteriskFiles } from "../../lab/asterisk/asterisk-files.js";
import type { Language } from "../../lab/hint-texts.js";
import { loadFile } from "../../running-config/load-file.js";
import { failed } from "../failure.js";
import { complain, type Io } from "../io.js";
import { languageOf } from "../language.js";
import { occupied, writeFolder } from "../new-folder.js";
import { chooseRouter } from "./load.js";

export interface ExportAsteriskOptions {
  readonly out: string;
  readonly platform?: string;
  readonly lang?: Language;
}

/** `cme export asterisk`: writes files of Asterisk for the phones of a configuration, and says what has no equivalent. */
export async function exportAsterisk(
  config: string,
  options: ExportAsteriskOptions,
  io: Io,
): Promise<number> {
  const { out, platform: named } = options;
  const choice = await chooseRouter({ config, ...(named !== undefined && { platform: named }) }, io);
  if (failed(choice)) return complain(choice, io);
  const { platform, configuration = "" } = choice;
  const { router } = loadFile(configuration, platform).device;
  const { pjsip, extensions, notes } = asteriskFiles(router);
  if (router.ephoneDns.size === 0 && !router.telephony)
    return complain(
      { failure: `${config}: it has no telephony-service and no numbers: there is nothing to export` },
      io,
    );
  const taken = occupied(out, "--out", io);
  if (taken) return complain(taken, io);
  const files = { "pjsip.conf": pjsip, "extensions.conf": extensions };
  const problem = writeFolder(out, Object.entries(files), io);
  if (problem) return complain(problem, io);
  const language = languageOf(options.lang);
  io.stdout.write(
    `${out}: ${Object.keys(files).join(", ")}\n${notes.map((note) => `${NOTE[language]}: ${note[language]}\n`).join("")}`,
  );
  return 0;
}

const NOTE: Readonly<Record<Language, string>> = { en: "note", fr: "à noter" };
