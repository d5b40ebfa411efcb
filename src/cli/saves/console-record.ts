import { existsSync } from "node:fs";
import { realDisk } from "../../server/disk.js";
import { MOST_RECORDED, Recording, type RecordingOptions } from "../../server/recording.js";
import type { Failure } from "../failure.js";
import { reason } from "../files.js";
import { recordEvents } from "../record-events.js";
import { homeExpanded } from "./home.js";

/** Begins the files of `--record`: FILE, and FILE.cast; neither replaces one that is there. */
export function beginRecord(
  path: string,
  subject: RecordingOptions["subject"],
  report: (failure: Failure) => void,
): Recording | Failure {
  const transcript = homeExpanded(path);
  const cast = `${transcript.replace(/\.txt$/, "")}.cast`;
  const recording = new Recording({
    transcript,
    cast,
    subject,
    events: recordEvents(report),
    disk: realDisk,
    most: MOST_RECORDED,
  });
  try {
    recording.begin();
    return recording;
  } catch (error) {
    const taken = [transcript, cast].find((file) => existsSync(file));
    const why = taken === undefined ? reason(error) : "there is one already; name another";
    return { failure: `cannot record in ${taken ?? transcript}: ${why}` };
  }
}
