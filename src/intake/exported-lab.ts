import { readExport } from "../lab/saved/export-file.js";
import { startupFile, TOPOLOGY_FILE } from "../lab/saved/lab-files.js";
import { readTopology } from "../lab/topology-file.js";

/** What one device of a saved lab starts with. */
export interface SavedDevice {
  readonly kind: "router" | "switch";
  readonly device: string;
  /** What it saved, or else what it was given. */
  readonly configuration: string;
}

/** The configurations in a saved lab that was exported into one file, in the order of its topology. */
export function savedDevices(text: string): readonly SavedDevice[] | { readonly problem: string } {
  const exported = readExport(text);
  if ("problem" in exported) return exported;
  const { files } = exported;
  const reading = readTopology(files[TOPOLOGY_FILE] ?? "", TOPOLOGY_FILE, (file) => ({
    problem: `it names ${file}`,
  }));
  if (!("topology" in reading)) return { problem: `${TOPOLOGY_FILE} is damaged` };
  return reading.topology.devices.flatMap((device) => {
    if (device.kind !== "router" && device.kind !== "switch") return [];
    const configuration = files[startupFile(device.name)] ?? device.configuration;
    return configuration === undefined ? [] : [{ kind: device.kind, device: device.name, configuration }];
  });
}
