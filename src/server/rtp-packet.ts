/** A packet of RTP (RFC 3550 section 5.1), without the lists of sources and extensions that it may have. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly isMarked: boolean;
  readonly sequence: number;
  /** In samples: 8 a millisecond for all that is spoken here. */
  readonly time: number;
  readonly source: number;
  readonly payload: Uint8Array;
}

const HEADER = 12;
const VERSION = 2;

export function rtpPacket({ payloadType, isMarked, sequence, time, source, payload }: RtpPacket): Buffer {
  const bytes = Buffer.alloc(HEADER + payload.length);
  bytes.writeUInt8(VERSION << 6, 0);
  bytes.writeUInt8((isMarked ? 0x80 : 0) | payloadType, 1);
  bytes.writeUInt16BE(sequence & 0xffff, 2);
  bytes.writeUInt32BE(time >>> 0, 4);
  bytes.writeUInt32BE(source, 8);
  bytes.set(payload, HEADER);
  return bytes;
}

/** What these bytes are as RTP; undefined where they are none. */
export function readRtpPacket(bytes: Uint8Array): RtpPacket | undefined {
  const { buffer, byteOffset, length } = bytes;
  if (length < HEADER) return undefined;
  const view = new DataView(buffer, byteOffset, length);
  const first = view.getUint8(0);
  if (first >> 6 !== VERSION) return undefined;
  let begin = HEADER + (first & 0x0f) * 4;
  if ((first & 0x10) !== 0) {
    if (begin + 4 > length) return undefined;
    begin += 4 + view.getUint16(begin + 2) * 4;
  }
  const end = length - ((first & 0x20) === 0 ? 0 : view.getUint8(length - 1));
  if (begin > end) return undefined;
  const second = view.getUint8(1);
  return {
    payloadType: second & 0x7f,
    isMarked: (second & 0x80) !== 0,
    sequence: view.getUint16(2),
    time: view.getUint32(4),
    source: view.getUint32(8),
    payload: bytes.subarray(begin, end),
  };
}
