import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { blockMode } from "./block-mode.js";

/** H.323 Annex G: border elements that tell each other their numbers (IOS Voice Command Reference). Kept and shown. */
const WORDS = { seconds: "Seconds" } as const;
const { setting, toggle, block } = vocabulary<GenericBlock>()(WORDS);

const relationshipMode = blockMode(
  "config-nxg-neigh-svc",
  "Annex G service relationship commands:",
  [
    setting({
      syntax: "inbound ttl seconds:<0-4294967295>",
      help: { inbound: "Relationships that the neighbor opens", ttl: "How long they hold" },
    }),
    setting({
      syntax: "outbound retry-interval seconds:<0-4294967295>",
      help: { outbound: "Relationships that this router opens", "retry-interval": "Time between two tries" },
    }),
    toggle({ syntax: "shutdown", default: "off", help: { shutdown: "No relationship with the neighbor" } }),
  ],
  WORDS,
);

const neighborMode = blockMode("config-nxg-neigh", "Annex G neighbor commands:", [
  setting({ syntax: "id name:WORD<1-20>", help: { id: "Identifier of the neighbor", name: "Name" } }),
  setting({ syntax: "port port:<1-65535>", help: { port: "Port of the neighbor" } }),
  toggle({ syntax: "cache", default: "off", help: { cache: "Keep the descriptors that it sends" } }),
  block({
    syntax: "service-relationship",
    help: { "service-relationship": "Relationship with the neighbor" },
    mode: relationshipMode,
  }),
]);

export const annexgMode = blockMode(
  "config-annexg",
  "Annex G configuration commands:",
  [
    setting({
      syntax: "local ip address:A.B.C.D",
      help: { local: "This border element", ip: "Its address", address: "Address" },
    }),
    setting({
      syntax: "domain-name name:WORD",
      help: { "domain-name": "Domain in which it reports usage", name: "Name" },
    }),
    block({
      syntax: "neighbor {default | address:A.B.C.D}",
      key: ["default", "address"],
      help: {
        neighbor: "Another border element",
        default: "For all that are not named",
        address: "Its address",
      },
      mode: neighborMode,
    }),
    toggle({ syntax: "shutdown", default: "off", help: { shutdown: "Stop the border element" } }),
  ],
  WORDS,
);

export const gatekeeperElement = block({
  syntax: "h323-annexg element:WORD",
  key: ["element"],
  help: { "h323-annexg": "Border element beside this gatekeeper", element: "Its identifier" },
  mode: blockMode("config-gk-annexg", "Gatekeeper border element commands:", [
    setting({
      syntax: "prefix prefix:WORD [order:{blast | seq}]",
      key: ["prefix"],
      no: "prefix prefix:WORD",
      help: {
        prefix: "Numbers that it is asked for",
        blast: "Together with the other gatekeepers",
        seq: "After the other gatekeepers",
      },
    }),
  ]),
});
