import { main } from "./main.js";

/** The whole program: yields its exit code, a crash included. */
export async function start(args: readonly string[]): Promise<number> {
  return main(args);
}
