import type { Outcome } from "../../language/declaration.js";
import type { Telephony, WebAdmin } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../device.js";
import { secretGiven } from "../global/secrets.js";
import { field, flag } from "../fields.js";
import { telephonyWords } from "./words.js";

/** The web pages for administrators (REFERENCE.md section 3.6). */
const { setting } = vocabulary<Telephony>()(telephonyWords);

/** An administrator; a secret given in clear is kept as its hash. */
function administrator(name: "webCustomer" | "webSystem") {
  return {
    ...field(name),
    set(telephony: Telephony, admin: WebAdmin, device: Device): Outcome {
      if (admin.secret === undefined) telephony[name] = admin;
      else {
        const given = secretGiven(admin.kind, admin.secret, device);
        if (!("secret" in given)) return given;
        telephony[name] = { ...admin, kind: "5", secret: given.secret.text };
      }
      return undefined;
    },
  };
}

const ADMIN = {
  admin: "Define username of an administrator",
  name: "User name",
  user: "Name, up to 28 characters",
  password: "Password in clear text",
  secret: "Password as a secret",
  kind: "How the secret is given",
  0: "It follows in clear text",
  5: "It follows as MD5",
} as const;

export const webSystem = setting({
  acts: false,
  syntax:
    "web admin system [name user:WORD<1-28>] [password password:SECRET-WORD<1-28> | secret kind:{0 | 5} secret:SECRET-WORD]",
  help: { ...ADMIN, system: "Administrator of the system" },
  ...administrator("webSystem"),
});

export const webCustomer = setting({
  acts: false,
  syntax:
    "web admin customer [name user:WORD<1-28>] [password password:SECRET-WORD<1-28> | secret kind:{0 | 5} secret:SECRET-WORD]",
  help: { ...ADMIN, customer: "Administrator on the customer's side" },
  ...administrator("webCustomer"),
});

export const webCustomize = setting({
  syntax: "web customize load file:WORD",
  help: { customize: "Change the pages of customers", load: "Load a file", file: "Name of the XML file" },
});

export const dnWebedit = setting({
  acts: false,
  syntax: "dn-webedit",
  help: { "dn-webedit": "Enable Edit DN through Web" },
  ...flag("dnWebedit"),
});

export const timeWebedit = setting({
  acts: false,
  syntax: "time-webedit",
  help: { "time-webedit": "Enable Edit Time through Web" },
  ...flag("timeWebedit"),
});
