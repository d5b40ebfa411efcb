#!/usr/bin/env node
"use strict";

const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 17)) {
  console.error(`cme needs Node.js 20.17 or later, this is ${process.versions.node}`);
  process.exit(2);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is the end, not an error.
process.stdout.on("error", ({ code, errno }) => {
  if (code === "EPIPE") process.exit(0);
  const [, reason = code] = require("node:util").getSystemErrorMap().get(errno) ?? [];
  console.error(`cme: cannot write standard output: ${reason}`);
  process.exit(2);
});

const { main, crashReport } = require("../dist/cme.cjs");

// A promise that was rejected and that nobody waited for comes here, too.
process.on("uncaughtException", (error) => {
  console.error(crashReport(error));
  process.exit(2);
});

main(process.argv.slice(2)).then((code) => (process.exitCode = code));
