import { carrier as carrierOf, trunkGroup } from "./dial-peer-settings.js";
import { dialPeers, peersFor, type DialPeer, type Match } from "../../rules/dial-peers.js";
import { opens } from "../../rules/class-of-restriction.js";
import { incomingPeer } from "./incoming-peers.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { peerText } from "./dial-peer-text.js";
import { voiceShowWords } from "./words.js";

/** `show dialplan`: which dial-peers a call takes (IOS Voice Command Reference; SHOW.md section 6). */
const { action } = vocabulary<Router>()({
  ...voiceShowWords,
  number: "Dialed number",
  pots: "Telephony",
  timeout: "No further digits come",
  voip: "Voice over IP",
});

const SHOW = { show: true, packetTracer: false } as const;

const INDENT = " ".repeat(9);

function matchText({ peer, fit }: Match, number: string): string {
  return `${peerText(peer, INDENT)}Matched: ${number.slice(0, fit.length)}   Digits: ${fit.explicit}\nTarget: ${peer.target}\n\n`;
}

const NO_MATCH = "No match, result=-1\n";

/** The peers of a dialled number among those that are allowed. */
function planFor(
  router: Router,
  dialled: string,
  choice: { readonly complete: boolean; readonly allowed?: (peer: DialPeer) => boolean },
): {
  readonly head: string;
  readonly number: string;
  readonly matches: readonly Match[];
  readonly none: string;
} {
  const { number, matches, more } = peersFor(router, dialled);
  const { allowed = () => true, complete } = choice;
  return {
    head: `Macro Exp.: ${number}\n\n`,
    number,
    matches: matches.filter(({ peer }) => allowed(peer)),
    none: more && !complete ? "No match, result=1\n" : NO_MATCH,
  };
}

function planText({ head, number, matches, none }: ReturnType<typeof planFor>): string {
  return `${head}${matches.map((match) => matchText(match, number)).join("")}${matches.length === 0 ? none : ""}`;
}

const byNumber = action({
  ...SHOW,
  syntax: "show dialplan number number:DIGITS [carrier carrier:WORD] [{fax | huntstop | voice}] [timeout]",
  help: {
    carrier: "Carrier to which the call goes",
    fax: "Fax calls",
    huntstop: "Up to the peer at which the search ends",
    voice: "Voice calls",
  },
  run(router, { number, carrier, fax, huntstop, timeout }) {
    const plan = planFor(router, number, {
      complete: timeout === true,
      allowed: ({ block }) =>
        fax !== true && (carrier === undefined || ["", carrier].includes(carrierOf(block, "target"))),
    });
    const last = plan.matches.findIndex(({ peer }) => peer.huntstop);
    const matches = huntstop && last >= 0 ? plan.matches.slice(0, last + 1) : plan.matches;
    return planText({ ...plan, matches });
  },
});

const byPeer = action({
  ...SHOW,
  syntax: "show dialplan dialpeer tag:<1-2147483647> number number:DIGITS [timeout]",
  help: { dialpeer: "Calls that came in by a dial-peer", tag: "Dial-peer tag" },
  run(router, { tag, number, timeout }) {
    const incoming = dialPeers(router).find((peer) => peer.tag === tag);
    const plan = planFor(router, number, {
      complete: timeout === true,
      allowed: (peer) =>
        incoming !== undefined && opens(router, incoming.corLists.incoming, peer.corLists.outgoing),
    });
    return planText(plan);
  },
});

const byPort = action({
  ...SHOW,
  syntax: "show dialplan incall voice-port port:WORD number number:DIGITS [timeout]",
  help: {
    incall: "Incoming calls",
    "voice-port": "Calls of a voice port",
    port: "Voice port",
    number: "Calling number",
  },
  run(router, { port, number }) {
    const match = incomingPeer(router, port, number);
    return `Macro Exp.: ${number}\n\n${match ? matchText(match, number) : NO_MATCH}`;
  },
});

/** The peers of calls that a carrier or a trunk group sends here. */
function sourceText(
  router: Router,
  kind: "pots" | "voip" | undefined,
  is: (peer: DialPeer) => boolean,
): string {
  const peers = dialPeers(router).filter((peer) => is(peer) && (kind === undefined || peer.kind === kind));
  return peers.length === 0 ? NO_MATCH : peers.map((peer) => `${peerText(peer, INDENT)}\n`).join("");
}

const byCarrier = action({
  ...SHOW,
  syntax: "show dialplan in-carrier carrier:WORD [kind:{pots | voip}]",
  help: { "in-carrier": "Calls of a carrier", carrier: "Carrier identifier" },
  run: (router, { carrier, kind }) =>
    sourceText(router, kind, ({ block }) => carrierOf(block, "source") === carrier),
});

const byGroup = action({
  ...SHOW,
  syntax: "show dialplan in-trunk-group-label label:WORD kind:{pots | voip}",
  help: { "in-trunk-group-label": "Calls of a trunk group", label: "Label of the trunk group" },
  run: (router, { label, kind }) =>
    sourceText(router, kind, ({ block }) => trunkGroup(block, "source") === label),
});

/** No dial-peer here is told of URIs, so that none matches. */
const byUri = action({
  ...SHOW,
  syntax: "show dialplan uri uri:WORD",
  help: { uri: "Uniform resource identifier" },
  run: () => `Outbound dialpeer matching based on destination URI\n\n${NO_MATCH}`,
});

export const showDialplan = [byNumber, byPeer, byPort, byCarrier, byGroup, byUri];
