// Loaded in front of a program that `npm run soak` watches: tells what memory it holds.
const REPORT = 5000;

setInterval(() => {
  // What is still in use, and not when the garbage was last collected.
  globalThis.gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ resident: rss, used: heapUsed + external });
}, REPORT).unref();
process.channel?.unref();
