import fc from "fast-check";
import {expect, it} from "vitest";
import {crc32, tableCrc32} from "../../pipeline/1-ingest/workbook/crc32.ts";

it("our own CRC-32 gives the check value of the standard, also in two chunks", () => {
  const bytes = Buffer.from("123456789");
  expect(tableCrc32(bytes)).toBe(0xcbf43926);
  expect(tableCrc32(bytes.subarray(4), tableCrc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
  expect(crc32(bytes)).toBe(0xcbf43926);
});

it("our own CRC-32 equals that of Node, where Node has one", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
      expect(tableCrc32(bytes)).toBe(crc32(bytes));
    }),
    {seed: 32},
  );
});
