// The lab that `npm run soak` keeps busy: its phones call each other again and again. It tells how many calls there were,
// and what went wrong.
import { c2811 } from "../../src/platform/c2811.js";
import { CallLab, topologyIn } from "./call-lab.js";

/** Milliseconds between two calls. */
const CALL = 500;

let calls = 0;

/** Two calls at a time, one of them between the two sites, which are over in the end. */
function callOn(lab: CallLab): void {
  lab.call("PHONE1", "201", "PHONE3");
  lab.call("PHONE2", "202", "PHONE4");
  lab.type("@ wait 20");
  if (lab.router("LYON").calls.length === 0) throw new Error("nobody talks");
  for (const name of ["PHONE1", "PHONE2", "PHONE3", "PHONE4"]) lab.type(`@${name} hangup`);
  lab.type("@ wait 5");
  if (lab.router("LYON").calls.length > 0) throw new Error("a call is never over");
  calls += 2;
  process.send?.({ calls });
}

const lab = new CallLab(topologyIn("fixtures/topologies/two-sites.yaml"), c2811);
lab.type("@ wait 90");
setInterval(() => {
  try {
    callOn(lab);
  } catch (error) {
    process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}, CALL);
