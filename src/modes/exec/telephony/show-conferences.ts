import type { Router } from "../../../router/router.js";
import { vocabulary } from "../../device.js";
import { execWords } from "../../words.js";
import { linesText } from "../text.js";
import { NOT_CONFIGURED } from "./show-telephony-service.js";

/** Conferences on a DSP farm (CME command reference, from CME 4.1 on). One exists while parties are in it. */
const { action } = vocabulary<Router>()(execWords);

const TITLES = [
  "Conference   Type              Active  Max  Peak    Host         HostPhone   Last",
  `${" ".repeat(67)}cur(initial)`,
  "=".repeat(93),
];

const conferences = action({
  show: true,
  packetTracer: false,
  syntax:
    "show telephony-service conference hardware [ad-hoc [detail | video] | detail [video] | meetme [detail | video] | number number:DIGITS]",
  help: {
    conference: "Show conferences",
    hardware: "On DSP farms",
    "ad-hoc": "Conferences that a party began by key",
    meetme: "Conferences that parties dial",
    detail: "With the parties",
    video: "Those with video",
    number: "Those under one number",
  },
  run: ({ telephony }) => (telephony ? linesText(TITLES) : NOT_CONFIGURED),
});

export const showConferences = [conferences];
