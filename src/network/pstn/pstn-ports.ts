/** The ports of a telephone network: analog lines, and ISDN lines by the number of their B channels. */
export const PSTN_PORTS: Readonly<Record<string, "loop" | number>> = {
  line1: "loop",
  line2: "loop",
  line3: "loop",
  line4: "loop",
  bri1: 2,
  bri2: 2,
  pri1: 30,
};
