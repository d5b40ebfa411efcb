import { encodedSize } from "../../../callmanager/sccp/codec.js";
import type { SccpMessage } from "../../../callmanager/sccp/messages.js";
import type { Content } from "../../link/frames.js";

/** A message as a piece of a TCP stream. */
export function contentOf(message: SccpMessage): Content {
  return { size: encodedSize(message.type), message };
}
