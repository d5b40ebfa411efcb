import * as calls from "../../modes/ephone/calls.js";
import * as identity from "../../modes/ephone/identity.js";
import { featureButton } from "../../modes/ephone/keys.js";
import type { Ephone } from "../../router/telephony-model.js";

/** What `show telephony-service` says of phones and of their templates with the same words (SHOW.md section 4). */

/** Media through the router: always, for video alone, or between the phones. */
export function mediaLine(phone: Ephone): string {
  return `Always send media packets to this router: ${calls.mtp.shown.of(phone) ? "Yes" : "No"}`;
}

export function conferenceLines(phone: Ephone): readonly string[] {
  const { addMode, dropMode, admin } = calls.conferences;
  return [
    `conference drop-mode ${dropMode.shown.of(phone)?.who ?? "never"}`,
    `conference add-mode ${addMode.shown.of(phone)?.creator ? "creator" : "all"}`,
    `conference admin: ${admin.shown.isOn(phone) ? "Yes" : "No"}`,
  ];
}

/** Whether others see the calls of this phone on a shared line; undefined if the phone follows the router. */
export function privacyOf(phone: Ephone): boolean | undefined {
  const said = calls.privacy.shown.of(phone);
  return said && said.state !== "off";
}

export function featureButtonLines(phone: Ephone): readonly string[] {
  return featureButton.shown
    .all(phone)
    .map(
      ({ index, feature, label }) =>
        `feature-button ${index} ${feature}${label === undefined ? "" : ` label ${label}`}`,
    );
}

export function partitionLines(phone: Ephone): readonly string[] {
  const location = identity.emergency.shown.of(phone);
  const type = identity.lpcor.type.shown.of(phone);
  const incoming = identity.lpcor.incoming.shown.of(phone);
  const outgoing = identity.lpcor.outgoing.shown.of(phone);
  return [
    ...(location ? [`Emergency Response Location: ${location.tag}`] : []),
    ...(type ? [`lpcor type: ${type.kind}`] : []),
    ...(incoming || outgoing
      ? [`lpcor (incoming): ${incoming?.group ?? ""}  (outgoing): ${outgoing?.group ?? ""}`]
      : []),
  ];
}
