import type { StoredBlock } from "../../language/declaration.js";
import { vocabulary } from "../device.js";

/** `media`: the way of voice through this router (CME command reference, chapter M). Kept and shown. */
const { setting, toggle } = vocabulary<StoredBlock>()({ media: "Media of calls" });

export const mediaOptions = [
  setting({
    syntax: "media flow:{flow-around | flow-through}",
    help: { "flow-around": "From end to end, past this router", "flow-through": "Through this router" },
  }),
  toggle({ syntax: "media forking", shown: "on", help: { forking: "To a recorder as well" } }),
  setting({
    syntax: "media monitoring [calls:<1-1000>]",
    help: { monitoring: "Watch its quality", calls: "At most so many calls" },
  }),
  toggle({ syntax: "media statistics", shown: "on", help: { statistics: "Count what is sent and lost" } }),
  toggle({
    syntax: "media disable-detailed-stats",
    shown: "on",
    since: "15.2(1)T",
    help: { "disable-detailed-stats": "Keep no figures of single calls" },
  }),
  toggle({
    syntax: "media transcoder high-density",
    shown: "on",
    help: { transcoder: "Transcoding", "high-density": "More calls on a DSP" },
  }),
];
