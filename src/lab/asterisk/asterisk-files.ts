import type { LabText } from "../../network/lab-text.js";
import type { Router } from "../../router/router.js";
import { extensionsConf } from "./extensions.js";
import { pjsipConf } from "./pjsip.js";

/** What an Asterisk is given in place of a router with CallManager Express. */
export interface AsteriskFiles {
  readonly pjsip: string;
  readonly extensions: string;
  /** What has no equivalent, or has to be done by hand, in the order of the configuration. */
  readonly notes: readonly LabText[];
}

/** The users, lines and dial plan of a configuration as files of Asterisk (chan_pjsip, `extensions.conf`). */
export function asteriskFiles(router: Router): AsteriskFiles {
  const devices = pjsipConf(router);
  const plan = extensionsConf(router);
  return { pjsip: devices.text, extensions: plan.text, notes: [...devices.notes, ...plan.notes] };
}
