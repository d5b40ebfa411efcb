import type { Router } from "../../router/router.js";
import type { LoginGuard, LoginNotice } from "../../router/system-model.js";
import { vocabulary, type Device, type Watching } from "../../modes/device.js";
import { longLocalTime } from "../../router/time-text.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** How logins are watched (IOS Security Command Reference, "Cisco IOS Login Enhancements"). */
const { action } = vocabulary<Router>()(execWords);

const show = action({
  syntax: "show login",
  help: { login: "Display Secure Login Configurations and State" },
  show: true,
  run: ({ loginGuard }, _args, { shell }) =>
    linesText([
      ...settings(loginGuard).map(indented),
      "",
      ...watch(loginGuard, shell.loginRecord.watching).map(indented),
      ...(loginGuard.blockFor ? [indented(`Total login failures: ${shell.loginRecord.total}.`)] : []),
      "",
    ]),
});

const failures = action({
  syntax: "show login failures",
  help: {
    login: "Display Secure Login Configurations and State",
    failures: "Display information about login failures only",
  },
  show: true,
  run: (router, _args, device) => linesText(failureTable(router, device)),
});

export const loginShows = [show, failures];

function indented(line: string): string {
  return line === "" ? "" : `     ${line}`;
}

function settings({ blockFor, delay, quietList, onSuccess, onFailure }: LoginGuard): readonly string[] {
  const usual = blockFor
    ? "A default login delay of 1 seconds is applied."
    : "No login delay has been applied.";
  return [
    delay === undefined ? usual : `A login delay of ${delay} seconds is applied.`,
    quietList === undefined
      ? "No Quiet-Mode access list has been configured."
      : `Quiet-Mode access list ${quietList} is applied.`,
    ...noticeText(onSuccess, "successful"),
    ...noticeText(onFailure, "failed"),
  ];
}

function noticeText(notice: LoginNotice | undefined, kind: string): readonly string[] {
  if (!notice) return [];
  const { every = 1 } = notice;
  return [every === 1 ? `All ${kind} login is logged.` : `Every ${every} ${kind} login is logged.`];
}

function watch({ blockFor, quietList }: LoginGuard, watching: Watching | undefined): readonly string[] {
  if (!blockFor || !watching) return ["Router NOT enabled to watch for login Attacks"];
  const rule = [
    "Router enabled to watch for login Attacks.",
    `If more than ${blockFor.attempts} login failures occur in ${blockFor.within} seconds or less,`,
    `logins will be disabled for ${blockFor.seconds} seconds.`,
    "",
  ];
  if (watching.quiet) {
    return [
      ...rule,
      "Router presently in Quiet-Mode.",
      `Will remain in Quiet-Mode for ${watching.seconds} seconds.`,
      quietList === undefined
        ? "Denying logins from all sources."
        : `Restricted logins filtered by applied ACL ${quietList}.`,
    ];
  }
  return [
    ...rule,
    "Router presently in Normal-Mode.",
    "Current Watch Window",
    `    Time remaining: ${watching.seconds} seconds.`,
    `    Login failures for current window: ${watching.failures}.`,
  ];
}

function failureTable(router: Router, { shell }: Device): readonly string[] {
  const { failures, total } = shell.loginRecord;
  if (failures.length === 0) return ["*** No logged failed login attempts with the device.***"];
  return [
    `Total failed logins: ${total}`,
    "Detailed information about last 50 failures",
    "",
    "Username        SourceIPAddr    lPort Count TimeStamp",
    ...failures.map(({ user, address, port, count, at }) =>
      [
        user.padEnd(16),
        address.padEnd(16),
        String(port).padEnd(6),
        String(count).padEnd(6),
        longLocalTime(router, at),
      ].join(""),
    ),
    "",
  ];
}
