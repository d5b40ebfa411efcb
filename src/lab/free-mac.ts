/** A hardware address that nobody has: of those that an administrator may give (IEEE 802). */
export function freeMac(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const digits = number.toString(16).padStart(8, "0");
    const mac = `0200.${digits.slice(0, 4)}.${digits.slice(4)}`;
    if (!taken.has(mac)) return mac;
  }
}
