import type { GenericSchema, InferOutput } from "valibot";
import type { LabText } from "../../network/lab-text.js";
import type { DeviceDescription, RouterDescription } from "../../network/topology.js";

/** What a device starts with, and where that was written down. */
export type Configured = Pick<RouterDescription, "configuration" | "origin">;

/** Finds what the field `configuration` of a device stands for. */
export type ConfigurationOf = (written: string | undefined) => Configured;

/** The fields of a device in a file, before anybody has looked whether they are right. */
export type DeviceFields = Readonly<Record<string, unknown>>;

/**
 * A kind of device, as topologies have it: how it is written in a file, read and written again, added to a running
 * lab, and drawn.
 */
export interface DeviceKind<D extends DeviceDescription, S extends GenericSchema> {
  readonly kind: D["kind"];
  /** What a file may say of it, `kind` included. */
  readonly schema: S;
  readonly read: (name: string, source: InferOutput<S>, configurationOf: ConfigurationOf) => D;
  /** The fields that `read` makes the same device of. */
  readonly write: (device: D) => DeviceFields;
  /** The fields of one that is added to a running lab; `model` is what was said of it, `mac` an address that is free. */
  readonly added: (model: string | undefined, mac: string) => DeviceFields;
  /** Names by which one is added that has fields besides: a `sip-phone`. */
  readonly variants?: Readonly<Record<string, DeviceFields>>;
  /** What it is, in a few words. */
  readonly caption: (device: D) => LabText;
  /** The addresses that it has before it is switched on. */
  readonly addresses?: (device: D) => readonly string[];
  /** What tells it from others of its kind: its model, its hardware address. */
  readonly particulars: (device: D) => readonly string[];
  /** Its port for the first cable; of several that fit, a network's port is meant. */
  readonly plug?: string;
  /** Whether it passes frames on between its ports, without looking at addresses of IP. */
  readonly isBridge?: true;
  /** Whether it does harm to others, so that it may be in no lab that real devices reach. */
  readonly doesHarm?: true;
  /** Its symbol, drawn around x = 0, from y = 0 down. */
  readonly symbol: readonly string[];
}
