import { expect, test } from "vitest";
import { shortPhoneText, phoneText } from "../../src/exec/telephony/phone-text.js";
import { createEphone, createEphoneDn, createTelephony } from "../../src/router/create-telephony.js";
import { createRouter } from "../../src/router/create.js";
import type { Registration } from "../../src/router/telephony-model.js";

const registration: Registration = {
  socket: 1,
  address: "192.168.10.2",
  port: 1025,
  version: 12,
  firmware: "8.0(5.0)",
  keepalives: 43,
  offHook: false,
  ringing: false,
  doNotDisturb: false,
  loggedIn: () => false,
  states: new Map(),
};

function registeredPhone() {
  const router = createRouter();
  router.telephony = createTelephony();
  const dn = createEphoneDn(1, undefined);
  dn.number = "1001";
  router.ephoneDns.set(1, dn);
  const phone = createEphone(1);
  phone.mac = "00D0.D37D.4059";
  phone.type = "7960";
  phone.buttons = [{ button: 1, separator: ":", dns: [1] }];
  router.ephones.set(1, phone);
  router.registrations.set(1, registration);
  return { router, phone, dn };
}

test("Packet Tracer shows a registered phone in four lines", () => {
  const { router, phone } = registeredPhone();
  expect(shortPhoneText(router, phone)).toBe(`
ephone-1 Mac:00D0.D37D.4059 TCP socket:[1] activeLine:0 REGISTERED in SCCP ver 12 and Server in ver 8
mediaActive:0 offhook:0 ringing:0 reset:0 reset_sent:0 paging 0 debug:0 caps:8
IP:192.168.10.2 1025 7960   keepalive 43 max_line 2
 button 1: dn 1  number 1001 CH1   IDLE
`);
});

test("real IOS tells more of it", () => {
  const { router, phone, dn } = registeredPhone();
  dn.forwardAll = "600";
  router.registrations.set(1, { ...registration, doNotDisturb: true });
  expect(phoneText(router, phone)).toBe(
    `ephone-1[0] Mac:00D0.D37D.4059 TCP socket:[1] activeLine:0 whisperLine:0 REGISTERED in SCCP ver 12/17 max_streams=1
mediaActive:0 whisper_mediaActive:0 startMedia:0 offhook:0 ringing:0 reset:0 reset_sent:0 paging 0 debug:0 caps:8 privacy:0
IP:192.168.10.2 * 1025 Telecaster 7960  keepalive 43 max_line 6 available_line 6 DnD
button 1: cw:1 ccw:(0)
  dn 1  number 1001 cfa 600 CH1   IDLE
Preferred Codec: g711ulaw
Lpcor Type: none

`,
  );
});
