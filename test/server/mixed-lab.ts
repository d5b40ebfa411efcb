import { Lab } from "../../src/network/lab.js";
import type { Cable } from "../../src/network/topology.js";
import { platformsIn } from "../../src/network/usual-platforms.js";
import { defaultPlatform } from "../../src/platform/platforms.js";
import { inLab } from "../../src/server/power.js";
import { ServedRouter } from "../../src/server/served-router.js";

/** The name of the router. */
const NAME = "CME";

/**
 * A lab whose router is served, and whose own phone, PHONE1, has three minutes to register; `network`, of which the router
 * is .1, gets its addresses from it.
 */
export function mixedLab(configuration: string, network: string) {
  const pool = `ip dhcp pool PHONES\n network ${network}.0 255.255.255.0\n option 150 ip ${network}.1`;
  const lab = new Lab(
    {
      name: "mixed",
      devices: [
        {
          kind: "router",
          name: NAME,
          platform: undefined,
          configuration: configuration.replace(/^telephony-service$/m, `${pool}\n$&`),
        },
        { kind: "switch", name: "SW1", platform: undefined, configuration: undefined },
        { kind: "phone", name: "PHONE1", model: "7960", mac: "0001.4321.AAAA" },
      ],
      cables: [
        cable(NAME, "FastEthernet0/0", "FastEthernet0/24"),
        cable("PHONE1", "switch", "FastEthernet0/1"),
      ],
    },
    { platformOf: platformsIn(defaultPlatform), hostOptions: () => ({ lineTime: 0 }) },
  );
  lab.timeline.pass(180_000);
  const device = lab.deviceNamed(NAME);
  if (device?.kind !== "ios") throw new Error("no router");
  return { lab, node: device.node, router: new ServedRouter(NAME, inLab(device.node)) };
}

function cable(device: string, port: string, at: string): Cable {
  const ends = [
    { device, port },
    { device: "SW1", port: at },
  ] as const;
  return { ends, bandwidth: undefined, delay: undefined };
}
