import { defaultPlatform, platformNamed, platforms } from "../platform/platforms.js";

/** What `--help` says of `--platform`: every platform, and the other names by which it goes. */
export function platformHelp(): string {
  const rows = platforms.map((platform) => {
    const aliases = platform.aliases.filter((alias) => platformNamed(alias) === platform);
    const names = platform === defaultPlatform ? ["default", ...aliases] : aliases;
    return names.length > 0 ? `${platform.id} (${names.join(", ")})` : platform.id;
  });
  return `the device: ${rows.join(", ")}`;
}
