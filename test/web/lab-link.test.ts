import fc from "fast-check";
import { expect, test } from "vitest";
import { fragmentOf, labInFragment } from "../../src/web/page/lab-link.js";

test("a lab comes out of a link as it went in, whatever is in it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 400 }), async (text) => {
      const fragment = await fragmentOf(text);
      expect(fragment).toMatch(/^#lab=[\w-]+$/);
      expect(await labInFragment(fragment)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test("a link that was cut, is none, or would fill the memory holds no lab", async () => {
  const fragment = await fragmentOf("name: lab\ndevices: {}\n".repeat(20));
  expect(await labInFragment(fragment.slice(0, -9))).toBeUndefined();
  for (const other of ["", "#", "#lab=", "#lab=%%%", "#lab=AAAA", "#tab=x"])
    expect(await labInFragment(other)).toBeUndefined();
  expect(await labInFragment(await fragmentOf(" ".repeat(2_000_000)))).toBeUndefined();
});
