/** The files of a saved lab by their names; those of devices and checkpoints are in folders of their own. */

/** What the lab is. */
export const LAB_FILE = "lab.json";
/** Its devices and cables, whole. */
export const TOPOLOGY_FILE = "topology.yaml";
/** What lasts besides configurations: addresses of PCs, cables, power, clocks. */
export const STATE_FILE = "state.json";
/** All that was typed since the lab was switched on. */
export const JOURNAL_FILE = "journal.jsonl";
/** The journal of the sitting before. */
export const PREVIOUS_FILE = "previous.jsonl";
/** How far a student has come with the tasks of the lab. */
export const PROGRESS_FILE = "progress.json";
/** What the screen showed. */
export const TRANSCRIPT_FILE = "transcript.txt";

export const startupFile = (device: string): string => `startup/${device}.cfg`;
export const privateFile = (device: string): string => `private/${device}.json`;
export const vlanFile = (device: string): string => `vlan/${device}.dat`;
/** The files of a device's flash memory. */
export const flashFile = (device: string): string => `flash/${device}.json`;
export const checkpointFile = (name: string): string => `checkpoints/${name}.jsonl`;

/** The name of the checkpoint that a file holds. */
export function checkpointIn(file: string): string | undefined {
  return /^checkpoints\/(.+)\.jsonl$/.exec(file)?.[1];
}

/** The device whose file it is. */
export function deviceIn(file: string): string | undefined {
  return /^(?:startup\/(.+)\.cfg|private\/(.+)\.json|vlan\/(.+)\.dat|flash\/(.+)\.json)$/
    .exec(file)
    ?.slice(1)
    .find((name) => name);
}

/** Whether a checkpoint may have that name; a device has one of the same kind. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name);
}

/** Whether a saved lab may hold a file of that name: nothing leads out of its folder. */
export function isLabFile(name: string): boolean {
  if (SINGLE_FILES.includes(name)) return true;
  const [folder = "", file = "", ...rest] = name.split("/");
  const ending = FOLDERS[folder];
  return (
    rest.length === 0 &&
    ending !== undefined &&
    file.endsWith(ending) &&
    isPlainName(file.slice(0, -ending.length))
  );
}

const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,62}$/;

const SINGLE_FILES = [
  LAB_FILE,
  TOPOLOGY_FILE,
  STATE_FILE,
  JOURNAL_FILE,
  PREVIOUS_FILE,
  TRANSCRIPT_FILE,
  PROGRESS_FILE,
];

const FOLDERS: Readonly<Record<string, string | undefined>> = {
  startup: ".cfg",
  private: ".json",
  vlan: ".dat",
  flash: ".json",
  checkpoints: ".jsonl",
};
