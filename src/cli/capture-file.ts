import { captureStreamOf } from "../network/wire-format/lab-capture.js";
import type { Lab } from "../network/lab.js";
import { LineFile } from "../server/whole-file.js";
import type { Failure } from "./failure.js";
import { reason } from "./files.js";
import { complain, diskOf, type Io } from "./io.js";

/** Writes what the cables of a lab carry into a file that is not there yet, as long as the lab is on; what ends it. */
export function captureInto(lab: Lab, path: string, io: Io): (() => void) | Failure {
  let file: LineFile | undefined;
  const give = (error: unknown) => {
    lab.capture = undefined;
    file = undefined;
    complain({ failure: `the capture ends here: cannot write ${path}: ${reason(error)}` }, io);
  };
  try {
    file = new LineFile(path, diskOf(io));
  } catch (error) {
    return { failure: `cannot write ${path}: ${reason(error)}` };
  }
  const stream = captureStreamOf(lab, (bytes) => {
    try {
      file?.add(bytes);
    } catch (error) {
      give(error);
    }
  });
  return () => {
    lab.capture = undefined;
    stream.end();
    file?.close();
    file = undefined;
  };
}
