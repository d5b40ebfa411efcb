import type { Route } from "../dial-plan/dial-plan.js";
import type { AgentHost, DebugKind } from "../host/agent-host.js";
import type { Call } from "./call.js";
import type { Exchange } from "./exchange.js";

/** What `debug voip ccapi inout` and `debug voip dialpeer inout` tell of a call on its way (FEATURES.md section 6). */

/** A call has come in, and its number is looked up. */
export function traceSetup(exchange: Exchange, call: Call, routes: readonly Route[]): void {
  const { host } = exchange;
  const calling = (call.calling ?? call.caller.party).number;
  const called = call.destination.number;
  tell(host, "voip dialpeer inout", call, "DPM/dpAssociateIncomingPeerCore", () => [
    `Calling Number=${calling}, Called Number=${called}`,
    incomingResult(call),
  ]);
  tell(host, "voip ccapi inout", call, "CCAPI/cc_api_call_setup_ind_common", () => [
    `Calling Number=${calling},`,
    `Called Number=${called},`,
    `Incoming Dial-peer=${call.incomingPeer}, Call Id=${call.caller.reference}`,
  ]);
  tell(host, "voip dialpeer inout", call, "DPM/dpMatchPeersCore", () => [
    `Match Rule=DP_MATCH_DEST; Called Number=${called}`,
  ]);
  tell(host, "voip dialpeer inout", call, "DPM/dpMatchPeersMoreArg", () =>
    routes.length === 0
      ? ["Result=NO_MATCH(-1)"]
      : [
          "Result=SUCCESS(0)",
          "List of Matched Outgoing Dial-peer(s):",
          ...routes.map(({ tag }, index) => `  ${index + 1}: Dial-peer Tag=${tag}`),
        ],
  );
}

function incomingResult({ incomingPeer }: Call): string {
  return incomingPeer === 0
    ? "Result=NO_MATCH(-1); Incoming Dial-peer=0"
    : `Result=Success(0); Incoming Dial-peer=${incomingPeer}`;
}

/** The call tries a dial-peer. */
export function traceAttempt({ host }: Exchange, call: Call, { tag }: Route): void {
  tell(host, "voip ccapi inout", call, "CCAPI/ccCallSetupRequest", () => [
    `Destination=, Called Number=${call.destination.number}, Outgoing Dial-peer=${tag}`,
  ]);
}

export function traceConnected({ host }: Exchange, call: Call): void {
  tell(host, "voip ccapi inout", call, "CCAPI/cc_api_call_connected", () => [
    `Call Id=${call.called?.reference ?? 0}`,
  ]);
}

export function traceEnd({ host }: Exchange, call: Call, cause: number): void {
  tell(host, "voip ccapi inout", call, "CCAPI/ccCallDisconnect", () => [
    `Cause Value=${cause}, Tag=0x0, Call Entry(Disconnect Cause=${cause})`,
  ]);
}

function tell(
  host: AgentHost,
  kind: DebugKind,
  { id, caller }: Call,
  where: string,
  lines: () => readonly string[],
): void {
  const head = `//${caller.reference}/${id.toString(16).toUpperCase().padStart(12, "0")}/${where}:`;
  host.debug(kind, () => [head, ...lines().map((line) => `   ${line}`)].join("\n"));
}
