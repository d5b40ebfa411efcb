import { intercom } from "../../modes/ephone-dn/purposes.js";
import { systemMessageOf } from "../../router/telephony.js";
import { joinVoice } from "../calls/media.js";
import { effectiveLine } from "../dial-plan/effective.js";
import type { PhoneMessage } from "../sccp/messages.js";
import { featuresOf, softKeysOf } from "./feature.js";
import { idleKeys } from "./line-display.js";
import type { Phone } from "./lines-and-phones.js";
import { buttonTemplate } from "./phone-buttons.js";
import { timeAndDate } from "./phone-clock.js";
import { lampsOf } from "./shared-lines.js";

/** What a phone asks for when it starts; false for a message that is none of this. */
export function answerRequest(phone: Phone, message: PhoneMessage): boolean {
  const { exchange, connection, ephone } = phone;
  const { router } = exchange;
  switch (message.type) {
    case "CapabilitiesRes":
      phone.codecs = new Set(message.capabilities.slice(0, message.count).map(({ codec }) => codec));
      return true;
    case "ButtonTemplateReq":
      connection.send(buttonTemplate(router, phone.settings));
      return true;
    case "SoftKeyTemplateReq":
      connection.send(softKeysOf(exchange).template());
      return true;
    case "SoftKeySetReq":
      connection.send(softKeysOf(exchange).sets(phone));
      idleKeys(phone);
      return true;
    case "LineStatReq":
      sendLine(phone, message.line);
      return true;
    case "SpeedDialStatReq": {
      const dial = phone.settings.speedDials[message.number - 1];
      phone.send("SpeedDialStatRes", {
        number: message.number,
        digits: dial?.number ?? "",
        label: dial?.label ?? dial?.number ?? "",
      });
      return true;
    }
    case "ForwardStatReq":
      sendForward(phone, message.line);
      return true;
    case "FeatureStatReq":
      phone.send("FeatureStatRes", { index: message.index });
      return true;
    case "ServiceURLStatReq":
      phone.send("ServiceURLStatRes", { index: message.index });
      return true;
    case "ConfigStatReq":
      phone.send("ConfigStatRes", {
        deviceName: phone.name,
        userName: ephone.username?.user ?? "",
        serverName: router.hostname,
        lines: phone.lines.length,
        speedDials: phone.settings.speedDials.length,
      });
      return true;
    case "VersionReq": {
      const load = router.telephony?.loads.find(({ type }) => type === phone.settings.type);
      phone.send("VersionRes", { version: load?.file ?? phone.registration.firmware });
      return true;
    }
    case "ServerReq": {
      const source = router.telephony?.source;
      phone.send("ServerRes", {
        names: [router.hostname],
        ports: [source?.port ?? 0],
        addresses: [source?.address ?? "0.0.0.0"],
      });
      return true;
    }
    case "TimeDateReq":
      connection.send(timeAndDate(exchange));
      phone.send("DisplayPromptStatus", {
        text: systemMessageOf(router),
      });
      lampsOf(phone);
      for (const feature of featuresOf(exchange)) feature.registered?.(phone);
      return true;
    case "OpenReceiveChannelAck":
      mediaOpened(phone, message);
      return true;
    case "IpPort":
    case "HeadsetStatus":
    case "RegisterAvailableLines":
      return true;
    default:
      return false;
  }
}

/** What a line is called: its number, or the label that somebody gave it. */
function sendLine(phone: Phone, instance: number): void {
  const { exchange, lines } = phone;
  const tag = lines.find((one) => one.instance === instance)?.dns[0];
  const dn = tag === undefined ? undefined : exchange.router.ephoneDns.get(tag);
  phone.send("LineStatRes", {
    line: instance,
    number: dn?.number ?? "",
    name: dn?.name ?? dn?.number ?? "",
    label: (dn && (intercom.of(dn)?.label ?? dn.label ?? dn.number)) ?? "",
  });
}

/** Where all calls of a line are forwarded. */
export function sendForward(phone: Phone, instance: number): void {
  const { exchange, lines } = phone;
  const { router } = exchange;
  const tag = lines.find((one) => one.instance === instance)?.dns[0];
  const dn = tag === undefined ? undefined : router.ephoneDns.get(tag);
  const line = dn && effectiveLine(router, dn);
  const targets = line ? [line.forwardAll, line.forwardBusy?.number, line.forwardNoAnswer?.number] : [];
  phone.send("ForwardStatRes", {
    active: targets.some((target) => target !== undefined) ? 1 : 0,
    line: instance,
    forwards: targets.map((number) => ({ active: number === undefined ? 0 : 1, number: number ?? "" })),
  });
}

/** A phone has opened its voice channel: the other end may speak to it. */
function mediaOpened(
  phone: Phone,
  ack: Extract<PhoneMessage, { readonly type: "OpenReceiveChannelAck" }>,
): void {
  const leg = phone.legs.get(ack.passThruParty);
  if (leg?.owner !== phone || !leg.speaking) return;
  leg.endpoint = { address: ack.address, port: ack.port };
  if (leg.call) joinVoice(phone.exchange, leg.call);
}
