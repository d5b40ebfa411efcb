import { invalid, refuse } from "../../language/declaration.js";
import { phoneTypeNamed, type PhoneTypeName } from "../../router/phone-types.js";
import { ownerOf, registrationOf } from "../../router/telephony.js";
import type { Ephone } from "../../router/telephony-model.js";
import { vocabulary } from "../device.js";
import { field, value } from "../fields.js";
import { MODULES, moduleHelp, PHONE_TYPES, phoneTypeHelp } from "../phone-type-words.js";
import { ephoneWords } from "./words.js";

/** Which device an ephone is, and who uses it (REFERENCE.md section 5). */
const { setting, toggle } = vocabulary<Ephone>()(ephoneWords);

export const securityMode = setting({
  acts: false,
  syntax: "device-security-mode mode:{authenticated | none | encrypted}",
  help: {
    "device-security-mode": "Device Security Mode",
    authenticated: "Signaling is authenticated",
    none: "No security",
    encrypted: "Signaling and voice are encrypted",
  },
  get: (phone) => ({ mode: phone.securityMode }),
  set(phone, { mode }) {
    phone.securityMode = mode;
  },
  clear(phone) {
    phone.securityMode = "none";
  },
});

export const description = setting({
  acts: false,
  syntax: "description description:LINE<1-128>",
  help: { description: "phone description" },
  ...value("description", "description"),
});

export const provisionTag = setting({
  syntax: "provision-tag tag:<1-2147483647>",
  help: { "provision-tag": "Tag that the extension assigner dials", tag: "Tag" },
});

export const username = setting({
  syntax: "username user:QUOTED [password password:SECRET-WORD]",
  help: { username: "specify username for ephone user", user: "User name", password: "Password" },
  ...field("username"),
});

export const macAddress = setting({
  syntax: "mac-address [mac:H.H.H] [reserved]",
  help: {
    "mac-address": "define ethernet phone MAC address",
    mac: "Mac address",
    reserved: "Keep the phone for a user who logs in",
  },
  packetTracer: { syntax: "mac-address mac:H.H.H", no: "mac-address" },
  get: (phone) =>
    phone.mac === undefined
      ? undefined
      : { mac: phone.mac, ...(phone.macReserved ? { reserved: true as const } : {}) },
  set(phone, { mac, reserved }, { router, loading }) {
    if (mac === undefined || loading) {
      phone.mac = mac ?? phone.mac;
      phone.macReserved = reserved ?? false;
      return undefined;
    }
    if (phone.mac !== mac && phone.mac !== undefined && registrationOf(router, phone)) {
      return refuse(`ephone slot is already registered with ${phone.mac}`, "", "Cannot change MAC address.");
    }
    const owner = ownerOf(router, mac);
    if (owner && owner !== phone)
      return refuse(`MAC address ${mac} is already configured on ephone ${owner.tag}`);
    phone.mac = mac;
    phone.macReserved = reserved ?? false;
    return undefined;
  },
  clear(phone, _args, { router }) {
    phone.mac = undefined;
    phone.macReserved = false;
    router.registrations.delete(phone.tag);
  },
});

export const vmDevice = setting({
  syntax: "vm-device-id id:WORD<1-32>",
  help: { "vm-device-id": "define voice-mail id string", id: "Name of the voice-mail port" },
  ...value("vmDevice", "id"),
});

export const type = setting({
  syntax: `type {type:${PHONE_TYPES} | custom:WORD} [addon 1 first:${MODULES} [2 second:${MODULES}]]`,
  help: {
    ...phoneTypeHelp,
    ...moduleHelp,
    type: "Define ip phone type",
    custom: "Name of an ephone-type",
    addon: "Expansion modules beside the phone",
    1: "First module",
    2: "Second module",
  },
  packetTracer: { syntax: "type type:{7960 | CIPC | ata}" },
  get(phone) {
    if (phone.type === undefined) return undefined;
    const known = phoneTypeNamed(phone.type) !== undefined;
    return { ...(known ? { type: phone.type as PhoneTypeName } : { custom: phone.type }), ...phone.addons };
  },
  set(phone, { type, custom, ...addons }, { router, loading, unbounded }) {
    if (custom !== undefined && !router.ephoneTypes.has(custom) && !loading && !unbounded)
      return invalid("custom");
    phone.type = type ?? custom;
    phone.addons = addons;
    return undefined;
  },
  clear(phone) {
    phone.type = undefined;
    phone.addons = {};
  },
});

export const template = setting({
  syntax: "ephone-template template:<1-20>",
  help: { "ephone-template": "ephone template tag", template: "Template tag" },
  get: (phone) => (phone.template === undefined ? undefined : { template: phone.template }),
  set(phone, { template }, device) {
    if (!device.router.ephoneTemplates.has(template) && !device.loading) return invalid("template");
    if (phone.template !== template && phone.mac !== undefined) {
      device.print("The ephone template tag has been changed under this ephone,");
      device.print("please execute create cnf-files under telephony-services");
      device.print("and restart or reset ephone to take effect.");
    }
    phone.template = template;
    return undefined;
  },
  clear(phone) {
    phone.template = undefined;
  },
});

export const pin = setting({
  syntax: "pin pin:PIN",
  help: { pin: "Define 4-8 digit personal identification number" },
  ...value("pin", "pin"),
});

export const logoutProfile = setting({
  syntax: "logout-profile profile:<1-255>",
  help: { "logout-profile": "Profile while nobody is logged in", profile: "Profile tag" },
});

export const group = setting({
  syntax: "group phone tag:<1-5>",
  help: { group: "Group of phones in one VPN", phone: "This phone is in group", tag: "Group tag" },
});

export const certificate = {
  authString: setting({
    syntax: "capf-auth-str digits:SECRET-WORD<4-10>",
    help: { "capf-auth-str": "String that a user types to get a certificate", digits: "Digits" },
  }),
  operation: setting({
    syntax:
      "cert-oper kind:{delete | fetch | upgrade} auth-mode mode:{auth-string | LSC | MIC | null-string}",
    help: {
      "cert-oper": "What the router does with the phone's certificate",
      delete: "Remove it",
      fetch: "Read it",
      upgrade: "Write it",
      "auth-mode": "How the phone proves who it is",
      "auth-string": "By a string",
      LSC: "By its own certificate",
      MIC: "By the certificate of its maker",
      "null-string": "Not at all",
    },
  }),
  addressInFile: toggle({
    syntax: "capf-ip-in-cnf",
    default: "off",
    help: { "capf-ip-in-cnf": "The file holds the server's address" },
  }),
};

export const stun = setting({
  syntax: "voice-class stun-usage tag:<1-10000>",
  help: { "voice-class": "Voice class", "stun-usage": "Use of STUN", tag: "Tag" },
});

export const lpcor = {
  type: setting({
    syntax: "lpcor type kind:{local | mobile | remote}",
    help: {
      type: "Where the phone is",
      local: "In this network",
      mobile: "Sometimes here",
      remote: "Elsewhere",
    },
  }),
  incoming: setting({
    syntax: "lpcor incoming group:WORD",
    help: { incoming: "Calls from this phone", group: "Group" },
  }),
  outgoing: setting({
    syntax: "lpcor outgoing group:WORD",
    help: { outgoing: "Calls to this phone", group: "Group" },
  }),
};

export const emergency = setting({
  syntax: "emergency response location tag:<1-2147483647>",
  help: {
    emergency: "Emergency calls",
    response: "Response",
    location: "Where the phone is",
    tag: "Location tag",
  },
});
