import { invalid, type Dialogue, type Mode } from "../language/declaration.js";
import { holder } from "../router/create.js";
import { keyHash, pastedKey } from "../router/ssh-keys.js";
import type { SshChain, SshUser } from "../router/system-model.js";
import { configPrefixes, leaving } from "./common.js";
import { vocabulary, type Device } from "./device.js";
import { rows } from "./fields.js";

/** Users who log in by SSH with a key (IOS Security Command Reference, `ip ssh pubkey-chain`). */

const hashes = rows("keys", ["hash"], "entered");

const user = vocabulary<SshUser>()({});

const keyHashCommand = user.setting({
  syntax: "key-hash kind:{ssh-rsa} hash:WORD [comment:LINE]",
  examples: { hash: ["0123456789ABCDEF0123456789ABCDEF", "00112233445566778899aabbccddeeff"] },
  help: {
    "key-hash": "Specify the SSH public key hash",
    "ssh-rsa": "RSA Key",
    hash: "Hash of the public key, 32 hexadecimal digits",
    comment: "Comment of the key",
  },
  key: ["hash"],
  get: hashes.get,
  set(target, args) {
    if (!/^[0-9A-F]{32}$/i.test(args.hash)) return invalid("hash");
    hashes.set(target, { ...args, hash: args.hash.toUpperCase() });
    return undefined;
  },
  clear(target, { hash, ...others }) {
    hashes.clear(target, { ...others, ...(hash === undefined ? {} : { hash: hash.toUpperCase() }) });
  },
});

const keyString = user.action({
  syntax: "key-string",
  help: { "key-string": "Specify the SSH public key" },
  run: (target, _args, device) => askKey(target, device),
});

const userMode: Mode<SshUser, Device> = {
  prompt: "conf-ssh-pubkey-user",
  title: "SSH public key user configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [keyHashCommand, keyString, ...leaving],
};

const chain = vocabulary<SshChain>()({});

const username = chain.section({
  syntax: "username name:WORD",
  help: { username: "Specify the SSH user name", name: "User name" },
  key: ["name"],
  printOrder: "entered",
  mode: userMode,
  *list({ users }) {
    for (const one of users.values()) yield { args: { name: one.name }, target: one };
  },
  enter({ users }, { name }) {
    const found = users.get(name) ?? { name, keys: [], ...holder() };
    users.set(name, found);
    return found;
  },
  remove({ users }, { name = "" }) {
    users.delete(name);
  },
});

export const sshPubkeyMode: Mode<SshChain, Device> = {
  prompt: "conf-ssh-pubkey",
  title: "SSH public key identification configuration commands:",
  prefixes: configPrefixes,
  words: {},
  commands: [username, ...leaving],
};

/** A key comes in lines of base 64, up to `exit`. */
function* askKey(target: SshUser, { router }: Device): Dialogue {
  const prompt = `${router.hostname}(conf-ssh-pubkey-data)#`;
  const lines: string[] = [];
  while (lines.length < LONGEST) {
    const line = (yield { kind: "answer", prompt }).trim();
    if (line === "exit") break;
    lines.push(line);
  }
  const key = pastedKey(lines.join("\n"));
  if (!key) return "%SSH: Failed to decode the Key Value\n";
  const hash = keyHash(key);
  target.keys = [...target.keys.filter((one) => one.hash !== hash), { kind: "ssh-rsa", hash }];
  return "";
}

/** A key of 16384 bits is no longer than so many lines. */
const LONGEST = 100;
