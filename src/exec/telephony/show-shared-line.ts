import type { GenericBlock } from "../../language/holder.js";
import { registerDn } from "../../modes/global/voice/sip-phones.js";
import { number, sharedLine } from "../../modes/voice/register/dn.js";
import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** `show shared-line`: lines that several SIP phones have (CME command reference). No such phone has registered. */
const { action } = vocabulary<Router>()({ ...execWords, "shared-line": "Show shared-line information" });

const SHOW = { show: true, packetTracer: false, level: "user" } as const;

/** Calls at a time on a shared line where no number was said. */
const USUAL_CALLS = 2;

function sharedLines(router: Router): readonly GenericBlock[] {
  return registerDn.shown
    .all(router)
    .filter((dn) => sharedLine.shown.of(dn) && number.shown.of(dn))
    .toSorted((a, b) => a.args.tag - b.args.tag);
}

function numberOf(dn: GenericBlock): string {
  return number.shown.of(dn)?.number ?? "";
}

function titleOf(dn: GenericBlock): string {
  const calls = sharedLine.shown.of(dn)?.calls ?? USUAL_CALLS;
  return `Shared-Line: '${numberOf(dn)}', subscribed users: 0, max calls limit: ${calls}`;
}

const summary = action({
  ...SHOW,
  syntax: "show shared-line summary",
  help: { summary: "Show a row for each shared line" },
  run: (router) => linesText(["Shared-Line info summary:", "", ...sharedLines(router).map(titleOf)]),
});

const details = action({
  ...SHOW,
  syntax: "show shared-line details",
  help: { details: "Show shared lines and their users" },
  run: (router) =>
    linesText([
      "Shared-Line info details:",
      "",
      ...sharedLines(router).flatMap((dn) => [
        titleOf(dn),
        "  Index  Users                sub_id  peer_tag  Status",
        "  =====  ===================  ======  ========  ========",
        "",
      ]),
    ]),
});

const subscription = action({
  ...SHOW,
  syntax: "show shared-line subscription",
  help: { subscription: "Show the users of shared lines" },
  run: (router) =>
    linesText([
      "Shared-Line Subscription info:",
      "",
      ...sharedLines(router).flatMap((dn) => [
        `Shared-Line: '${numberOf(dn)}', subscribed users: 0`,
        "  Subscriber                Expires  Sub-ID",
        "  ========================  =======  ======",
        "",
      ]),
    ]),
});

const calls = action({
  ...SHOW,
  syntax: "show shared-line call",
  help: { call: "Show calls of shared lines" },
  run: () => linesText(["Shared-Line active call info:", ""]),
});

export const showSharedLine = [calls, details, subscription, summary];
