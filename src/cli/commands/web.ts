import { existsSync } from "node:fs";
import { zipSync } from "fflate";
import { SiteServer, type Site } from "../../server/site-server.js";
import type { Language } from "../../lab/hint-texts.js";
import { languageOf } from "../language.js";
import { failed, type Failure } from "../failure.js";
import { reason, writeText } from "../files.js";
import { complain, complainOfAll, type Io } from "../io.js";
import { occupied, writeFolder } from "../new-folder.js";
import { homeExpanded } from "../saves/home.js";
import { untilStopped } from "../until-stopped.js";
import { pageSite, titlesOf } from "../web/page-site.js";
import type { ScormEdition } from "../web/scorm-editions.js";
import { scormManifest } from "../web/scorm-manifest.js";

export interface ExportOptions {
  readonly to: string;
  /** As a package for learning platforms. */
  readonly scorm?: ScormEdition;
  readonly lang?: Language;
}

export interface WebOptions {
  readonly port?: string;
}

/** `cme web`: the lab as a page for the browsers of this machine, until the program is stopped. */
export async function webCommand(lab: string | undefined, { port }: WebOptions, io: Io): Promise<number> {
  const wanted = readPort(port);
  if (failed(wanted)) return complain(wanted, io);
  const site = await pageSite(lab === undefined ? undefined : homeExpanded(lab), io, languageOf(undefined));
  if ("failures" in site) return complainOfAll(site, io);
  const server = new SiteServer(site);
  try {
    const own = await server.listen(wanted);
    io.stdout.write(`http://127.0.0.1:${own}/\n`);
  } catch (error) {
    const failure = `cannot listen on 127.0.0.1:${wanted}: ${reason(error)}; --port 0 takes any that is free`;
    return complain({ failure }, io);
  }
  await untilStopped();
  server.close();
  return 0;
}

/** `cme web export`: the same page as files that any web server hosts. */
export async function exportWeb(
  lab: string | undefined,
  { to, scorm, lang }: ExportOptions,
  io: Io,
): Promise<number> {
  const place = homeExpanded(to);
  const isZip = place.toLowerCase().endsWith(".zip");
  if (scorm !== undefined && (!isZip || lab === undefined))
    return complain({ failure: "--scorm packs one lab into one file: name a LAB, and --to FILE.zip" }, io);
  const taken = isZip ? existing(place) : occupied(place, "--to", io);
  if (taken) return complain(taken, io);
  const site = await pageSite(lab === undefined ? undefined : homeExpanded(lab), io, languageOf(lang));
  if ("failures" in site) return complainOfAll(site, io);
  const packed = scorm === undefined ? site : withManifest(site, scorm, languageOf(lang));
  const problem = isZip ? writeText(place, zipOf(packed), io) : writeFolder(place, packed, io);
  return problem ? complain(problem, io) : 0;
}

/** The site of one lab as a package for a learning platform. */
function withManifest(site: Site, edition: ScormEdition, language: Language): Site {
  const [[name = "", title] = []] = titlesOf(site);
  const files = [...site.keys()];
  return new Map([
    ["imsmanifest.xml", scormManifest(edition, { name, title: title?.[language] ?? name, files })],
    ...site,
  ]);
}

function existing(file: string): Failure | undefined {
  return existsSync(file)
    ? { failure: `there is a file ${file} already: name another with --to` }
    : undefined;
}

/** All files with the same time, so that the same site is the same archive. */
function zipOf(site: Site): Uint8Array {
  const encoder = new TextEncoder();
  const files = [...site].map(([name, content]) => [
    name,
    typeof content === "string" ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 9, mtime: SOME_DAY });
}

/** Archives know no time before 1980. */
const SOME_DAY = new Date(1980, 0, 1);

function readPort(text = USUAL_PORT): number | Failure {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  return port <= 65_535 ? port : { failure: `--port takes a number from 0 to 65535, not "${text}"` };
}

const USUAL_PORT = "8026";
