import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";

/** `media`: the way of voice through this router (CME command reference, chapter M). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({ media: "Media of calls" });

export const mediaOptions = {
  media: setting({
    syntax: "media flow:{flow-around | flow-through}",
    default: { flow: "flow-through" },
    help: { "flow-around": "From end to end, past this router", "flow-through": "Through this router" },
  }),
  mediaAntiTrombone: toggle({
    syntax: "media anti-trombone",
    default: "off",
    help: { "anti-trombone": "Take calls that come back out of the way" },
  }),
  mediaBulkStats: toggle({
    syntax: "media bulk-stats",
    default: "off",
    help: { "bulk-stats": "Keep figures of all calls together" },
  }),
  mediaClass: setting({
    syntax: "media class tag:<1-10000>",
    since: "15.2(1)T",
    no: "media class",
    help: { class: "Class of what is done to it", tag: "Tag" },
  }),
  mediaForking: toggle({
    syntax: "media forking",
    default: "off",
    help: { forking: "To a recorder as well" },
  }),
  mediaMonitoring: setting({
    syntax: "media monitoring [calls:<1-1000>]",
    help: { monitoring: "Watch its quality", calls: "At most so many calls" },
  }),
  mediaStatistics: toggle({
    syntax: "media statistics",
    default: "off",
    help: { statistics: "Count what is sent and lost" },
  }),
  mediaDisableDetailedStats: toggle({
    syntax: "media disable-detailed-stats",
    default: "off",
    since: "15.2(1)T",
    help: { "disable-detailed-stats": "Keep no figures of single calls" },
  }),
  mediaTranscoderHighDensity: toggle({
    syntax: "media transcoder high-density",
    default: "off",
    help: { transcoder: "Transcoding", "high-density": "More calls on a DSP" },
  }),
};
