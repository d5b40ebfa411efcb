import { refuse } from "../../language/declaration.js";
import {
  createEphone,
  createEphoneDn,
  createEphoneHunt,
  createTelephony,
} from "../../router/create-telephony.js";
import { holder } from "../../router/create.js";
import { phoneTypeNamed } from "../../router/phone-types.js";
import type { Router } from "../../router/router.js";
import { channelsOf, removeDn, removeTelephony } from "../../router/telephony.js";
import type { EphoneDn } from "../../router/telephony-model.js";
import { vocabulary, type Device } from "../device.js";
import { ephoneDnTemplateMode } from "../ephone-dn-template.js";
import { ephoneDnMode } from "../ephone-dn.js";
import { ephoneHuntMode } from "../ephone-hunt.js";
import { ephoneTemplateMode } from "../ephone-template.js";
import { ephoneTypeMode } from "../ephone-type.js";
import { ephoneMode } from "../ephone.js";
import { telephonyMode } from "../telephony.js";
import { configWords } from "../words.js";
import { telephonySetup } from "./telephony-setup.js";

/** The sections of CallManager Express (CME command reference; REFERENCE.md sections 3 to 6). */
const { section, action } = vocabulary<Router>()(configWords);

const telephonyService = section({
  syntax: "telephony-service",
  help: { "telephony-service": "Telephony-service configuration commands" },
  group: "telephony",
  mode: telephonyMode,
  list: (router) => (router.telephony ? [{ args: {}, target: router.telephony }] : []),
  enter: (router) => (router.telephony ??= createTelephony()),
  remove(router) {
    removeTelephony(router);
  },
});

const setup = action({
  syntax: "telephony-service setup",
  packetTracer: false,
  help: { "telephony-service": "Telephony-service configuration commands", setup: "Start setup dialogue" },
  run: (router, _args, device) =>
    router.telephony
      ? refuse("CME is already configured; please remove telephony-service first")
      : telephonySetup(router, device),
});

/** What a tag beyond the maximum gets: some platforms read the line, say nothing and stay where they are. */
function beyondMaximum(device: Device) {
  return device.platform.traits.telephony.refusesSilently ? refuse("") : { invalid: "tag" };
}

const ephoneDn = section({
  syntax: "ephone-dn  tag:<1-$maxDn>  [mode:{dual-line | octo-line}]",
  help: {
    "ephone-dn": "ephone-dn configuration commands",
    tag: "ephone-dn tag",
    "dual-line": "dual-line DN",
    "octo-line": "octo-line DN",
  },
  group: "ephone-dn",
  key: ["tag"],
  packetTracer: { syntax: "ephone-dn tag:<1-$maxDn>", printOrder: "entered" },
  mode: ephoneDnMode,
  highest: (router) => ({ tag: Math.max(router.telephony?.maxDn ?? 0, ...router.ephoneDns.keys()) }),
  *list(router) {
    for (const dn of router.ephoneDns.values()) {
      yield { args: { tag: dn.tag, ...(dn.mode ? { mode: dn.mode } : {}) }, target: dn };
    }
  },
  enter(router, { tag, mode }, device) {
    const found = router.ephoneDns.get(tag);
    if (found && mode !== undefined && mode !== found.mode && !device.loading) {
      return refuse(`Please remove ephone-dn ${tag} first to change its line mode`);
    }
    if (found) return found;
    if (tag > (router.telephony?.maxDn ?? 0) && !device.unbounded) return beyondMaximum(device);
    const created = createEphoneDn(tag, mode);
    router.ephoneDns.set(tag, created);
    announce(created, device);
    return created;
  },
  remove(router, { tag = 0 }) {
    removeDn(router, tag);
  },
});

/** Each channel of a new line is an interface of its own that comes up. */
function announce(dn: EphoneDn, device: Device): void {
  for (let channel = 1; channel <= channelsOf(dn); channel++) {
    device.log(`%LINK-3-UPDOWN: Interface ephone_dsp DN ${dn.tag}.${channel}, changed state to up`);
  }
}

const ephone = section({
  syntax: "ephone  tag:<1-$maxEphones>",
  help: { ephone: "ephone configuration commands", tag: "Ethernet phone tag" },
  group: "ephone",
  key: ["tag"],
  mode: ephoneMode,
  highest: (router) => ({ tag: Math.max(router.telephony?.maxEphones ?? 0, ...router.ephones.keys()) }),
  *list(router) {
    for (const phone of router.ephones.values())
      if (!phone.learned) yield { args: { tag: phone.tag }, target: phone };
  },
  enter(router, { tag }, device) {
    const found = router.ephones.get(tag);
    if (found) {
      found.learned = false;
      return found;
    }
    if (tag > (router.telephony?.maxEphones ?? 0) && !device.unbounded) return beyondMaximum(device);
    const created = createEphone(tag);
    router.ephones.set(tag, created);
    return created;
  },
  remove(router, { tag = 0 }) {
    router.ephones.delete(tag);
    router.registrations.delete(tag);
  },
});

