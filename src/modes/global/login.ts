import type { Router } from "../../router/router.js";
import type { LoginGuard } from "../../router/system-model.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** Guarding the login (IOS Security Configuration Guide, "Cisco IOS Login Enhancements"). */
const { setting } = vocabulary<Router>()(configWords);

/** The get, set and clear of one field of the router's guard. */
function guarded<const K extends "blockFor" | "onFailure" | "onSuccess">(name: K) {
  return {
    get: ({ loginGuard }: Router): LoginGuard[K] => loginGuard[name],
    set: ({ loginGuard }: Router, args: NonNullable<LoginGuard[K]>): void => {
      loginGuard[name] = args;
    },
    clear: ({ loginGuard }: Router): void => {
      loginGuard[name] = undefined;
    },
  };
}

const LOGIN = { login: "Enable secure login checking" };

const blockFor = setting({
  syntax: "login block-for seconds:<1-65535> attempts attempts:<1-65535> within within:<1-65535>",
  help: {
    ...LOGIN,
    "block-for": "Set quiet-mode active time period",
    seconds: "Time period in seconds",
    attempts: "Set max number of fail attempts",
    within: "Watch period for fail attempts",
  },
  group: "login",
  no: "login block-for",
  ...guarded("blockFor"),
});

const delay = setting({
  syntax: "login delay seconds:<1-10>",
  help: { ...LOGIN, delay: "Set delay between successive fail login", seconds: "Time period in seconds" },
  group: "login",
  packetTracer: false,
  get: ({ loginGuard: { delay: seconds } }) => (seconds === undefined ? undefined : { seconds }),
  set({ loginGuard }, { seconds }) {
    loginGuard.delay = seconds;
  },
  clear({ loginGuard }) {
    loginGuard.delay = undefined;
  },
});

const quietMode = setting({
  syntax: "login quiet-mode access-class list:WORD",
  help: {
    ...LOGIN,
    "quiet-mode": "Set quiet-mode options",
    "access-class": "Set access class acl to be activated",
    list: "IP access list, by number or name",
  },
  group: "login",
  get: ({ loginGuard: { quietList: list } }) => (list === undefined ? undefined : { list }),
  set({ loginGuard }, { list }) {
    loginGuard.quietList = list;
  },
  clear({ loginGuard }) {
    loginGuard.quietList = undefined;
  },
});

const onFailure = setting({
  syntax: "login on-failure log [every every:<1-65535>]",
  argumentDefaults: { every: 1 },
  help: {
    ...LOGIN,
    "on-failure": "Set options for failed login attempt",
    log: "Generate syslogs on failure logins",
    every: "Periodicity of logging",
  },
  group: "login",
  ...guarded("onFailure"),
});

const onSuccess = setting({
  syntax: "login on-success log [every every:<1-65535>]",
  argumentDefaults: { every: 1 },
  help: {
    ...LOGIN,
    "on-success": "Set options for successful login attempt",
    log: "Generate syslogs on successful logins",
    every: "Periodicity of logging",
  },
  group: "login",
  ...guarded("onSuccess"),
});

export const loginCommands = [blockFor, delay, quietMode, onFailure, onSuccess];
