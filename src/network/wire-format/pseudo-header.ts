import { PROTOCOL_NUMBERS, type Packet } from "../link/frames.js";
import { ByteWriter } from "./bytes.js";

/** What UDP and TCP count into their check sums of the packet around them. */
export function pseudoHeader(
  { source, destination }: Pick<Packet, "source" | "destination">,
  protocol: Packet["data"]["kind"],
  length: number,
): Uint8Array {
  return new ByteWriter().address(source, destination).u8(0, PROTOCOL_NUMBERS[protocol]).u16(length).done();
}
