import { compose } from "../../callmanager/sccp/compose.js";
import { contentOf } from "../phone/sccp/sccp-content.js";
import { countOf, done, failed, NUMBER, PATIENCE, type Attack, type AttackOutcome } from "./attack.js";
import type { Attacker } from "./attacker.js";
import type { OverheardCall } from "./eavesdropper.js";
import { VOICE_PORT, type Forged } from "./sip-forger.js";
import { VoiceEnd } from "../voice/voice-end.js";

/** What the course warns of (SIP.md section 4), as an attacker of a lab does it. */
export const ATTACKS: readonly Attack[] = [
  {
    usage: "listen",
    help: {
      en: "what is heard of others: SIP in clear, keys, voice",
      fr: "ce qu'on entend des autres : SIP en clair, touches, voix",
    },
    run: ({ eavesdropper }) => {
      const calls = eavesdropper.calls.map(({ calling, called, state }) => ({
        en: `SIP: ${calling} calls ${called} (${state})`,
        fr: `SIP : ${calling} appelle ${called} (${STATES[state]})`,
      }));
      const keys = [...eavesdropper.keys].map(([from, pressed]) => ({
        en: `keys: ${from} pressed ${pressed}`,
        fr: `touches : ${from} a composé ${pressed}`,
      }));
      const voices = eavesdropper.voices.map(({ from, to, packets }) => ({
        en: `voice: ${from} to ${to}, ${packets} packets`,
        fr: `voix : ${from} vers ${to}, ${packets} paquets`,
      }));
      const all = [...calls, ...keys, ...voices];
      if (all.length === 0)
        return failed("Nothing of others is heard on this port.", "On n'entend rien des autres sur ce port.");
      return done(all.map(({ en }) => en).join("\n"), all.map(({ fr }) => fr).join("\n"));
    },
  },
  {
    usage: "bye",
    help: {
      en: "end the calls that are heard with a forged BYE",
      fr: "couper les appels entendus par un BYE forgé",
    },
    run: (attacker) => {
      const calls = attacker.eavesdropper.calls.filter(({ state }) => state === "connected");
      if (calls.length === 0) return withoutDialog(attacker);
      const outcomes = calls.map((call) => cut(attacker, call));
      return outcomes.find(({ succeeded }) => succeeded) ?? outcomes[0];
    },
  },
  {
    usage: "register NUMBER",
    help: {
      en: "register a SIP phone's number for oneself",
      fr: "enregistrer pour soi le numéro d'un poste SIP",
    },
    run(attacker, [number = ""]) {
      if (!NUMBER.test(number)) return undefined;
      const sent = toTarget(attacker, (target) => [attacker.sip.register(target, number)]);
      const { status } = sent[0] ?? NOBODY;
      if (status === 200)
        return done(
          `${number} is registered here: its calls come to ${attacker.name}.`,
          `${number} est enregistré ici : ses appels arrivent chez ${attacker.name}.`,
        );
      if (status === 401)
        return failed("401: a password is asked for.", "401 : un mot de passe est demandé.");
      return answered(status);
    },
  },
  {
    usage: "flood invite|register COUNT [NUMBER]",
    help: {
      en: "send as many call requests or registrations at once",
      fr: "envoyer autant de demandes d'appel ou d'enregistrements d'un coup",
    },
    run(attacker, [what, word, number = "101"]) {
      const count = countOf(word);
      if (count === undefined || !NUMBER.test(number)) return undefined;
      if (what === "invite") return floodOfCalls(attacker, count, number);
      return what === "register" ? floodOfRegistrations(attacker, count) : undefined;
    },
  },
  {
    usage: "phones COUNT",
    help: {
      en: "register invented Skinny phones until the table is full",
      fr: "enregistrer des téléphones Skinny inventés jusqu'à remplir la table",
    },
    run(attacker, [word]) {
      const count = countOf(word);
      return count === undefined ? undefined : inventPhones(attacker, count);
    },
  },
  {
    usage: "spam NUMBER [NUMBER ...]",
    help: {
      en: "call one number after the other and play a message",
      fr: "appeler un numéro après l'autre et jouer un message",
    },
    run(attacker, numbers) {
      if (numbers.length === 0 || !numbers.every((one) => NUMBER.test(one))) return undefined;
      return spam(attacker, numbers);
    },
  },
  {
    usage: "toll NUMBER",
    help: {
      en: "call an outside number through the router",
      fr: "appeler un numéro extérieur à travers le routeur",
    },
    run: (attacker, [number = ""]) =>
      NUMBER.test(number) ? callThrough(attacker, number, number) : undefined,
  },
  {
    usage: "forward NUMBER",
    help: {
      en: "register as a phone, forward its calls outside, and call it",
      fr: "s'enregistrer comme un poste, renvoyer ses appels dehors, et l'appeler",
    },
    run: (attacker, [number = ""]) => (NUMBER.test(number) ? forwardOutside(attacker, number) : undefined),
  },
];

