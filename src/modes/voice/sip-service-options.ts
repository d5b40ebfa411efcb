import type { GenericBlock } from "../../language/holder.js";
import { vocabulary } from "../device.js";
import { sipHelp } from "./sip-help.js";

/** What `sip` of `voice service voip` says of all SIP calls (IOS Voice Command Reference). Kept and shown. */
const { setting, toggle } = vocabulary<GenericBlock>()({
  content: "Content of messages",
  localhost: "Specify the DNS name for the localhost",
  "outbound-proxy": "Configure an Outbound Proxy Server",
  "pass-thru": "Pass on what this router does not know",
});

const payloads = [
  setting({
    syntax: "asymmetric payload [what:{dtmf | dynamic-codecs | full | system}]",
    no: "asymmetric payload",
    help: {
      ...sipHelp.asymmetric,
      system: "Use the system setting",
    },
  }),
  toggle({
    syntax: "early-offer forced",
    default: "off",
    help: { "early-offer": "Early-Offer", forced: "Forcefully send Early-Offer" },
  }),
  toggle({
    syntax: "g729 annexb-all",
    default: "off",
    help: sipHelp.g729,
  }),
];

const proxies = [
  setting({
    syntax: "outbound-proxy server:WORD",
    no: "outbound-proxy",
    examples: { server: ["ipv4:192.168.1.10", "dns:sip.example.com"] },
    help: { server: "ipv4:A.B.C.D[:port] or dns:host" },
  }),
  setting({
    syntax: "localhost name:WORD [preferred]",
    no: "localhost",
    examples: { name: ["dns:cme.example.com"] },
    help: { name: "dns:host.domain", preferred: "Use it wherever a name is possible" },
  }),
  setting({
    syntax: "options-ping seconds:<60-1200>",
    no: "options-ping",
    help: { "options-ping": "Send OPTIONS pings", seconds: "Seconds between two pings" },
  }),
  setting({
    syntax: "url scheme:{sip | sips | tel}",
    default: { scheme: "sip" },
    no: "url",
    help: {
      url: "Configure the URL type to be used",
      sip: "Use sip URLs",
      sips: "Use sips URLs",
      tel: "Use tel URLs",
    },
  }),
  setting({
    syntax: "sip-profiles tag:<1-10000>",
    no: "sip-profiles",
    help: { "sip-profiles": "Apply a SIP profile to all messages", tag: "Tag of the voice class" },
  }),
];

const headers = [
  toggle({
    syntax: "header-passing",
    default: "off",
    help: { "header-passing": "Pass headers on to applications" },
  }),
  toggle({
    syntax: "error-passthru",
    default: "off",
    help: { "error-passthru": "Pass error responses on to the other side" },
  }),
  toggle({
    syntax: "referto-passing",
    default: "off",
    help: { "referto-passing": "Pass the Refer-To header on unchanged" },
  }),
  toggle({
    syntax: "history-info",
    default: "off",
    help: { "history-info": "Send History-Info headers" },
  }),
  toggle({
    syntax: "random-contact",
    default: "off",
    help: { "random-contact": "Use a random user name in Contact headers" },
  }),
  setting({
    syntax: "asserted-id header:{pai | ppi}",
    no: "asserted-id",
    help: sipHelp.assertedId,
  }),
  setting({
    syntax: "privacy-policy policy:{passthru | send-always | strip}",
    key: ["policy"],
    help: sipHelp.privacyPolicy,
  }),
  toggle({
    syntax: "pass-thru content sdp",
    default: "off",
    help: { sdp: "SDP" },
  }),
  toggle({
    syntax: "pass-thru content unsupp",
    default: "off",
    help: { unsupp: "What is not supported" },
  }),
  toggle({
    syntax: "pass-thru headers unsupp",
    default: "off",
    help: { headers: "Headers of messages", unsupp: "What is not supported" },
  }),
];

const responses = [
  setting({
    syntax: "call-route what:{dest-route-string | history-info | p-called-party-id | url}",
    key: ["what"],
    help: sipHelp.callRoute,
  }),
  setting({
    syntax: "block code:{180 | 181 | 183} [sdp sdp:{absent | present}]",
    key: ["code"],
    no: "block code:{180 | 181 | 183}",
    help: sipHelp.block,
  }),
  toggle({
    syntax: "reset timer expires 183",
    default: "off",
    help: sipHelp.reset,
  }),
  setting({
    syntax: "transport switch udp tcp",
    no: "transport switch",
    help: sipHelp.transport,
  }),
];

export const sipServiceOptions = [...payloads, ...proxies, ...headers, ...responses];
