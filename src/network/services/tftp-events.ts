import { durationText } from "../../router/time-text.js";

/** The number of the router's process that serves files. */
const PROCESS = 200;

/** What `debug tftp events` tells of one transfer. */
export function tftpEvents(debug: (line: string) => void, name: string) {
  return {
    looking: () => debug(`TFTP: Looking for ${name}`),
    /** `size` is in bytes. */
    opened: (size: number) =>
      debug(`TFTP: Opened system:/its/${name}, fd 0, size ${size} for process ${PROCESS}`),
    finished: (seconds: number) =>
      debug(
        `TFTP: Finished system:/its/${name}, time ${durationText(Math.floor(seconds))} for process ${PROCESS}`,
      ),
  };
}
