import { MOST_RECORDED, type RecordEvents } from "../server/recording.js";
import type { Failure } from "./failure.js";
import { reason } from "./files.js";

/** What goes wrong with records, in cme's own words. */
export function recordEvents(report: (failure: Failure) => void): RecordEvents {
  return {
    fault: (path, error) => {
      report({ failure: `cannot write ${path}: ${reason(error)}; that session goes on without a record` });
    },
    full: (path) => {
      report({ failure: `${path} has reached its limit of ${MOST_RECORDED / 1e6} MB; the session goes on` });
    },
  };
}
