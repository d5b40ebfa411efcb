/** The privilege level that may use every command; the lowest is 0. */
export const FULL = 15;
