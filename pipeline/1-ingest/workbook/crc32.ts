import zlib from "node:zlib";

const TABLE = Uint32Array.from({length: 256}, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of a zip entry by our own table; `crc` is the outcome so far. Only for Node below 20.15. */
export function tableCrc32(bytes: Uint8Array, crc = 0): number {
  let value = ~crc;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}

/** The CRC-32 of a zip entry, chunk by chunk; `crc` is the outcome so far. Node's own where it has one. */
export const crc32: (bytes: Uint8Array, crc?: number) => number =
  typeof zlib.crc32 === "function" ? (bytes, crc = 0) => zlib.crc32(bytes, crc) : tableCrc32;
