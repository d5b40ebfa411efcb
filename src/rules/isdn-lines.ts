import { controller, isdn } from "../modes/global/voice/hardware.js";
import { protocolEmulate, switchType } from "../modes/interface/isdn.js";
import { priGroup } from "../modes/voice/controller-options.js";
import { shutdown } from "../modes/voice/controller.js";
import type { Router } from "../router/router.js";

/** ISDN lines as configured (IOS Dial Technologies Command Reference): a basic rate, or a primary rate of a controller. */
export interface IsdnSettings {
  /** The voice port: `0/1/0`, or `0/1/0:15` of a primary rate. */
  readonly port: string;
  /** The interface of the D channel: `BRI0/1/0`, `Serial0/1/0:15`. */
  readonly interface: string;
  /** Undefined where none was chosen. */
  readonly switchType: string | undefined;
  readonly isNetwork: boolean;
  /** The B channels. */
  readonly channels: readonly number[];
  readonly isShut: boolean;
}

export function isdnSettings(router: Router, slot: string): IsdnSettings {
  const card = controller.of(router, { slot });
  const group = card && priGroup.of(card);
  const signalling = card?.args.kind === "T1" ? 23 : 15;
  const isPrimary = router.voiceLines.get(slot)?.kind !== "bri";
  const name = isPrimary ? `Serial${slot}:${signalling}` : `BRI${slot}`;
  const port = router.interfaces.get(name);
  return {
    port: isPrimary ? `${slot}:${signalling}` : slot,
    interface: name,
    switchType: (port && switchType.of(port)?.name) ?? isdn.of(router)?.type,
    isNetwork: port !== undefined && protocolEmulate.of(port)?.side === "network",
    channels: isPrimary ? bearers(group?.slots, signalling) : [1, 2],
    isShut: (card !== undefined && shutdown.isOn(card)) || port?.shutdown === true || (isPrimary && !group),
  };
}

/** The slot of a voice port: `0/1/0` of `0/1/0:15`. */
export function slotOf(port: string): string {
  return port.split(":")[0] ?? port;
}

/** The time slots of a group but that of the D channel, which IOS counts from 0. */
function bearers(slots: string | undefined, signalling: number): readonly number[] {
  return timeSlots(slots ?? "").filter((channel) => channel !== signalling + 1);
}

/** `1-4,24` are 1, 2, 3, 4 and 24. */
export function timeSlots(slots: string): readonly number[] {
  return slots.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return from > 0 ? Array.from({ length: to - from + 1 }, (_value, index) => from + index) : [];
  });
}
