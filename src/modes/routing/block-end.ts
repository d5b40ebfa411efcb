import type { Command } from "../../language/declaration.js";
import type { GenericBlock } from "../../language/holder.js";
import { vocabulary, type Device } from "../device.js";

const { setting } = vocabulary<GenericBlock>()({});

/** The end of an address family. */
export const exitAddressFamily: Command<GenericBlock, Device> = setting({
  syntax: "exit-address-family",
  closesBlock: true,
  help: { "exit-address-family": "Exit from Address Family configuration mode" },
  no: false,
  get: () => ({}),
  set: (_target, _args, { loading, shell }) => {
    if (!loading) shell.exit();
  },
  clear: () => undefined,
});

/** The line with which every block of a kind closes, typed or not. */
export function blockEnd(word: string, sentence: string): Command<GenericBlock, Device> {
  return { ...exitAddressFamily, syntax: word, help: { [word]: sentence } };
}
