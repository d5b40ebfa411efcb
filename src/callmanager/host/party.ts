/** Who is at an end of a call. */
export interface Party {
  readonly number: string;
  readonly name: string;
}

/** What others see of somebody who hides. */
export const NOBODY: Party = { number: "", name: "" };

/** An IPv4 address and a UDP port for RTP. */
export interface MediaAddress {
  readonly address: string;
  readonly port: number;
}
