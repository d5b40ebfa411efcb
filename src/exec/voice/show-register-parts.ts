import type { Router } from "../../router/router.js";
import { vocabulary } from "../../modes/device.js";
import { registerBlocks, sessionServer } from "../../modes/global/voice/blocks.js";
import { registerGlobal } from "../../modes/global/voice/sip-phones.js";
import { authenticate } from "../../modes/voice/register/global.js";
import * as parts from "../../modes/voice/register/others.js";
import { habits } from "../../modes/voice/register/shared.js";
import { linesText } from "../text.js";
import { byTag, type TaggedBlock } from "./by-tag.js";
import { onOff, registerPools } from "./register-text.js";
import { voiceShowWords } from "./words.js";

/** `show voice register`: credentials, dial plans and session servers (CME command reference). */
const { action } = vocabulary<Router>()(voiceShowWords);

const SHOW = { show: true, packetTracer: false } as const;

const credential = action({
  ...SHOW,
  syntax: "show voice register credential",
  help: { credential: "Files of credentials" },
  run: (router) =>
    linesText(
      registerGlobal.shown
        .all(router)
        .flatMap((global) => authenticate.shown.all(global))
        .filter(({ tag }) => tag !== undefined)
        .map(({ tag, location }) => `Credential Tag ${tag ?? ""} location ${location ?? ""}`),
    ),
});

const dialplan = action({
  ...SHOW,
  syntax: "show voice register dialplan {all | tag:<1-24>}",
  help: { dialplan: "Dial plans of phones", all: "All of them", tag: "Dial plan tag" },
  run(router, { tag }) {
    const plans = byTag(registerBlocks.dialplan.shown.all(router), tag);
    if (tag !== undefined && plans.length === 0) return { refused: `Dialplan Tag ${tag} is not configured` };
    return plans.map((plan) => linesText([...planLines(router, plan), ""])).join("");
  },
});

function planLines(router: Router, plan: TaggedBlock): readonly string[] {
  const { tag } = plan.args;
  const type = parts.type.shown.of(plan);
  const file = parts.filename.shown.of(plan);
  const users = registerPools(router).filter((pool) => habits.dialplan.shown.of(pool)?.tag === tag);
  return [
    `Dialplan Tag ${tag}`,
    "Config:",
    ...(type ? [`  Type is ${type.type}`] : []),
    ...(file ? [`  Filename is ${file.file}`] : []),
    ...parts.pattern.shown
      .all(plan)
      .map(
        (row) =>
          `  Pattern ${row.tag} is ${row.digits}, timeout is ${row.seconds ?? "default"}, user option is ${row.who ?? "default"}, button is ${row.button ?? "default"}`,
      ),
    ...users.map((pool) => `  Pool ${pool.args.tag} has this dialplan configured`),
  ];
}

const sessionServers = action({
  ...SHOW,
  syntax: "show voice register session-server",
  help: { "session-server": "Session servers" },
  run: (router) =>
    byTag(sessionServer.shown.all(router))
      .map((server) =>
        linesText([
          `Session-server Tag ${server.args.tag}`,
          "Config:",
          `  Register-id is ${parts.registerId.shown.of(server)?.name ?? ""}`.trimEnd(),
          `  Keepalive is ${parts.keepalive.shown.of(server).seconds}`,
          `  Cti-aware is ${onOff(parts.ctiAware.shown.isOn(server))}`,
          "  State is UNREGISTERED",
          "",
        ]),
      )
      .join(""),
});

export const showRegisterParts = [credential, dialplan, sessionServers];
