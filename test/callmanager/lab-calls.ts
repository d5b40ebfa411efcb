import { macOf, Site, type TestPhone } from "./lab.js";

/** Registers the first phones of a site, and yields them. */
export function registered(
  configuration: string,
  count: number,
): { site: Site; phones: readonly TestPhone[] } {
  const site = new Site(configuration);
  const phones = Array.from({ length: count }, (_, index) => site.phone(macOf(index + 1)).register());
  return { site, phones };
}

/** One phone calls a number and another one answers. */
export function connect(from: TestPhone, number: string, to: TestPhone): void {
  from.dial(number);
  to.key("answer");
}

/** What the phones' calls are, phone by phone: `connected`, `hold+connected`, `-`. */
export function statesOf(phones: readonly TestPhone[]): string {
  return phones.map(({ states }) => states.join("+") || "-").join(" ");
}
