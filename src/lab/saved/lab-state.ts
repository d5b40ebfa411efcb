import * as v from "valibot";
import type { Clock } from "../../modes/device.js";
import type { Lab } from "../../network/lab.js";
import type { Cable, PcDescription, StaticAddress } from "../../network/topology.js";
import type { Wire } from "../../network/link/wire.js";
import type { ClockSetting } from "../../session/router-host.js";
import { endOf } from "../topology-text.js";
import { jsonText, readJson } from "./json-text.js";

const addressSchema = v.object({
  address: v.string(),
  mask: v.string(),
  gateway: v.optional(v.string()),
  nameServer: v.optional(v.string()),
});

const schema = v.object({
  schema: v.literal("cme-lab-state/1"),
  /** The address that each PC has of its own; null: by DHCP. */
  stations: v.record(v.string(), v.nullable(addressSchema)),
  /** The cables that are out, by their ends. */
  out: v.array(v.tuple([v.string(), v.string()])),
  /** The phones without power. */
  off: v.array(v.string()),
  /** What the clocks of routers and switches show, in milliseconds as `Date` counts them. */
  clocks: v.record(v.string(), v.object({ time: v.number(), authoritative: v.boolean() })),
  /** The devices whose running configuration may differ from the saved one. */
  unwritten: v.array(v.string()),
  /** Those of an earlier sitting, whose unwritten work can still be had back. */
  pending: v.optional(v.array(v.string()), []),
});

/** What of a lab lasts besides configurations and VLANs. */
export type LabState = v.InferOutput<typeof schema>;

export function readState(text: string): LabState | { readonly problem: string } {
  return readJson(text, schema);
}

export function stateText(state: LabState): string {
  return jsonText(state);
}

/** The state that a lab is in now. */
export function stateOf(lab: Lab): LabState {
  const devices = [...lab.devices.values()];
  const pcs = devices.flatMap((one) => (one.kind === "pc" ? [one] : []));
  const phones = devices.flatMap((one) => (one.kind === "phone" ? [one] : []));
  const routers = devices.flatMap((one) => (one.kind === "ios" ? [one] : []));
  return {
    schema: "cme-lab-state/1",
    stations: Object.fromEntries(pcs.map(({ name, node }) => [name, node.station.manual ?? null])),
    out: lab.wires.filter(({ plugged }) => !plugged).map(endsOf),
    off: phones.filter(({ node }) => !node.powered).map(({ name }) => name),
    clocks: Object.fromEntries(routers.map(({ name, node }) => [name, clockOf(node.host.clock)])),
    unwritten: routers.filter(({ node }) => node.host.modified).map(({ name }) => name),
    pending: [],
  };
}

/** Whether two states of a running lab differ in more than the time. */
export function isChanged(one: LabState, other: LabState): boolean {
  return stateText({ ...one, clocks: {} }) !== stateText({ ...other, clocks: {} });
}

/** The address that a PC has of its own, in a state that was kept; undefined: by DHCP. */
export function addressIn({ stations }: LabState, pc: PcDescription): StaticAddress | undefined {
  const own = stations[pc.name];
  if (!own) return own === null ? undefined : pc.address;
  const { address, mask, gateway, nameServer } = own;
  return { address, mask, gateway, nameServer };
}

/** Whether a cable is out, in a state that was kept. */
export function isCableOut({ out }: LabState, cable: Cable): boolean {
  const [first, second] = cable.ends.map(endOf);
  return out.some(([one, other]) => one === first && other === second);
}

function endsOf({ ends }: Wire): [string, string] {
  const [one, other] = ends.map(({ node, name }) => endOf({ device: node.name, port: name }));
  return [one ?? "", other ?? ""];
}

function clockOf(clock: Clock): ClockSetting {
  return { time: clock.now(), authoritative: clock.authoritative };
}
