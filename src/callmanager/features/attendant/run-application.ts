import { attendantNamed } from "../../../rules/attendants.js";
import { attached } from "../../calls/attached.js";
import type { Application, Exchange } from "../../calls/exchange.js";
import { join } from "../../calls/joining.js";
import { AttendantLeg } from "./attendant-leg.js";

/** How many sessions there have been: they are numbered from 1. */
const counters = attached((_exchange: Exchange) => ({ sessions: 0 }));

/** `service` of a dial-peer: the attendant of that name answers its calls. */
export const runApplication: Application = (exchange, call, peer, called) => {
  const { application } = peer;
  const attendant = application === undefined ? undefined : attendantNamed(exchange.router, application);
  if (!attendant) return false;
  const id = ++counters(exchange).sessions;
  const { router } = exchange;
  const leg = new AttendantLeg(exchange, attendant, { number: called, name: "" }, () => {
    router.applicationSessions.delete(id);
  });
  const calling = call.caller.party.number;
  router.applicationSessions.set(id, { application: attendant.name, called, calling });
  leg.call = call;
  call.destination = leg.party;
  join(exchange, call, leg);
  leg.greet();
  return true;
};
