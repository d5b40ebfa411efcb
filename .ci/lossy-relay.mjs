// Carries datagrams between two places of this machine and loses one in so many hundred, and all while a file is there.
// lossy-relay.mjs HERE_A THERE_A HERE_B THERE_B PERCENT FILE: what comes from port THERE_A to HERE_A goes from HERE_B to THERE_B.
import { createSocket } from "node:dgram";
import { existsSync } from "node:fs";

const [hereA, thereA, hereB, thereB, percent] = process.argv.slice(2, 7).map(Number);
const [file] = process.argv.slice(7);
let isCut = false;
setInterval(() => (isCut = existsSync(file)), 50);

// The same losses in each run: a linear congruential generator (Numerical Recipes, section 7.1).
let state = 2811;
function isLost() {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return isCut || (state >>> 16) % 10_000 < percent * 100;
}

const [one, other] = [createSocket("udp4"), createSocket("udp4")];
one.bind(hereA, "127.0.0.1");
other.bind(hereB, "127.0.0.1");
one.on("message", (bytes, { port }) => {
  if (port === thereA && !isLost()) other.send(bytes, thereB, "127.0.0.1");
});
other.on("message", (bytes, { port }) => {
  if (port === thereB && !isLost()) one.send(bytes, thereA, "127.0.0.1");
});