const ephoneTemplate = section({
  syntax: "ephone-template  tag:<1-20>",
  packetTracer: false,
  help: { "ephone-template": "ephone template configuration commands", tag: "Ephone template tag" },
  group: "ephone-template",
  key: ["tag"],
  mode: ephoneTemplateMode,
  *list(router) {
    for (const template of router.ephoneTemplates.values())
      yield { args: { tag: template.tag }, target: template };
  },
  enter(router, { tag }) {
    const template = router.ephoneTemplates.get(tag) ?? createEphone(tag);
    router.ephoneTemplates.set(tag, template);
    return template;
  },
  remove(router, { tag = 0 }) {
    router.ephoneTemplates.delete(tag);
    for (const phone of router.ephones.values()) if (phone.template === tag) phone.template = undefined;
  },
});

const ephoneDnTemplate = section({
  syntax: "ephone-dn-template  tag:<1-15>",
  packetTracer: false,
  help: { "ephone-dn-template": "ephone-dn template configuration commands", tag: "Ephone-dn template tag" },
  group: "ephone-dn-template",
  key: ["tag"],
  mode: ephoneDnTemplateMode,
  *list(router) {
    for (const template of router.ephoneDnTemplates.values())
      yield { args: { tag: template.tag }, target: template };
  },
  enter(router, { tag }) {
    const template = router.ephoneDnTemplates.get(tag) ?? createEphoneDn(tag, undefined);
    router.ephoneDnTemplates.set(tag, template);
    return template;
  },
  remove(router, { tag = 0 }) {
    router.ephoneDnTemplates.delete(tag);
    for (const dn of router.ephoneDns.values()) if (dn.template === tag) dn.template = undefined;
  },
});

const ephoneType = section({
  syntax: "ephone-type name:WORD [addon]",
  packetTracer: false,
  help: {
    "ephone-type": "ephone type configuration commands",
    name: "Name of the type",
    addon: "It is an expansion module",
  },
  group: "ephone-type",
  key: ["name"],
  printOrder: "entered",
  mode: ephoneTypeMode,
  *list(router) {
    for (const type of router.ephoneTypes.values()) {
      yield { args: { name: type.name, ...(type.addon ? { addon: true as const } : {}) }, target: type };
    }
  },
  enter(router, { name, addon }) {
    if (phoneTypeNamed(name)) return refuse(`ERROR: ${name} is built-in phonemodel, cannot be changed`);
    const type = router.ephoneTypes.get(name) ?? { name, addon: false, ...holder() };
    type.addon ||= addon ?? false;
    router.ephoneTypes.set(name, type);
    return type;
  },
  remove(router, { name = "" }) {
    router.ephoneTypes.delete(name);
  },
});

const ephoneHunt = section({
  syntax: "ephone-hunt tag:<1-100> type:{longest-idle | peer | sequential}",
  packetTracer: false,
  help: {
    "ephone-hunt": "ephone-hunt configuration commands",
    tag: "Ephone-hunt tag",
    "longest-idle": "The number that was idle for the longest time rings first",
    peer: "The number behind the one that rang last rings first",
    sequential: "The first number of the list rings first",
  },
  group: "ephone-hunt",
  key: ["tag"],
  mode: ephoneHuntMode,
  *list(router) {
    for (const hunt of router.ephoneHunts.values())
      yield { args: { tag: hunt.tag, type: hunt.type }, target: hunt };
  },
  enter(router, { tag, type }) {
    const hunt = router.ephoneHunts.get(tag) ?? createEphoneHunt(tag, type);
    if (hunt.type !== type)
      return refuse(`ephone-hunt ${tag} is of type ${hunt.type}, please remove it first`);
    router.ephoneHunts.set(tag, hunt);
    return hunt;
  },
  remove(router, { tag = 0 }) {
    router.ephoneHunts.delete(tag);
    router.huntJoins.delete(tag);
  },
});

export const telephonySections = [
  telephonyService,
  setup,
  ephoneTemplate,
  ephoneDnTemplate,
  ephoneDn,
  ephoneType,
  ephone,
  ephoneHunt,
];
