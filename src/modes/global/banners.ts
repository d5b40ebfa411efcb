import type { Banner } from "../../language/types/banner.js";
import type { Router } from "../../router/router.js";
import type { BannerKind, BannerText } from "../../router/system-model.js";
import { vocabulary, type Device } from "../device.js";
import { configWords } from "../words.js";

/** Texts that a terminal shows (IOS Configuration Fundamentals, "Configuring Banners"). */
const { setting } = vocabulary<Router>()(configWords);

const banner = setting({
  syntax: "banner kind:{exec | incoming | login | motd} text:BANNER",
  help: {
    banner: "Define a login banner",
    exec: "Set EXEC process creation banner",
    incoming: "Set incoming terminal line banner",
    login: "Set login banner",
    motd: "Set Message of the Day banner",
    text: "c banner-text c, where 'c' is a delimiting character",
  },
  group: "banner",
  key: ["kind"],
  // Nobody sees blanks at the ends of its lines, and most copies lose them.
  meaning: ({ text, ...banner }) => ({
    ...banner,
    ...(text && { text: { text: text.text.replace(/ +$/gm, ""), delimiter: "^C" } }),
  }),
  packetTracer: { syntax: "banner kind:{login | motd} text:BANNER" },
  get: ({ banners }) =>
    KINDS.flatMap((kind) => {
      const text = banners.get(kind);
      return text ? [{ kind, text }] : [];
    }),
  set(router, { kind, text }, device) {
    router.banners.set(kind, bannerOf(text, device));
  },
  clear(router, { kind }) {
    if (kind) router.banners.delete(kind);
  },
});

export const bannerCommands = [banner];

/** In the order of running-config. */
const KINDS: readonly BannerKind[] = ["exec", "incoming", "login", "motd"];

/** A banner that was typed is shown between its own characters, or between `^C`. */
function bannerOf({ delimiter, text }: Banner, { platform, verbatim }: Device): BannerText {
  return {
    delimiter: verbatim || platform.traits.configuration.keepsBannerDelimiter ? delimiter : "^C",
    text,
  };
}
