import { readSipPhoneFile, sipFileName } from "../../services/sip-phone-files.js";
import type { PhoneSoftware } from "../phone-station.js";
import type { SipHost } from "./sip-host.js";
import { SipStation } from "./sip-station.js";

/** What a phone runs that speaks SIP. */
export class SipSoftware implements PhoneSoftware {
  readonly station: SipStation;
  readonly files: readonly string[];

  constructor(host: SipHost) {
    this.station = new SipStation(host);
    this.files = [sipFileName(host.model, host.deviceName)];
  }

  start(file: string): boolean {
    const profile = readSipPhoneFile(file);
    if (profile) this.station.start(profile);
    return profile !== undefined;
  }
}
