import type { GenericBlock } from "../../../language/holder.js";
import { vocabulary } from "../../device.js";
import { supplementaryServices } from "../supplementary.js";

/** Numbers and services of a dial-peer's calls (IOS Voice Command Reference, CME command reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  clid: "Caller ID option",
  emergency: "Emergency calls",
  password: "Password",
  response: "Calls back",
  tag: "Tag",
});

export const callerIds = {
  networkNumber: setting({
    syntax: "clid network-number number:WORD [second-number strip]",
    help: {
      "network-number": "Network number",
      number: "Number",
      "second-number": "Second calling number",
      strip: "Leave it out",
    },
  }),
  networkProvided: toggle({
    syntax: "clid network-provided",
    default: "off",
    help: { "network-provided": "The number is the network's" },
  }),
  overrideRdnis: toggle({
    syntax: "clid override rdnis",
    default: "off",
    help: { override: "Give another number", rdnis: "The redirected number" },
  }),
  restrict: toggle({ syntax: "clid restrict", default: "off", help: { restrict: "Restrict CLID" } }),
  strip: setting({
    syntax: "clid strip [what:{name | pi-restrict | reason}] [all]",
    key: ["what"],
    no: "clid strip [what:{name | pi-restrict | reason}]",
    irreversible: "number, name and reason are stripped by lines of their own",
    help: {
      strip: "Strip CLID",
      name: "The name",
      "pi-restrict": "Where it is restricted",
      reason: "Why there is none",
      all: "Name and number",
    },
  }),
  substituteName: toggle({
    syntax: "clid substitute name",
    default: "off",
    help: { substitute: "Fill in", name: "The number where there is no name" },
  }),
  callerId: toggle({ syntax: "caller-id", default: "off", help: { "caller-id": "Caller ID of this peer" } }),
};

export const lpcor = setting({
  syntax: "lpcor direction:{incoming | outgoing} name:WORD",
  key: ["direction"],
  help: {
    lpcor: "Logical partitioning",
    incoming: "Incoming calls",
    outgoing: "Outgoing calls",
    name: "LPCOR group",
  },
});

export const maxRedirects = setting({
  syntax: "max-redirects count:<1-10>",
  help: { "max-redirects": "How often a call may be redirected", count: "Number" },
});

export const services = {
  ...supplementaryServices,
  b2bua: toggle({ syntax: "b2bua", default: "off", help: { b2bua: "Back to back user agent" } }),
  emergencyResponseCallback: toggle({
    syntax: "emergency response callback",
    default: "off",
    help: { callback: "Calls to this number go back to the last caller" },
  }),
  emergencyResponseLocation: setting({
    syntax: "emergency response location tag:<1-2147483647>",
    help: { location: "Emergency response location" },
  }),
  emergencyResponseZone: setting({
    syntax: "emergency response zone [tag:<1-100>]",
    help: { zone: "Calls of a zone go out here" },
  }),
  mailboxSelection: setting({
    syntax: "mailbox-selection which:{last-redirect-num | orig-called-num}",
    help: {
      "mailbox-selection": "Mail box of diverted calls",
      "last-redirect-num": "The one that diverted last",
      "orig-called-num": "The one that was called",
    },
  }),
  paramspaceCallsetupAfterHoursExempt: setting({
    syntax: "paramspace callsetup after-hours-exempt value:{false | true}",
    help: {
      paramspace: "Parameters of an application",
      callsetup: "Call setup",
      "after-hours-exempt": "Whether after-hours blocks do not hold",
      false: "They hold",
      true: "They do not hold",
    },
  }),
  authenticationUsername: setting({
    syntax:
      "authentication username user:WORD password [kind:{0 | 6 | 7}] password:SECRET-WORD [realm realm:WORD [challenge]]",
    help: {
      authentication: "Digest authentication",
      username: "User name",
      user: "Name",
      0: "It follows in clear text",
      6: "It follows encrypted",
      7: "It follows hidden",
      realm: "Realm",
      challenge: "Answer a challenge with it",
    },
  }),
  redirectIp2ip: toggle({
    syntax: "redirect ip2ip",
    default: "off",
    help: { redirect: "Redirect calls", ip2ip: "From IP to IP" },
  }),
  translateOutgoing: setting({
    syntax: "translate-outgoing what:{called-number | calling-number} rule:WORD",
    key: ["what"],
    help: {
      "translate-outgoing": "Translate numbers of outgoing calls",
      "called-number": "Called number",
      "calling-number": "Calling number",
      rule: "Translation rule",
    },
  }),
  carrierId: setting({
    syntax: "carrier-id end:{source | target} name:WORD",
    key: ["end"],
    help: {
      "carrier-id": "Carrier of the calls",
      source: "Where calls come from",
      target: "Where calls go",
      name: "Its identifier",
    },
  }),
  trunkGroupLabel: setting({
    syntax: "trunk-group-label end:{source | target} name:WORD",
    key: ["end"],
    help: {
      "trunk-group-label": "Label of a trunk group",
      source: "Where calls come from",
      target: "Where calls go",
      name: "Label",
    },
  }),
};
