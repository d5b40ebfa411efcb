import { topologyNow } from "../lab/topology-now.js";
import { Lab } from "../network/lab.js";
import { platformsIn } from "../network/usual-platforms.js";
import { defaultPlatform } from "../platform/platforms.js";

/** Another lab like this one, switched on with what the devices of this one are configured for by now. */
export function copyOfLab(lab: Lab, seconds: number): Lab {
  const copy = new Lab(topologyNow(lab), {
    platformOf: platformsIn(defaultPlatform),
    hostOptions: () => ({}),
  });
  copy.timeline.pass(seconds * 1000);
  return copy;
}
