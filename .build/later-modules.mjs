// Puts behind the lab what a page runs of it only when somebody does something there.
//
// The build tries it: it opens the labs that a page opens without their tools, lets ten minutes pass in each, and V8 says
// which functions ran. A module of which none ran, and which exports nothing but functions and classes, gives way to a
// stand-in that hands calls on, and comes with the tools: src/web/engine/later-modules.ts brings it.
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { relative, resolve, sep } from "node:path";
import { build } from "esbuild";
import ts from "typescript";

/** Labs are opened as a page does it that has not got its tools yet. */
const TRIAL = `
  import { builtInLabs } from "./src/lab/course-lab.ts";
  import { memoryStore } from "./src/lab/saved/lab-store.ts";
  import { topologyText } from "./src/lab/topology-text.ts";
  import { isOpenedWithTools, readingOf } from "./src/web/engine/open-lab.ts";
  import { RunningLab } from "./src/web/engine/running-lab.ts";
  for (const topology of builtInLabs) for (const language of ["en", "fr"]) {
    const { name, devices } = topology;
    const text = topologyText(topology);
    const wish = { name, lab: name, text, builtIn: true, language, progress: undefined, exam: false };
    const store = memoryStore();
    if (isOpenedWithTools(wish, store)) throw new Error(name + " is not opened without its tools");
    const reading = readingOf(wish);
    const outside = { store, kept: true, tell: () => undefined, now: () => new Date(0) };
    const lab = RunningLab.open({ wish, reading, tools: undefined, ...outside });
    for (const { name } of devices) lab.attach(name, 80, 24);
    for (const { name } of devices) lab.resize(name, 100, 30);
    for (let tick = 0; tick < 12_000; tick++) lab.pass(50);
    lab.keep();
  }`;

const LATER = "later";
const STAND_IN = "stand-in";

/** The plugin of esbuild that does it; `sourceOf` yields the source of a module, whoever has changed it. */
export async function laterModules(options, sourceOf) {
  const later = await modulesOfLater(options);
  return {
    name: "later-modules",
    setup({ onResolve, onLoad, resolve: find }) {
      onResolve({ filter: /^\./ }, async ({ path, importer, resolveDir, kind, namespace, pluginData }) => {
        if (pluginData === LATER) return undefined;
        const place = await find(path, { kind, importer, resolveDir, pluginData: LATER });
        const own = nameOf(place.path);
        if (!later.has(own)) return place;
        return { path: own, namespace: namespace === LATER ? LATER : STAND_IN };
      });
      onResolve({ filter: /^(later|stand-in):/ }, ({ path }) => {
        const [namespace, own] = path.split(":");
        return { path: own, namespace };
      });
      onLoad({ filter: /.*/, namespace: STAND_IN }, ({ path }) => ({
        contents: path === "handing-on" ? HANDING_ON : standIn(later.get(path)),
      }));
      onLoad({ filter: /.*/, namespace: LATER }, ({ path }) => ({
        contents: sourceOf(resolve(path)),
        resolveDir: resolve(path, ".."),
        loader: "ts",
      }));
      onLoad({ filter: /[\\/]web[\\/]engine[\\/]later-modules\.ts$/ }, () => ({
        contents: bringing([...later]),
        resolveDir: ".",
      }));
    },
  };
}

const HANDING_ON = `
  export const handingOn = (real) =>
    function (...args) {
      return new.target ? Reflect.construct(real(), args) : real()(...args);
    };`;

/** Whoever imports the module has what it exports as soon as it is there, and whoever kept a stand-in calls it. */
function standIn(names) {
  const places = names.map((name, place) => `${name} = handingOn(() => real[${place}])`);
  return `
    import { handingOn } from "stand-in:handing-on";
    let real;
    export let ${places.join(", ")};
    export const bring = (brought) => {
      real = brought;
      [${names.join(", ")}] = brought;
    };`;
}

function bringing(later) {
  const named = (names, index) => names.map((name) => `${name}_${index}`);
  const imports = later.map(([path, names], index) => {
    const own = names.map((name, place) => `${name} as ${named(names, index)[place]}`).join(", ");
    return `import { ${own} } from "later:${path}"; import { bring as bring_${index} } from "stand-in:${path}";`;
  });
  const calls = later.map(([, names], index) => `bring_${index}([${named(names, index).join(", ")}]);`);
  return `${imports.join("\n")}\nexport function bringModules() {\n${calls.join("\n")}\n}`;
}

function nameOf(path) {
  return relative(".", path).replaceAll(sep, "/");
}

/** The modules that come later, with what each exports. */
async function modulesOfLater(options) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: TRIAL, resolveDir: "." },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    ...options,
  });
  const [{ text }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  const needed = await modulesRunning(text);
  const ours = Object.keys(inputs).filter((path) => path.startsWith("src/"));
  const extended = new Set(ours.flatMap(basesIn));
  const unneeded = ours.filter((path) => !needed.has(path)).toSorted();
  return new Map(
    unneeded.flatMap((path) => {
      const names = exportsOf(path);
      return names && names.length > 0 && !names.some((name) => extended.has(name)) ? [[path, names]] : [];
    }),
  );
}

/** The modules of a bundle of which a function runs. */
async function modulesRunning(code) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const url = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  await import(url);
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  const { functions } = result.find((script) => script.url === url);
  const starts = [...code.matchAll(/^\/\/ (src\/\S+)$/gm)];
  const moduleAt = (offset) => starts.findLast(({ index }) => index <= offset)?.[1];
  const ran = functions.map(({ ranges: [own] }) => own).filter(({ count }) => count > 0);
  return new Set(ran.flatMap(({ startOffset }) => moduleAt(startOffset) ?? []));
}

/** What a module exports; undefined where that is anything but functions and classes of which nothing is read. */
function exportsOf(path) {
  const names = new Set();
  for (const statement of statementsOf(path)) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) continue;
    if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return undefined;
    if (!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
    const isFunction = ts.isFunctionDeclaration(statement);
    if (!isFunction && !(ts.isClassDeclaration(statement) && !hasStaticFields(statement))) return undefined;
    names.add(statement.name.text);
  }
  return [...names];
}

function hasStaticFields({ members }) {
  return members.some(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword),
  );
}

/** The classes that classes of a module extend: these must be there when the module is loaded. */
function basesIn(path) {
  return statementsOf(path)
    .filter(ts.isClassDeclaration)
    .flatMap(({ heritageClauses = [] }) => heritageClauses)
    .flatMap(({ types }) => types.map(({ expression }) => expression.text));
}

function statementsOf(path) {
  return [...ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest).statements];
}
