import { MessageStream } from "../../callmanager/sccp/message-stream.js";
import { withPrintableTexts } from "../../callmanager/sccp/printable-texts.js";
import type { SccpMessage } from "../../callmanager/sccp/messages.js";
import type { Content } from "../link/frames.js";
import { contentBytes } from "../wire-format/tcp.js";

/**
 * Messages of SCCP as they come over TCP: the lab's own programs put each into a segment, real ones divide their stream as
 * they like.
 */
export class MessageSegments {
  #stream: MessageStream | undefined;

  /** The messages that are whole by what came now; "broken" where the stream makes no sense any more. */
  *receive(content: Content): Iterable<SccpMessage | "broken"> {
    const { message } = content;
    if (!this.#stream && message.type !== "text") {
      yield message;
      return;
    }
    // Behind the first piece that is no message, every message may be part of the stream.
    this.#stream ??= new MessageStream();
    for (const arrived of this.#stream.receive(contentBytes(content))) {
      if (arrived.kind === "broken") yield "broken";
      if (arrived.kind === "message") yield withPrintableTexts(arrived.message);
    }
  }
}
