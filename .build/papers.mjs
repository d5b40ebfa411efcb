// What goes with every copy of the program: the licences of the libraries that are bundled, and a bill of materials.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));

/** Writes dist/LICENSES.txt and dist/sbom.cdx.json (CycloneDX 1.5) for what the bundles are made of. */
export function writePapers(metafiles) {
  const packages = bundledPackages(metafiles);
  writeFileSync("dist/LICENSES.txt", licences(packages));
  writeFileSync("dist/sbom.cdx.json", `${JSON.stringify(billOfMaterials(packages), undefined, 2)}\n`);
}

function bundledPackages(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = inputs.flatMap((input) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
    return { folder, name: manifest.name, version: manifest.version };
  });
}

function licences(packages) {
  const texts = packages.map(({ folder, name, version }) => {
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} is bundled but ships no licence text`);
    return `${name} ${version}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`);
}

/** What npm says of the packages, without the time at which it was asked and a number drawn at random. */
function billOfMaterials(packages) {
  const args = ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"];
  const { $schema, bomFormat, specVersion, metadata, components, dependencies } = JSON.parse(
    // On Windows npm is a script, which only a shell starts.
    execFileSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" }),
  );
  const bundled = new Set(packages.map((one) => `${one.name}@${one.version}`));
  const missing = [...bundled].find((ref) => !components.some((one) => one["bom-ref"] === ref));
  if (missing !== undefined) throw new Error(`${missing} is bundled but not in package-lock.json`);
  const own = `${name}@${version}`;
  return {
    ...{ $schema, bomFormat, specVersion, version: 1 },
    metadata: { component: { ...metadata.component, name } },
    // Bundled, what only building needed is a part of the program.
    components: components
      .filter((one) => bundled.has(one["bom-ref"]))
      .map((one) => ({ ...one, scope: "required", properties: [] })),
    dependencies: [
      { ref: own, dependsOn: [...bundled] },
      ...dependencies
        .filter(({ ref }) => bundled.has(ref))
        .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => bundled.has(one)) })),
    ],
  };
}
