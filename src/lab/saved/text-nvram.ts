import { isFault, type Nvram, type NvramFault, type SavedConfiguration } from "../../router/nvram.js";
import { privateText, readPrivateConfig } from "./private-config.js";

/** Where one text is saved; what the place refuses is a value. */
export interface TextPlace {
  read(): SavedConfiguration;
  /** Replaces it as a whole, or, given undefined, leaves none. */
  write(text: string | undefined): NvramFault | undefined;
}

/** An NVRAM of two texts. `damaged` is told what is wrong with the private one. */
export function textNvram(
  configuration: TextPlace,
  besides: TextPlace,
  damaged: (problem: string) => void = () => undefined,
): Nvram {
  return {
    read: () => configuration.read(),
    write: (text) => configuration.write(text),
    readPrivate() {
      const text = besides.read();
      if (text === undefined) return undefined;
      if (isFault(text)) return inPrivate(text);
      const kept = readPrivateConfig(text);
      if (!("problem" in kept)) return kept;
      damaged(kept.problem);
      return inPrivate({ fault: "I/O error" });
    },
    writePrivate(kept) {
      const fault = besides.write(kept && privateText(kept));
      return fault && inPrivate(fault);
    },
  };
}

function inPrivate({ fault }: NvramFault): NvramFault {
  return { fault, file: "private-config" };
}
