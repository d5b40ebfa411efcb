import type { OspfAreaSettings } from "../../../rules/ospf-settings.js";
import type { OspfDatabase } from "./database.js";
import type { OspfInterface } from "./interface.js";
import type { Tree } from "./spf.js";

export const BACKBONE = "0.0.0.0";

/** An area as one of its routers has it. */
export interface OspfArea {
  /** `0.0.0.1`, and as it was typed first. */
  readonly id: string;
  readonly name: string;
  settings: OspfAreaSettings;
  readonly database: OspfDatabase;
  readonly interfaces: Set<OspfInterface>;
  /** The shortest ways when they were last reckoned, and how often they have been. */
  tree: Tree;
  runs: number;
}
