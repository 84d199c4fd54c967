import {describe, expect, it} from "vitest";
import {readReturned} from "../../../pipeline/1-ingest/index.ts";
import type {ReturnedMark} from "../../../pipeline/core/returned-letter.ts";

/** A PDF of one page of 200 by 200 points with this content, and more objects if need be; `R2` is resources of its page. */
function pdf(content: string, {page = "", catalog = "", more = []}: Extra = {}): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /ExtGState << /FAINT << /ca 0.02 >> >> /Properties << /OFF 6 0 R >> /XObject << /FORM 7 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    "<< /Type /OCG /Name (laag) >>",
    ...more,
  ];
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

interface Extra {
  readonly page?: string;
  readonly catalog?: string;
  readonly more?: readonly string[];
}

const marksIn = async (bytes: Uint8Array): Promise<readonly (readonly [ReturnedMark["kind"], string])[]> => {
  const {value, refusal} = await readReturned(bytes);
  if (value === null) throw new Error(refusal.text);
  return value.marks.map(({kind, text}) => [kind, text]);
};

const SEEN = "BT /F 10 Tf 20 180 Td (Wat iedereen leest.) Tj ET\n";
const hidden = (content: string, extra: Extra = {}) => marksIn(pdf(SEEN + content, extra));
const form = (content: string): string =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /Font << /F 5 0 R >> >> /Length ${content.length} >>\nstream\n${content}\nendstream`;
const OFF = "/OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >>";

describe("text in a PDF that does not show", () => {
  it.each([
    ["neither filled nor outlined", "BT 3 Tr /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["white", "1 1 1 rg BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["white by a grey of one", "1 g BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["white by inks", "0 0 0 0 k BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["as good as white", "0.95 0.95 0.95 rg BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["white beside a dark box", "0 0 1 rg 100 90 50 30 re f 1 g BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["white on a light box", "0.97 g 10 90 90 30 re f 1 g BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["too small", "BT /F 1 Tf 20 100 Td (geheim) Tj ET"],
    ["too small by its matrix", "BT /F 10 Tf 0.1 0 0 0.1 20 100 Tm (geheim) Tj ET"],
    ["too small by the page’s matrix", "q 0.05 0 0 0.05 0 0 cm BT /F 10 Tf 400 400 Td (geheim) Tj ET Q"],
    ["too faint", "/FAINT gs BT /F 10 Tf 20 100 Td (geheim) Tj ET"],
    ["left of the page", "BT /F 10 Tf -90 100 Td (geheim) Tj ET"],
    ["above the page", "BT /F 10 Tf 20 100 Td 0 110 Td (geheim) Tj ET"],
    ["below it by leading", "BT /F 10 Tf 60 TL 20 50 Td () Tj T* (geheim) Tj ET"],
    ["in a layer that is off", "/OC /OFF BDC BT /F 10 Tf 20 100 Td (geheim) Tj ET EMC"],
    ["in pieces", "1 g BT /F 10 Tf 20 100 Td [(ge) -20 (he)] TJ (im) Tj ET"],
  ])("is found when it is %s", async (_, content) => {
    expect(await hidden(content, {catalog: OFF})).toEqual([["verborgen", "geheim"]]);
  });

  it("is found inside a form that the page places", async () => {
    const more = [form("1 g BT /F 10 Tf 20 100 Td (geheim) Tj ET")];
    expect(await hidden("q /FORM Do Q", {more})).toEqual([["verborgen", "geheim"]]);
  });

  it.each([
    ["white on a dark box", "0 0 1 rg 10 90 90 30 re f 1 g BT /F 10 Tf 20 100 Td (zichtbaar) Tj ET"],
    ["white with an outline", "1 g 0 G BT 2 Tr /F 10 Tf 20 100 Td (zichtbaar) Tj ET"],
    ["dark again after white", "q 1 g Q BT /F 10 Tf 20 100 Td (zichtbaar) Tj ET"],
    ["large by its matrix", "BT /F 1 Tf 10 0 0 10 20 100 Tm (zichtbaar) Tj ET"],
    ["in a layer that is on", "/OC /OFF BDC BT /F 10 Tf 20 100 Td (zichtbaar) Tj ET EMC"],
    ["white space only", "1 g BT /F 10 Tf 20 100 Td (   ) Tj ET"],
  ])("is not found when it is %s", async (_, content) => {
    const catalog = "/OCProperties << /OCGs [6 0 R] /D << >> >>";
    expect(await hidden(content, {catalog})).toEqual([]);
  });

  it("is not looked for in a picture, which is told instead", async () => {
    const image =
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream";
    const drawn = "q 90 0 0 90 10 10 cm /FORM Do Q 1 g BT /F 10 Tf 20 50 Td (op de plaat) Tj ET";
    expect(await hidden(drawn, {more: [image]})).toEqual([["ongelezen", "een afbeelding"]]);
  });

  it("is found in what was typed into a field, which is no part of the text", async () => {
    const page =
      "/Annots [<< /Type /Annot /Subtype /Widget /FT /Tx /T (veld) /V (12 miljoen) /Rect [20 20 90 40] >>]";
    expect(await hidden("", {page})).toEqual([["opmerking", "12 miljoen"]]);
  });
});
