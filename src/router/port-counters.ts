/** What has gone through a port since its device started (IF-MIB, RFC 2863). */
export interface PortCounters {
  packetsIn: number;
  bytesIn: number;
  broadcastsIn: number;
  /** Of no protocol that the device knows. */
  unknownIn: number;
  packetsOut: number;
  bytesOut: number;
  /** Seconds since the last packet; undefined: there was none. */
  sinceIn: number | undefined;
  sinceOut: number | undefined;
}

export const NOTHING_COUNTED: Readonly<PortCounters> = {
  packetsIn: 0,
  bytesIn: 0,
  broadcastsIn: 0,
  unknownIn: 0,
  packetsOut: 0,
  bytesOut: 0,
  sinceIn: undefined,
  sinceOut: undefined,
};
