import { play } from "../../session/play.js";
import { RouterHost } from "../../session/router-host.js";
import { Session } from "../../session/session.js";
import { failed } from "../failure.js";
import { complain, type Io } from "../io.js";
import { chooseRouter, type RouterOptions } from "./load.js";

/** `cme exec COMMAND`: runs one EXEC command in privileged mode and prints its output only. */
export async function execCommand(command: string, options: RouterOptions, io: Io): Promise<number> {
  const choice = await chooseRouter(options, io);
  if (failed(choice)) return complain(choice, io);
  const session = new Session(new RouterHost(choice), { privileged: true });
  const { output, problem } = play(session, command);
  io.stdout.write(output);
  return problem ? 1 : 0;
}
