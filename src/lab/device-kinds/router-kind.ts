import { platformFor, shortPort } from "../../network/device-ports.js";
import type { RouterDescription } from "../../network/topology.js";
import { loadFile } from "../../running-config/load-file.js";
import { addressWithLength } from "../address-text.js";
import { fields } from "../field-values.js";
import type { DeviceKind } from "./device-kind.js";
import { iosFields, iosParticulars, readIos, writeIos } from "./ios-fields.js";

const schema = fields(iosFields("router"), { en: "a router", fr: "un routeur" });

export const routerKind: DeviceKind<RouterDescription, typeof schema> = {
  kind: "router",
  schema,
  read: readIos,
  write: writeIos,
  added: (model) => ({ kind: "router", platform: model }),
  caption(router) {
    const { model } = platformFor(router).hardware;
    return { en: `router ${model}`, fr: `routeur ${model}` };
  },
  addresses: configuredAddresses,
  particulars: iosParticulars,
  symbol: [
    `<path d="M-32 13v16a32 12 0 0 0 64 0v-16"/>`,
    `<ellipse cx="0" cy="13" rx="32" ry="12"/>`,
    `<path fill="none" d="M-20 9l11 3M-9 12l-4-4M-9 12l-6 2M20 17l-11-3M9 14l4 4M9 14l6-2M4 11l9-5M13 6l-6 0M13 6l-2 4M-4 15l-9 5M-13 20l6 0M-13 20l2-4"/>`,
  ],
};

function configuredAddresses(router: RouterDescription): readonly string[] {
  if (router.configuration === undefined) return [];
  const { interfaces } = loadFile(router.configuration, platformFor(router)).device.router;
  return [...interfaces.values()].flatMap(({ name, addresses }) =>
    addresses.map((address) => `${shortPort(name)} ${addressWithLength(address)}`),
  );
}
