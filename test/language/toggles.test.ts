import { expect, test } from "vitest";
import type { Holder } from "../../src/language/holder.js";
import { vocabulary } from "../../src/language/vocabulary.js";

const device = { verbatim: false };
const { toggle, toggles } = vocabulary<Holder, typeof device>()({ service: "Services", tcp: "TCP services" });

const services = toggles(
  { leading: "service tcp", default: "off", packetTracer: false },
  { echo: "Echo what comes", chargen: "Send characters" },
);

test("a table of toggles declares what each of them would declare alone", () => {
  const shapeOf = (declared: object): unknown => JSON.parse(JSON.stringify(declared));
  expect(Object.keys(services)).toEqual(["echo", "chargen"]);
  expect(shapeOf(services.chargen)).toEqual(
    shapeOf(
      toggle({
        syntax: "service tcp chargen",
        default: "off",
        packetTracer: false,
        help: { chargen: "Send characters" },
      }),
    ),
  );
});

test("each toggle of a table is held and read for itself", () => {
  const target: Holder = { stored: undefined, blocks: undefined };
  services.echo.set(target, {}, device);
  const isOn: boolean = services.echo.shown.isOn(target);
  expect([isOn, services.chargen.shown.isOn(target)]).toEqual([true, false]);
});

test("a table does not compile with a word that has no sentence, nor does reading what it does not say to act", () => {
  // @ts-expect-error `udp` is no shared word
  toggles({ leading: "service udp" }, { echo: "Echo what comes" });
  // @ts-expect-error nothing is declared under this word
  expect(services.discard).toBeUndefined();
  // @ts-expect-error no toggle of a table acts
  expect(services.echo.isOn).toBeTypeOf("function");
});
