import type { Traits } from "../../platform/traits.js";
import type { PhoneProgress, PhoneStage, StuckReason } from "./progress.js";

/** Whose phones they are: Cisco's own, or those of Packet Tracer. */
export type PhoneMaker = Traits["telephony"]["phoneMaker"];

/** What a phone shows by itself, while no call agent tells it what to show. */
export interface StageTexts {
  /** In the line above the soft keys. */
  readonly prompt: string;
  /** The last of its status messages, where something went wrong. */
  readonly message: string;
}

/** The texts of a 7960 by its stage, and those of Packet Tracer's, which tells fewer stages apart. */
const PROMPTS: Readonly<Record<PhoneMaker, Readonly<Record<PhoneStage, string>>>> = {
  cisco: {
    "no-power": "",
    "no-link": "Ethernet Disconnected",
    starting: "Cisco Systems, Inc.",
    vlan: "Configuring VLAN",
    ip: "Configuring IP",
    file: "Configuring CM List",
    opening: "Opening",
    registering: "Registering",
    rejected: "Registration Rejected",
    registered: "",
  },
  "packet-tracer": {
    "no-power": "",
    "no-link": "",
    starting: "",
    vlan: "Configuring VLAN",
    ip: "Configuring IP",
    file: "Configuring CM List",
    opening: "Configuring CM List",
    registering: "Configuring CM List",
    rejected: "Configuring CM List",
    registered: "",
  },
};

/** What a phone's display says at a stage; empty where it says nothing. */
export function stagePrompt(stage: PhoneStage, maker: PhoneMaker): string {
  return PROMPTS[maker][stage];
}

/** `Settings > Status > Status Messages` of a 7960; Packet Tracer's phones have no such menu. */
const MESSAGES: Readonly<Partial<Record<StuckReason, string>>> = {
  "no-lease": "DHCP timeout",
  "no-tftp-server": "TFTP Error",
  "tftp-silent": "TFTP Timeout",
  "no-file": "File Not Found",
  "no-agent-in-file": "CFG file not found",
};

/** What a phone shows on its way to a call agent. */
export function stageTexts({ stage, stuck, agent, rejection }: PhoneProgress, maker: PhoneMaker): StageTexts {
  const prompt = PROMPTS[maker][stage];
  if (maker === "packet-tracer") return { prompt, message: "" };
  const message = (stuck && MESSAGES[stuck]) ?? "";
  if (stage === "opening") return { prompt: `${prompt} ${agent?.address ?? ""}`, message };
  if (stage === "rejected" && rejection) return { prompt: `${prompt}: ${rejection}`, message };
  return { prompt, message };
}
