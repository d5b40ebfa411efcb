/** How a device's parser reads and answers a line, whatever commands it has. */
export interface LanguageTraits {
  /** Whether an ambiguous word ends the reading of a line, even where the words behind it would settle it. */
  readonly settlesEachWord: boolean;
  /** Whether `no` and `do` are meant only where no command of the mode's own can be. */
  readonly prefersOwnWords: boolean;
  /** What stands in the blank line behind "Invalid input detected". */
  readonly caretTrailer: string;
  /** What stands between "Ambiguous command" and the quoted line. */
  readonly ambiguousColon: string;
  /** Whether running-config shows the wide gaps between the words of some lines. */
  readonly keepsGaps: boolean;
  /** Whether `button` takes a button without a number (`1:`), which then leads nowhere. */
  readonly takesEmptyButtons: boolean;
  /** Whether the target of a VoIP dial-peer may be any word, not only one with a scheme that is known. */
  readonly takesAnyTarget: boolean;
  /** The names before the colon of places for files, beside those of the flash memory. */
  readonly fileSystems: readonly string[];
  /** Whether what a show prints can go into a file (`| redirect`). */
  readonly redirectsOutput: boolean;
  /** The highest slot that `?` offers in the name of an interface, where that does not follow from the device. */
  readonly highestSlotOffered: number | undefined;
}

/** IOS on routers and switches (Cisco IOS Configuration Fundamentals, using the command-line interface). */
export const iosLanguage: LanguageTraits = {
  settlesEachWord: false,
  prefersOwnWords: false,
  caretTrailer: "",
  ambiguousColon: ":  ",
  keepsGaps: true,
  takesEmptyButtons: false,
  takesAnyTarget: false,
  fileSystems: [
    "archive",
    "cns",
    "ftp",
    "http",
    "https",
    "null",
    "nvram",
    "pram",
    "rcp",
    "scp",
    "syslog",
    "system",
    "tar",
    "tftp",
    "tmpsys",
    "xmodem",
    "ymodem",
  ],
  redirectsOutput: true,
  highestSlotOffered: undefined,
};

/** Packet Tracer 8.2. */
export const packetTracerLanguage: LanguageTraits = {
  settlesEachWord: true,
  prefersOwnWords: true,
  caretTrailer: "\t",
  ambiguousColon: ": ",
  keepsGaps: false,
  takesEmptyButtons: true,
  takesAnyTarget: true,
  fileSystems: ["ftp", "nvram", "tftp"],
  redirectsOutput: false,
  highestSlotOffered: 9,
};
