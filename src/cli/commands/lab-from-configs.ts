import { basename, resolve } from "node:path";
import { labFromConfigurations, type DeviceFile } from "../../exercise/authoring/lab-from-configurations.js";
import { labNameFrom } from "../../lab/saved/lab-name.js";
import { describeProblem, readTopology } from "../../lab/topology-file.js";
import { visible } from "../../parse/visible.js";
import { failed, type Failure } from "../failure.js";
import { cannotWrite, filesIn, isFolder, readBytes, reason, STANDARD, writeText } from "../files.js";
import { languageOf } from "../language.js";
import { complain, complainOfAll, diskOf, type Io } from "../io.js";

export interface FromConfigsOptions {
  /** Where the lab goes; standard output without it. */
  readonly out?: string;
}

/** `cme lab from-configs`: a topology file of exported configurations and what CDP said of their cables. */
export function labFromConfigs(folder: string, { out = STANDARD }: FromConfigsOptions, io: Io): number {
  const unwritable = cannotWrite(out, io);
  if (unwritable) return complain(unwritable, io);
  const files = readFolder(folder, io);
  if (failed(files)) return complain(files, io);
  const lab = labFromConfigurations(labNameFrom(basename(resolve(folder))), files);
  if ("problem" in lab) return complain({ failure: `${folder}: ${lab.problem}` }, io);
  const reading = readTopology(lab.text, out, () => ({ problem: "it brings no files along" }));
  if ("problems" in reading)
    return complainOfAll(
      {
        failures: reading.problems.map((problem) => ({
          failure: describeProblem(problem, languageOf(undefined)),
        })),
      },
      io,
    );
  for (const line of lab.left) io.stderr.write(`cme: ${visible(line)}\n`);
  const problem = writeText(out, lab.text, io);
  return problem ? complain(problem, io) : 0;
}

function readFolder(folder: string, io: Io): readonly DeviceFile[] | Failure {
  const disk = diskOf(io);
  if (!isFolder(folder, disk))
    return { failure: `${folder} is no folder: name one with exported configurations` };
  const paths = filesIn([folder], io);
  if (failed(paths)) return paths;
  const files: DeviceFile[] = [];
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: readBytes(path, disk) });
    } catch (error) {
      return { failure: `cannot read ${path}: ${reason(error)}` };
    }
  }
  return files;
}