const STATES: Readonly<Record<OverheardCall["state"], string>> = {
  calling: "sonne",
  connected: "en cours",
  over: "terminé",
};

const NOBODY = { status: 0 };

/** Sends requests to the router, and waits for their answers. */
function toTarget(attacker: Attacker, send: (target: string) => readonly Forged[]): readonly Forged[] {
  const { target, timeline } = attacker;
  if (target === undefined) return [];
  const sent = send(target);
  timeline.passUntil(() => sent.every(({ status }) => status >= 180), PATIENCE);
  return sent;
}

/** What a request that achieved nothing was answered. */
function answered(status: number): AttackOutcome {
  if (status === 0) return failed("Nobody answers.", "Personne ne répond.");
  return failed(`It is refused: ${status}.`, `C'est refusé : ${status}.`);
}

/** Without the names of a dialog a BYE is one that nobody knows. */
function withoutDialog(attacker: Attacker): AttackOutcome {
  const [sent] = toTarget(attacker, (target) => [
    attacker.sip.bye(target, {
      callId: `guessed@${target}`,
      from: `<sip:101@${target}>;tag=1`,
      to: `<sip:102@${target}>;tag=2`,
      sequence: 102,
      number: "102",
    }),
  ]);
  const { status } = sent ?? NOBODY;
  return failed(
    `No call is heard here; a BYE with guessed tags is answered ${status === 0 ? "by nobody" : status}.`,
    `On n'entend aucun appel ici ; un BYE aux étiquettes devinées est répondu par ${status === 0 ? "personne" : status}.`,
  );
}

/** Tells both ends of a call, in the name of the other one, that it is over. */
function cut(attacker: Attacker, call: OverheardCall): AttackOutcome {
  const { callId, from, to, caller, callee, called, calling, sequence } = call;
  const sent = [
    attacker.sip.bye(callee, { callId, from, to, sequence: sequence + 1, number: called }),
    attacker.sip.bye(caller, { callId, from: to, to: from, sequence: FAR_SEQUENCE, number: calling }),
  ];
  attacker.timeline.passUntil(() => sent.every(({ status }) => status > 0), PATIENCE);
  const believed = sent.filter(({ status }) => status === 200).map((one) => one.to);
  if (believed.length === 0) return answered(Math.max(...sent.map(({ status }) => status)));
  call.state = "over";
  return done(
    `The call ${calling} to ${called} is cut: ${believed.join(" and ")} believed the BYE.`,
    `L'appel de ${calling} à ${called} est coupé : ${believed.join(" et ")} a cru le BYE.`,
  );
}

/** Higher than any that the called end has used. */
const FAR_SEQUENCE = 1000;

function floodOfCalls(attacker: Attacker, count: number, number: string): AttackOutcome {
  const sent = toTarget(attacker, (target) =>
    Array.from({ length: count }, (_value, index) => attacker.sip.invite(target, number, `${9000 + index}`)),
  );
  const ringing = sent.filter(({ status }) => status >= 180 && status < 300).length;
  const refused = sent.filter(({ status }) => status === 403).length;
  if (ringing > 0 || (refused === 0 && sent.some(({ status }) => status > 0)))
    return done(
      `${count} call requests were taken; ${ringing} ring, for others ${number} is busy.`,
      `${count} demandes d'appel ont été prises ; ${ringing} sonnent, pour les autres ${number} est occupé.`,
    );
  return answered(Math.max(0, ...sent.map(({ status }) => status)));
}

function floodOfRegistrations(attacker: Attacker, count: number): AttackOutcome {
  const sent = toTarget(attacker, (target) =>
    Array.from({ length: count }, (_value, index) => attacker.sip.register(target, String(100 + index))),
  );
  const taken = sent.filter(({ status }) => status === 200).length;
  if (taken > 0)
    return done(
      `${taken} of ${count} registrations were taken.`,
      `${taken} enregistrements sur ${count} ont été acceptés.`,
    );
  return answered(Math.max(0, ...sent.map(({ status }) => status)));
}

