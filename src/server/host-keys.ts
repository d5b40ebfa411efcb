import { join } from "node:path";
import ssh2 from "ssh2";
import { errorCode, realDisk, type Disk } from "./disk.js";
import { OWNER_ONLY, sweepDrafts, writeWhole } from "./whole-file.js";

/** The kinds that clients of all ages know, the best first. */
const KINDS = [
  { file: "ssh_host_ed25519_key", make: () => ssh2.utils.generateKeyPairSync("ed25519") },
  { file: "ssh_host_ecdsa_key", make: () => ssh2.utils.generateKeyPairSync("ecdsa", { bits: 256 }) },
  { file: "ssh_host_rsa_key", make: () => ssh2.utils.generateKeyPairSync("rsa", { bits: 3072 }) },
] as const;

/**
 * The private keys by which clients know the server. They are made when they are first needed and kept in a folder
 * that only its owner reads: a key that changed would be refused by every client that has seen the old one.
 * Throws what the file system says.
 */
export function hostKeys(folder: string, disk: Disk = realDisk): readonly string[] {
  disk.mkdirSync(folder, { recursive: true, mode: 0o700 });
  sweepDrafts(folder, disk);
  return KINDS.map(({ file, make }) => {
    const path = join(folder, file);
    const known = readKey(path, disk);
    if (known !== undefined) return known;
    const made = sound(make);
    writeWhole(path, made, disk, { mode: OWNER_ONLY });
    return made;
  });
}

/** One in some hundred Ed25519 keys of ssh2 is written in a way that ssh2 itself cannot read (1.17). */
function sound(make: () => { readonly private: string }): string {
  for (;;) {
    const { private: made } = make();
    if (isKey(made)) return made;
  }
}

function isKey(text: string): boolean {
  return !(ssh2.utils.parseKey(text) instanceof Error);
}

/** The key in a file; undefined if there is none, or half of one. */
function readKey(path: string, disk: Disk): string | undefined {
  try {
    const text = disk.readFileSync(path, "utf8");
    return isKey(text) ? text : undefined;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
