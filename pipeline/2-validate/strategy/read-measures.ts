import {partsOf} from "../../core/parts.ts";
import type {Aim, Edition, Group, Measure, Organisation} from "../../core/strategy.ts";
import {code, extraText, id, maybeText, text, translation} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {promisedDate} from "./promised-date.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {readTerritories} from "./read-territories.ts";
import {joinKey, type Known} from "./strategy-tables.ts";

const FILE = "maatregelen.csv";
const MEASURES = {
  fields: [
    id("editie"),
    id("maatregel"),
    text("titel"),
    maybeText("eigenaar"),
    text("onderdeel"),
    maybeText("risicos"),
    maybeText("gebied"),
    code("reikwijdte", ["specifiek", "generiek"]),
    maybeText("toegezegd"),
    text("bron"),
    maybeText("kamerstukken"),
    maybeText("volgt_op"),
    extraText("toelichting"),
    translation(),
  ],
  key: ["editie", "maatregel"],
};

/** What measures refer to beside each other. */
export interface MeasureContext extends EditionContext {
  readonly groups: readonly Group[];
  readonly aims: readonly Aim[];
  readonly knownRisks: Known;
  readonly organisations: readonly Organisation[];
}

/**
 * The measures of all editions, in the order of the file. The file may be absent. A measure under an unknown part is not used;
 * of a list of references only those that are wrong are left out.
 */
export function readMeasures(context: MeasureContext): readonly Measure[] {
  const parts = knownParts(context);
  const rows = context.tables
    .read(FILE, MEASURES, false)
    .rows.filter((row) => ofEdition(context, row))
    .filter((row) =>
      context.tables.refers(row, "onderdeel", {
        key: joinKey(row.text("editie"), row.text("onderdeel")),
        known: parts,
      }),
    );
  const owners: Known = {
    files: ["organisaties.csv"],
    ids: new Set(context.organisations.map((item) => item.id)),
  };
  const measures: Known = {
    files: [FILE],
    ids: new Set(rows.map((row) => joinKey(row.text("editie"), row.text("maatregel")))),
  };
  return rows.map((row) => toMeasure(context, row, {owners, measures}));
}

function toMeasure(
  context: MeasureContext,
  row: TableRow,
  {owners, measures}: {readonly owners: Known; readonly measures: Known},
): Measure {
  const {tables} = context;
  const edition = row.text("editie");
  return {
    edition,
    id: row.text("maatregel"),
    title: row.text("titel"),
    owners: wordsIn(row, "eigenaar").filter((key) => tables.refers(row, "eigenaar", {key, known: owners})),
    part: row.text("onderdeel"),
    risks: wordsIn(row, "risicos").filter((risk) =>
      tables.refers(row, "risicos", {key: joinKey(edition, risk), known: context.knownRisks}),
    ),
    territories: readTerritories(tables, row),
    scope: row.text("reikwijdte") === "generiek" ? "generic" : "specific",
    promised: promisedDate(tables, row, "toegezegd"),
    source: row.text("bron"),
    papers: unique(row.text("kamerstukken").split("|")),
    follows: wordsIn(row, "volgt_op").flatMap((earlier) => followed(context, row, {earlier, measures})),
    note: row.text("toelichting"),
    ownTranslation: row.text("vertaling") === "eigen",
  };
}

const unique = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word !== "")),
];

/** The words in a cell that lists several, each once. */
export const wordsIn = (row: TableRow, column: string): readonly string[] =>
  unique(row.text(column).split(/\s+/));

function knownParts({editions, groups, aims}: MeasureContext): Known {
  const ids = editions.flatMap((edition) =>
    partsOf({groups, aims}, edition.id).map((part) => joinKey(edition.id, part.id)),
  );
  return {files: ["vraagstukken.csv", "actielijnen.csv", "instrumenten.csv"], ids: new Set(ids)};
}

/** The latest earlier edition that has the measure; a finding when none has. */
function followed(
  {tables, editions}: MeasureContext,
  row: TableRow,
  {earlier, measures}: {readonly earlier: string; readonly measures: Known},
): Measure["follows"] {
  const before = editions.slice(
    0,
    editions.findIndex((edition) => edition.id === row.text("editie")),
  );
  const has = (edition: Edition): boolean => tables.mentions(FILE, joinKey(edition.id, earlier));
  const edition = (before.findLast(has) ?? before.at(-1))?.id ?? "";
  return tables.refers(row, "volgt_op", {key: joinKey(edition, earlier), known: measures})
    ? [{edition, measure: earlier}]
    : [];
}