/** Skinny asks for no password: a device name is enough. */
function inventPhones(attacker: Attacker, count: number): AttackOutcome {
  const { target, timeline, station } = attacker;
  let taken = 0;
  let answers = 0;
  for (let index = 0; index < count && target !== undefined; index++) {
    const name = attacker.inventPhone();
    const connection = station.tcp.connect(target, SKINNY, {
      opened: () => connection.send(contentOf(registration(name, station.settings?.address ?? "0.0.0.0"))),
      received: ({ message }) => {
        if (message.type !== "RegisterAck" && message.type !== "RegisterReject") return;
        answers++;
        if (message.type === "RegisterAck") taken++;
      },
      closed: () => undefined,
    });
  }
  timeline.passUntil(() => answers === count, PATIENCE);
  if (taken > 0)
    return done(
      `${taken} of ${count} invented phones are registered.`,
      `${taken} téléphones inventés sur ${count} sont enregistrés.`,
    );
  if (answers > 0)
    return failed(
      `None of ${count} invented phones is let in.`,
      `Aucun des ${count} téléphones inventés n'est admis.`,
    );
  return answered(0);
}

/** The port of Skinny (SCCP). */
const SKINNY = 2000;
/** How SCCP numbers a Cisco 7960. */
const DEVICE_TYPE = 7;

function registration(deviceName: string, address: string) {
  return compose("Register", {
    deviceName,
    address,
    deviceType: DEVICE_TYPE,
    maxStreams: 5,
    protocolVersion: 11,
    maxLines: 6,
    instance: 1,
    firmware: "8.1(1.0)",
  });
}

function spam(attacker: Attacker, numbers: readonly string[]): AttackOutcome {
  const rung: string[] = [];
  let last = 0;
  for (const number of numbers) {
    const [call] = toTarget(attacker, (target) => [attacker.sip.invite(target, number, "0800000000")]);
    if (!call) break;
    last = Math.max(last, call.status);
    if (call.status >= 180 && call.status < 300) rung.push(number);
    attacker.timeline.passUntil(() => call.status >= 200, RINGING);
    if (call.status >= 200 && call.status < 300) playMessage(attacker);
    attacker.sip.hangUp(call);
    attacker.timeline.pass(MOMENT);
  }
  if (rung.length === 0) return answered(last);
  return done(
    `${rung.join(", ")} rang; whoever answered heard the message.`,
    `${rung.join(", ")} a sonné ; qui a répondu a entendu le message.`,
  );
}

/** Milliseconds: how long a number rings, how long the message is, and between two calls. */
const RINGING = 10_000;
const MESSAGE = 3000;
const MOMENT = 500;

function playMessage({ station, timeline, sip }: Attacker): void {
  const hears = sip.heardAt;
  if (!hears) return;
  const end = new VoiceEnd(station.stack, timeline);
  end.saying = "You have won a prize";
  end.start({ ...hears, codec: "g711ulaw", milliseconds: 20, localPort: VOICE_PORT });
  timeline.pass(MESSAGE);
  end.stop();
}

/** Calls a number as if the router were its own. */
function callThrough(attacker: Attacker, number: string, outside: string): AttackOutcome {
  const [call] = toTarget(attacker, (target) => [attacker.sip.invite(target, number, "9000")]);
  const { status } = call ?? NOBODY;
  if (call) attacker.sip.hangUp(call);
  attacker.timeline.pass(MOMENT);
  if (status < 180 || status >= 300) return answered(status);
  return done(
    `The router calls ${outside}, and its owner pays.`,
    `Le routeur appelle ${outside}, et son propriétaire paie.`,
  );
}

/** A phone that anybody may register forwards its calls outside: whoever calls it, calls there at the router's cost. */
function forwardOutside(attacker: Attacker, outside: string): AttackOutcome {
  const { phone, timeline, target } = attacker;
  timeline.passUntil(() => phone.station.state === "registered", BOOT);
  const line = phone.station.phone.lines.get(1);
  if (phone.station.state !== "registered" || !line)
    return failed(
      "It gets no line: the phone is not let in.",
      "Pas de ligne : le téléphone n'est pas admis.",
    );
  timeline.pass(MOMENT);
  const refused = phone.station.forwardAll(outside);
  timeline.pass(MOMENT);
  const forwarded = phone.station.phone.forwardOf(1) !== undefined;
  if (refused || !forwarded || target === undefined)
    return failed(
      `${line.number} may not be forwarded to ${outside}.`,
      `${line.number} ne peut pas être renvoyé vers ${outside}.`,
    );
  return callThrough(attacker, line.number, outside);
}

/** Milliseconds in which a phone comes up. */
const BOOT = 90_000;
