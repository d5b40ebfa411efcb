import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** The router itself: its name, passwords, users, banners, services (IOS Configuration Fundamentals). */
const { setting } = vocabulary<Router>()(configWords);

const hostname = setting({
  syntax: "hostname name:WORD<1-63>",
  help: { hostname: "Set system's network name", name: "This system's network name" },
  group: "hostname",
  get: (router) => ({ name: router.hostname }),
  set(router, { name }) {
    router.hostname = name;
  },
  clear(router) {
    router.hostname = "Router";
  },
});

export const systemCommands = [hostname];
