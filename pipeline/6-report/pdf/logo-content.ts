import {type Content, mm} from "./content.ts";

/** The most room that a logo takes. */
const LOGO = {width: mm(55), height: mm(20)};

/** The theme's logo at the top of the first page; nothing when the slot is empty. A name beside it says what it shows, so it is decoration. */
export function logoContent(logo: string | null): readonly Content[] {
  if (logo === null) return [];
  const {width, height} = fitted(logo);
  return [{svg: logo, width, height, part: "decoration", margin: [0, 0, 0, mm(6)]}];
}

/** Keeps the proportions of the drawing's view box; two by one when it has none. */
function fitted(svg: string): {readonly width: number; readonly height: number} {
  const box = /\bviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg);
  const ratio = Number(box?.[1] ?? 2) / Number(box?.[2] ?? 1) || 2;
  const width = Math.min(LOGO.width, LOGO.height * ratio);
  return {width, height: width / ratio};
}
