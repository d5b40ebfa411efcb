// Hands the program whatever somebody might hand it, for a while: `npm run fuzz -- --minutes 20 --seed 7`. What shows a
// fault is made as small as it gets and printed as a file of fixtures/fuzz/found/.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { stringify } from "yaml";
import { bundleHelper } from "./bundle.mjs";

/** Milliseconds after which an input that was not worked off yet hangs. */
const PATIENCE = 120_000;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    only: { type: "string", multiple: true, default: [] },
  },
});
const minutes = Number(values.minutes);
const workerData = { seed: Number(values.seed), only: values.only };
if (!(minutes > 0) || !Number.isInteger(workerData.seed)) {
  console.error("fuzz: --minutes takes a number above 0 and --seed a whole number");
  process.exit(2);
}
const worker = new Worker(await bundleHelper("test/fuzz/main.ts", "fuzz"), {
  workerData,
  execArgv: ["--enable-source-maps"],
});
const started = performance.now();
const counts = new Map();
let trying;
let triedSince = started;

worker.on("message", (news) => {
  if (news.kind === "trying") {
    trying = news;
    triedSince = performance.now();
  } else if (news.kind === "counted") {
    for (const [what, count] of Object.entries(news.counts))
      counts.set(what, (counts.get(what) ?? 0) + count);
  } else fail(news.message, news.text);
});
// What is thrown outside of any input still came of the last one.
worker.on("error", (error) => fail(error.stack ?? String(error), lastInput(String(error.message))));
worker.on("exit", () => end(0));

const watchdog = setInterval(() => {
  const now = performance.now();
  if (trying && now - triedSince > PATIENCE) fail("it hangs", lastInput("it hangs"));
  else if (now - started > minutes * 60_000) end(0);
}, 1000);

function lastInput(message) {
  return `# ${message}\n${stringify({ target: trying?.target, input: trying?.input }, { lineWidth: 0 })}`;
}

function fail(message, text) {
  console.log(`${message}\n\nA fault. As fixtures/fuzz/found/${freeName()}:\n\n${text}`);
  end(1);
}

function freeName() {
  return `${trying?.target}-${readdirSync("fixtures/fuzz/found").length + 1}.yaml`;
}

function end(code) {
  clearInterval(watchdog);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`seed ${values.seed}, ${seconds} s`);
  for (const [what, count] of counts) console.log(`${String(count).padStart(12)}  ${what}`);
  process.exit(code);
}
