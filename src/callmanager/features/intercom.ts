import { intercom as intercomLine } from "../../modes/ephone-dn/purposes.js";
import { answer } from "../phones/answering.js";
import { dialNumber } from "../phones/dialling.js";
import type { Feature } from "../phones/feature.js";
import { isLine } from "../phones/lines-and-phones.js";

/** `intercom`: the button calls the other one of a pair, which answers by itself where its phone has no call. */
export const intercom: Feature = {
  seized(leg) {
    const target = leg.line.dn && intercomLine.of(leg.line.dn)?.number;
    if (target !== undefined) dialNumber(leg, target);
  },
  ringing(call) {
    for (const leg of call.offers) {
      if (!isLine(leg)) continue;
      const called = leg.line.dn && intercomLine.of(leg.line.dn);
      const [phone] = leg.phones;
      if (!called || called["no-auto-answer"] || !phone || phone.active) continue;
      answer(phone, leg);
      return;
    }
  },
};
