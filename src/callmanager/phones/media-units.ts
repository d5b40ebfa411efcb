import { farmTag, units } from "../../modes/telephony/dspfarm.js";
import { codecNumbered } from "../../router/codecs.js";
import type { MediaUnit } from "../../router/telephony-model.js";
import type { Exchange } from "../calls/exchange.js";
import type { PhoneConnection } from "../host/agent-host.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { UNIT_TYPE } from "../sccp/values.js";

/** DSP farms that register with the call agent (`sdspfarm`, CME administration guide, "Configuring Transcoding Resources"). */

type Register = Extract<PhoneMessage, { readonly type: "Register" }>;

/** What a unit is that registers; undefined for a phone. */
export function unitKind({ deviceType }: Register): MediaUnit["kind"] | undefined {
  const kinds = ["conference", "mtp"] as const;
  return kinds.find((kind) => UNIT_TYPE[kind] === deviceType);
}

/** Takes a unit whose name `sdspfarm tag` has, if there may be one more; its tag. */
export function admitUnit(
  { router, host }: Exchange,
  { address, port }: PhoneConnection,
  socket: number,
  register: Register & { readonly kind: MediaUnit["kind"] },
): number | undefined {
  const { telephony, mediaUnits } = router;
  const { deviceName: name, kind, maxStreams: streams } = register;
  if (!telephony) return undefined;
  const tag = farmTag.all(telephony).find((one) => one.name === name)?.tag;
  if (tag === undefined || mediaUnits.has(tag) || mediaUnits.size >= units.of(telephony).count)
    return undefined;
  mediaUnits.set(tag, { name, kind, socket, address, port, streams, codecs: [], keepalives: 0 });
  const [facility, unit, device] =
    kind === "conference" ? ["HWCONF", "hwconf", "HW Conference"] : ["SDSPFARM", "mtp", "MTP"];
  host.log(
    `%${facility}-6-REGISTER: ${unit}-${tag}:${name} IP:${address} Socket:${socket} DeviceType:${device} has registered.`,
  );
  return tag;
}

/** Whether `sdspfarm tag` still has the unit under its name. */
export function isConfigured({ router }: Exchange, tag: number): boolean {
  const { telephony, mediaUnits } = router;
  const name = mediaUnits.get(tag)?.name;
  return (
    telephony !== undefined && farmTag.all(telephony).some((one) => one.tag === tag && one.name === name)
  );
}

/** A unit says something: that it is alive, or which codecs it has. */
export function hearUnit({ router }: Exchange, tag: number, message: PhoneMessage): void {
  const unit = router.mediaUnits.get(tag);
  if (!unit) return;
  if (message.type === "KeepAlive") unit.keepalives++;
  if (message.type === "CapabilitiesRes")
    unit.codecs = message.capabilities
      .slice(0, message.count)
      .flatMap(({ codec }) => codecNumbered(codec) ?? []);
}
