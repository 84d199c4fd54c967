export const SRGB_NAME = "sRGB IEC61966-2.1";

/** Primaries of sRGB in CIE XYZ, adapted to D50 by Bradford, and the adaptation itself (IEC 61966-2-1; ICC.1:2010, annex F). */
const PRIMARIES = {
  rXYZ: [0.43606567, 0.2224884, 0.01391602],
  gXYZ: [0.38514709, 0.71687317, 0.09707642],
  bXYZ: [0.14306641, 0.06060791, 0.71409607],
} as const;
const D50 = [0.96420288, 1, 0.8249054] as const;
const ADAPTATION = [
  1.04788208, 0.0229187, -0.05021667, 0.02958679, 0.99047852, -0.01707458, -0.00924683, 0.01507568,
  0.75167847,
];
/** Exponent and coefficients of the sRGB curve. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

const DATE = [2010, 12, 1, 0, 0, 0] as const;

const ascii = (text: string): Buffer => Buffer.from(text, "ascii");

function integers(width: 2 | 4, values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(width * values.length);
  for (const [index, value] of values.entries()) bytes.writeIntBE(value, index * width, width);
  return bytes;
}

/** Numbers as s15Fixed16. */
const fixed = (values: readonly number[]): Buffer =>
  integers(
    4,
    values.map((value) => Math.round(value * 65536)),
  );

const typed = (signature: string, ...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([ascii(signature), Buffer.alloc(4), ...parts]);

/** One text in English, as multiLocalizedUnicode. */
const localized = (text: string): Buffer =>
  typed(
    "mluc",
    integers(4, [1, 12]),
    ascii("enUS"),
    integers(4, [2 * text.length, 28]),
    Buffer.from(text, "utf16le").swap16(),
  );

/**
 * An ICC profile of the colour space sRGB (ISO 15076-1, version 4.2; display, RGB to XYZ): under 1 kB, made from the
 * published numbers. It says in a file what its red, green and blue mean.
 */
export function srgbProfile(): Buffer {
  const curve = typed("para", integers(2, [3, 0]), fixed(CURVE));
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", localized(SRGB_NAME)],
    ["cprt", localized("CC0")],
    ["wtpt", typed("XYZ ", fixed(D50))],
    ["chad", typed("sf32", fixed(ADAPTATION))],
    ...Object.entries(PRIMARIES).map(([name, value]) => [name, typed("XYZ ", fixed(value))] as const),
    ...["rTRC", "gTRC", "bTRC"].map((name) => [name, curve] as const),
  ];
  const entries: Buffer[] = [];
  const bodies: Buffer[] = [];
  let offset = 128 + 4 + 12 * tags.length;
  for (const [name, data] of tags) {
    const body = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    entries.push(Buffer.concat([ascii(name), integers(4, [offset, data.length])]));
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([header(offset), integers(4, [tags.length]), ...entries, ...bodies]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "ascii");
  integers(2, DATE).copy(bytes, 24);
  bytes.write("acsp", 36, "ascii");
  fixed(D50).copy(bytes, 68);
  return bytes;
}
