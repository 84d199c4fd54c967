import type {LetterLayout} from "../../core/letter-layout.ts";
import {nearest} from "../../core/near.ts";
import {DEFAULT_STYLE} from "./default-theme.ts";
import type {StyleReader} from "./style-reader.ts";

const {labels: LABELS, posities_mm: STANDARD} = DEFAULT_STYLE.brief;
type Position = keyof typeof STANDARD;
const POSITIONS = Object.keys(STANDARD) as readonly Position[];
/** Width of the paper. */
const PAPER = 210;
/** Least width of a column of text, and least height for a line of it. */
const LEAST = {width: 25, line: 3};

/**
 * Places and labels of letters and notes from `brief` in the house style. What is not there has its standard; places that
 * cannot be together (text through the column, one line above the one before it) are a finding, and then all are the standard.
 */
export function checkLetterLayout(reader: StyleReader): LetterLayout {
  reportUnknown(reader, ["brief"], ["labels", "posities_mm"]);
  reportUnknown(reader, ["brief", "labels"], Object.keys(LABELS));
  reportUnknown(reader, ["brief", "posities_mm"], POSITIONS);
  const read = (name: Position): number => reader.millimetres(["brief", "posities_mm", name], STANDARD[name]);
  const given = Object.fromEntries(POSITIONS.map((name) => [name, read(name)])) as Record<Position, number>;
  const problem = problemOf(given);
  if (problem !== null)
    reader.report("sjabloon/onleesbaar", {reason: `brief › posities_mm: ${problem}; de standaard geldt`});
  return layoutOf(problem === null ? given : STANDARD, {
    date: reader.text(["brief", "labels", "datum"], LABELS.datum) || LABELS.datum,
    subject: reader.text(["brief", "labels", "betreft"], LABELS.betreft) || LABELS.betreft,
  });
}

function reportUnknown(reader: StyleReader, path: readonly string[], known: readonly string[]): void {
  for (const seen of reader.keysAt(path).filter((key) => !known.includes(key)))
    reader.report("sjabloon/onbekend", {
      what: `onderdeel van ${path.join(" › ")} in de huisstijl`,
      seen,
      near: nearest(seen, known),
    });
}

/** From top to bottom, as they have to follow one another. */
const DOWNWARDS: readonly Position[] = ["retouradres", "datum", "betreft", "eerste_regel", "tekst_tot"];

function problemOf(at: Readonly<Record<Position, number>>): string | null {
  const [first, ...rest] = DOWNWARDS;
  let above = first;
  for (const name of rest) {
    if (above !== undefined && at[name] < at[above] + LEAST.line) return `${name} ligt niet onder ${above}`;
    above = name;
  }
  if (at.documentsoort < at.retouradres || at.documentsoort + LEAST.line > at.eerste_regel)
    return "documentsoort ligt niet tussen retouradres en eerste_regel";
  if (at.vervolgblad >= at.retouradres + LEAST.line) return "vervolgblad ligt onder retouradres";
  if (at.paginanummer < at.tekst_tot) return "paginanummer ligt boven tekst_tot";
  if (at.tekst_breedte < LEAST.width || at.kolom_breedte < LEAST.width)
    return `tekst en kolom zijn minstens ${LEAST.width} breed`;
  if (at.waarden_links <= at.tekst_links || at.waarden_links > at.tekst_links + at.tekst_breedte / 2)
    return "waarden_links ligt niet in de linkerhelft van de tekst";
  if (at.tekst_links + at.tekst_breedte > at.kolom_links) return "de tekst loopt door de kolom";
  return at.kolom_links + at.kolom_breedte > PAPER ? "de kolom loopt van het papier" : null;
}

const layoutOf = (at: Readonly<Record<Position, number>>, labels: LetterLayout["labels"]): LetterLayout => ({
  labels,
  textLeft: at.tekst_links,
  textWidth: at.tekst_breedte,
  columnLeft: at.kolom_links,
  columnWidth: at.kolom_breedte,
  returnAddress: at.retouradres,
  kind: at.documentsoort,
  date: at.datum,
  subject: at.betreft,
  values: at.waarden_links,
  firstLine: at.eerste_regel,
  laterTop: at.vervolgblad,
  textBottom: at.tekst_tot,
  pageNumber: at.paginanummer,
});
