import type {Checked} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import type {Theme} from "../../core/theme.ts";
import {DEFAULT_STYLE, STYLE_FILE} from "./default-theme.ts";
import {checkLetterLayout} from "./letter-layout.ts";
import {makeStyleReader, type StyleReader} from "./style-reader.ts";

/** Absolute path of a font named in the house style: a file in a package or below the templates folder; null when there is none. */
export type FindFont = (name: string) => string | null;

const {lettertype, kleuren, maten} = DEFAULT_STYLE;
const KEYS = ["organisatie", "lettertype", "kleuren", "maten", "brief", "logo"];

/**
 * The look from `huisstijl.json`. What is missing or wrong there becomes a finding and gets the neutral value, so there is
 * always a whole theme; the four fonts are taken together or not at all, since a text in two families is no house style.
 * Throws when the fonts that come with the product cannot be found: then the installation is broken.
 */
export function checkTheme(templates: readonly RawText[], findFont: FindFont): Checked<Theme> {
  const raw = templates.find(({file}) => file === STYLE_FILE || file.endsWith(`/${STYLE_FILE}`));
  const reader = makeStyleReader(raw);
  if (raw !== undefined) for (const key of reader.keys()) reportUnknown(key, reader);
  const fonts = checkFonts(reader, findFont);
  const theme: Theme = {
    organisation: reader.text(["organisatie"], DEFAULT_STYLE.organisatie),
    ...fonts,
    colours: checkColours(reader),
    sizes: {
      body: reader.size(["maten", "tekst"], maten.tekst),
      small: reader.size(["maten", "klein"], maten.klein),
      heading1: reader.size(["maten", "kop1"], maten.kop1),
      heading2: reader.size(["maten", "kop2"], maten.kop2),
      heading3: reader.size(["maten", "kop3"], maten.kop3),
      leading: reader.size(["maten", "regelafstand"], maten.regelafstand),
    },
    letter: checkLetterLayout(reader),
    logo: checkLogo(reader, templates),
  };
  return {value: theme, findings: reader.findings()};
}

function reportUnknown(key: string, reader: StyleReader): void {
  if (KEYS.includes(key)) return;
  reader.report("sjabloon/onbekend", {
    what: "een onderdeel van de huisstijl",
    seen: key,
    near: nearest(key, KEYS),
  });
}

function checkColours(reader: StyleReader): Theme["colours"] {
  return {
    text: reader.colour(["kleuren", "tekst"], kleuren.tekst),
    accent: reader.colour(["kleuren", "accent"], kleuren.accent),
    muted: reader.colour(["kleuren", "gedempt"], kleuren.gedempt),
    rule: reader.colour(["kleuren", "lijn"], kleuren.lijn),
    fill: reader.colour(["kleuren", "vlak"], kleuren.vlak),
    warning: reader.colour(["kleuren", "waarschuwing"], kleuren.waarschuwing),
    steps: kleuren.verloop.map((standard, index) =>
      reader.colour(["kleuren", "verloop", String(index)], standard),
    ),
  };
}

type Fonts = Pick<Theme, "fonts" | "fontFamily">;

function checkFonts(reader: StyleReader, findFont: FindFont): Fonts {
  const family = reader.text(["lettertype", "naam"], lettertype.naam);
  const find = (face: "normaal" | "vet" | "cursief" | "vetcursief"): string | null => {
    const name = reader.text(["lettertype", face], lettertype[face]);
    // WOFF2 breaks when it is embedded in part; TrueType and OpenType do not.
    const path = /\.(ttf|otf)$/i.test(name) ? findFont(name) : null;
    if (path === null)
      reader.report("sjabloon/ontbreekt", {what: `lettertypebestand ${name} (.ttf of .otf)`});
    return path;
  };
  const [normal, bold, italics, bolditalics] = [
    find("normaal"),
    find("vet"),
    find("cursief"),
    find("vetcursief"),
  ];
  if (normal === null || bold === null || italics === null || bolditalics === null) return ownFonts(findFont);
  return {fonts: {normal, bold, italics, bolditalics}, fontFamily: family};
}

function ownFonts(findFont: FindFont): Fonts {
  const own = (name: string): string => {
    const path = findFont(name);
    if (path === null) throw new Error(`the product's own font is not installed: ${name}`);
    return path;
  };
  return {
    fonts: {
      normal: own(lettertype.normaal),
      bold: own(lettertype.vet),
      italics: own(lettertype.cursief),
      bolditalics: own(lettertype.vetcursief),
    },
    fontFamily: lettertype.naam,
  };
}

/** The SVG that `logo` names, a file beside the house style. */
function checkLogo(reader: StyleReader, templates: readonly RawText[]): string | null {
  const name = reader.text(["logo"], "");
  if (name === "") return null;
  const logo = templates.find(({file}) => file === name || file.endsWith(`/${name}`));
  if (logo !== undefined && /<svg\b/.test(logo.text)) return logo.text;
  reader.report("sjabloon/ontbreekt", {what: `logo ${name} (een SVG-bestand naast de huisstijl)`});
  return null;
}
