import { codecs } from "../../router/codecs.js";
import type { Router } from "../../router/router.js";
import { longLocalTime } from "../../router/time-text.js";
import { phonePeers } from "../../rules/sip-phones.js";

/** SIP phones that are registered, and what has been counted of them (SHOW.md section 5, SIP.md section 2). */

/** What a pool shows beside its configuration while its phone is there. */
export function registeredLines(router: Router, tag: number): readonly string[] {
  const known = router.sipRegistrations.get(tag);
  if (!known)
    return [
      "",
      "  Reason for unregistered state: ",
      "         No registration request since last reboot/unregister",
    ];
  const [primary] = phonePeers(router).filter(({ pool }) => pool.tag === tag);
  return [
    "  service-control mechanism is not supported",
    `  registration Call ID is ${known.callId}`,
    "  Registration method: per line",
    "  Privacy feature is not configured.",
    "  Privacy button is disabled",
    `  active primary line is: ${primary?.line.number ?? ""}`,
    `  contact IP address: ${known.address} port ${known.port}`,
  ];
}

/** The dial-peers of a pool, or of all of them. */
export function phonePeerLines(router: Router, tag?: number): readonly string[] {
  const peers = phonePeers(router).filter(({ pool }) => tag === undefined || pool.tag === tag);
  const tags = [...new Set(peers.map(({ pool }) => pool.tag))];
  return tags.flatMap((one) => [
    `Dial-peers for Pool ${one}:`,
    "",
    ...peers
      .filter(({ pool }) => pool.tag === one)
      .flatMap(({ tag: peer, line, pool, registration }) => [
        `dial-peer voice ${peer} voip`,
        ` destination-pattern ${line.number}$`,
        ` session target ipv4:${registration.address}:${registration.port}`,
        " session protocol sipv2",
        ` dtmf-relay ${pool.keyMethods.join(" ")}`,
        ...pool.codecs.slice(0, 1).map((codec) => ` codec  ${codec} bytes ${codecs[codec].bytes}`),
        "",
      ]),
  ]);
}

/** Counters of registrations, of one pool or of all. */
export function registrationLines(router: Router, tag?: number): readonly string[] {
  const counts = router.sipCounts.get(tag ?? 0);
  const active = phonePeers(router).filter(({ pool }) => tag === undefined || pool.tag === tag).length;
  const phones = tag === undefined ? router.sipRegistrations.size : router.sipRegistrations.has(tag) ? 1 : 0;
  const { registers = 0, registered = 0, unregisters = 0, unregistered = 0 } = counts ?? {};
  const at = (time: number | undefined) => (time === undefined ? "" : longLocalTime(router, time));
  return [
    `  Active registrations  : ${active}`,
    "",
    `  Total SIP phones registered: ${phones}`,
    "  Total Registration Statistics",
    `    Registration requests  : ${registers}`,
    `    Registration success   : ${registered}`,
    `    Registration failed    : ${registers - registered}`,
    `    unRegister requests    : ${unregisters}`,
    `    unRegister success     : ${unregistered}`,
    `    unRegister failed      : ${unregisters - unregistered}`,
    "    Attempts to register ",
    "           after last unregister : 0 ",
    `    Last register request time   : ${at(counts?.asked)}`,
    `    Last unregister request time : ${at(counts?.left)}`,
    `    Register success time        : ${at(counts?.succeeded)}`,
    `    Unregister success time      : ${at(counts?.left)}`,
  ];
}
