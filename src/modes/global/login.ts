import type { Router } from "../../router/router.js";
import { vocabulary } from "../device.js";
import { configWords } from "../words.js";

/** Guarding the login (IOS Security Configuration Guide, "Cisco IOS Login Enhancements"). */
const { setting } = vocabulary<Router>()(configWords);

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
});

const delay = setting({
  syntax: "login delay seconds:<1-10>",
  help: { ...LOGIN, delay: "Set delay between successive fail login", seconds: "Time period in seconds" },
  group: "login",
  packetTracer: false,
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
});

const onFailure = setting({
  syntax: "login on-failure log [every every:<1-65535>]",
  help: {
    ...LOGIN,
    "on-failure": "Set options for failed login attempt",
    log: "Generate syslogs on failure logins",
    every: "Periodicity of logging",
  },
  group: "login",
});

const onSuccess = setting({
  syntax: "login on-success log [every every:<1-65535>]",
  help: {
    ...LOGIN,
    "on-success": "Set options for successful login attempt",
    log: "Generate syslogs on successful logins",
    every: "Periodicity of logging",
  },
  group: "login",
});

export const loginCommands = [blockFor, delay, quietMode, onFailure, onSuccess];
