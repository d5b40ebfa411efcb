import type { Telephony } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { telephonyWords } from "./words.js";

/** XML between phones, programs and this router, and the passwords of it (CME command reference, chapters A, L, S, X). */
const { setting, toggle } = vocabulary<Telephony>()(telephonyWords);

export const xmlUser = setting({
  syntax: "xml user user:WORD password [kind:{0 | 6}] password:SECRET-WORD level:<0-15>",
  help: {
    xml: "XML interface",
    user: "User of the interface",
    password: "Password of that user",
    0: "It follows in clear text",
    6: "It follows encrypted",
    level: "Privilege level",
  },
});

export const log = {
  password: setting({
    syntax: "log password password:SECRET-WORD",
    help: { log: "Log of events", password: "Password of those who read it" },
  }),
  maxSize: setting({
    syntax: "log table max-size size:<0-1000>",
    default: { size: 150 },
    help: {
      log: "Log of events",
      table: "Table of XML events",
      "max-size": "Number of entries",
      size: "Entries",
    },
  }),
  retainTimer: setting({
    syntax: "log table retain-timer minutes:<2-500>",
    default: { minutes: 15 },
    help: {
      log: "Log of events",
      table: "Table of XML events",
      "retain-timer": "How long they stay",
      minutes: "Minutes",
    },
  }),
};

export const xmlOptions = [
  setting({ syntax: "xmlschema url:WORD", help: { xmlschema: "Schema of the interface", url: "Its URL" } }),
  toggle({ syntax: "xmltest", default: "off", help: { xmltest: "Answer in HTML, to try queries out" } }),
  setting({
    syntax: "xmlthread count:<1-25>",
    help: { xmlthread: "Queries that run at the same time", count: "Number of threads" },
  }),
];

export const credentials = [
  setting({
    syntax: "authentication credential user:WORD password:SECRET-WORD",
    key: ["user"],
    printOrder: "entered",
    help: {
      authentication: "Who may send pages to phones",
      credential: "Application and its password",
      user: "Name of the application",
      password: "Its password",
    },
  }),
  setting({
    syntax: "standby username user:WORD password [kind:{0 | 6}] password:SECRET-WORD",
    help: {
      standby: "The router that takes over",
      username: "Name under which it asks",
      user: "Name",
      password: "Its password",
      0: "It follows in clear text",
      6: "It follows encrypted",
    },
  }),
];
