import { readPhoneFile } from "../../services/phone-files.js";
import type { PhoneSoftware } from "../phone-station.js";
import type { SccpHost } from "./sccp-host.js";
import { SccpStation } from "./sccp-station.js";

const DEFAULT_FILE = "XMLDefault.cnf.xml";

/** What a phone runs that speaks SCCP. */
export class SccpSoftware implements PhoneSoftware {
  readonly station: SccpStation;
  readonly files: readonly string[];

  constructor(host: SccpHost) {
    this.station = new SccpStation(host);
    this.files = [`${host.deviceName}.cnf.xml`, DEFAULT_FILE];
  }

  start(file: string): boolean {
    const read = readPhoneFile(file);
    if (read) this.station.start(read.agents);
    return read !== undefined;
  }
}
