import type { Clock, Device } from "../modes/device.js";
import type { Platform } from "../platform/platform.js";
import { contentOf, textOf } from "../router/files/content.js";
import type { FileSystems, FlashMemory } from "../router/files/file-systems.js";
import { Volume, type DerivedFile, type KeptFile } from "../router/files/volume.js";
import { isFault, type NvramFault, type SavedConfiguration } from "../router/nvram.js";
import type { Router } from "../router/router.js";

/** The files of a powered router: those that somebody put there, and those that show what it has anyway. */

interface FilesHost {
  readonly platform: Platform;
  readonly router: Router;
  readonly clock: Clock;
  /** What is saved in NVRAM. */
  readonly startupConfig: SavedConfiguration;
  saveText(text: string): NvramFault | undefined;
  erase(): NvramFault | undefined;
}

/** The flash memory: the image, what was put there, and on a switch what its VLANs and its configuration are kept in. */
export function flashOf(host: FilesHost, memory: FlashMemory): Volume {
  const { dialect, hardware, traits } = host.platform;
  const kept = memory.read();
  const unreadable = kept !== undefined && "fault" in kept ? kept : undefined;
  return new Volume({
    name: dialect.disk ?? "flash",
    total: hardware.disk.bytes,
    writable: true,
    mode: hardware.disk.mode,
    directoryMode: hardware.disk.directoryMode,
    files: kept === undefined || "fault" in kept ? factoryFiles(host.platform) : kept,
    derived: () => (host.router.isSwitch ? switchFiles(host) : []),
    ...(traits.files.dates && { now: () => host.clock.now() }),
    keep: (files) => unreadable ?? memory.write(files),
  });
}

/** What is in flash memory when a device is new. */
function factoryFiles({ hardware: { image, disk }, traits }: Platform): readonly KeptFile[] {
  const { imageBytes, imageNumber, imageDate, others, mode, directoryMode } = disk;
  const date = traits.files.dates ? imageDate : undefined;
  const file = (path: string, size: number | undefined, number: number, signed: boolean): KeptFile => ({
    path,
    content: size === undefined ? undefined : { name: path, size, signed },
    date,
    mode: size === undefined ? (directoryMode ?? `d${mode.slice(1)}`) : mode,
    number,
  });
  return [
    file(image, imageBytes, imageNumber, true),
    ...others.map(({ name, size, number }) => file(name, size, number, false)),
  ];
}

/** In bytes, whatever VLANs there are. */
const VLAN_FILE_SIZE = 616;

function switchFiles(host: FilesHost): readonly DerivedFile[] {
  const { mode, imageNumber } = host.platform.hardware.disk;
  const vlans: DerivedFile = {
    path: "vlan.dat",
    mode,
    number: imageNumber + 1,
    read: () => ({ name: "vlan.dat", size: VLAN_FILE_SIZE, signed: false }),
    remove() {
      host.router.vlanFile = false;
      return undefined;
    },
  };
  const saved = host.platform.traits.files.configurationInFlash
    ? savedFiles(host, { startup: "config.text", hidden: "private-config.text" })
    : [];
  return [...(host.router.vlanFile ? [vlans] : []), ...saved];
}

/** The memory of the saved configuration. */
export function nvramOf(host: FilesHost): Volume {
  return new Volume({
    name: "nvram",
    total: host.platform.hardware.nvramBytes,
    writable: false,
    derived: () => savedFiles(host, { startup: "startup-config", hidden: "private-config" }),
  });
}

/** The saved configuration, and what is kept beside it and never shown. */
function savedFiles(
  host: FilesHost,
  names: { readonly startup: string; readonly hidden: string },
): readonly DerivedFile[] {
  const blocks = Math.ceil(host.platform.hardware.nvramBytes / 1024);
  const saved = host.startupConfig;
  const startup: DerivedFile = {
    path: names.startup,
    mode: host.platform.hardware.disk.mode,
    number: blocks - 2,
    read: () => (typeof saved === "string" ? contentOf(saved) : (saved ?? contentOf(""))),
    write: (content) => host.saveText(textOf(content)),
    remove: () => host.erase(),
  };
  const hidden: DerivedFile = {
    path: names.hidden,
    mode: "----",
    number: blocks - 1,
    read: () => contentOf("\nend\n"),
  };
  if (saved === undefined) return [{ ...startup, absent: true }];
  return isFault(saved) || !host.platform.traits.files.privateConfiguration ? [startup] : [startup, hidden];
}

interface PoweredFiles {
  readonly flash: Volume;
  readonly nvram: Volume;
  configuration(device: Device): string;
}

/** What a session reaches: `system:running-config` is merged by whoever writes there. */
export function fileSystemsFor(host: PoweredFiles, device: Device): FileSystems {
  const running: DerivedFile = {
    path: "running-config",
    mode: "-rw-",
    number: 1,
    read: () => contentOf(host.configuration(device)),
    write(content) {
      device.shell.applyLines(textOf(content));
      return undefined;
    },
  };
  const directory = (path: string, number: number): DerivedFile => ({
    path,
    mode: "dr-x",
    number,
    read: () => contentOf(""),
  });
  return {
    flash: host.flash,
    nvram: host.nvram,
    system: new Volume({
      name: "system",
      writable: false,
      derived: () => [directory("memory", 2), running, directory("vfiles", 9)],
    }),
  };
}
