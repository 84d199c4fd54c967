import {WHOLE} from "../../core/reference-codes.ts";
import type {Expectation, Group, Risk} from "../../core/strategy.ts";
import {code, extraText, id, maybeCode, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {joinKey, type Known} from "./strategy-tables.ts";

const DIRECTIONS: readonly Expectation["direction"][] = ["toename", "gelijk", "afname"];
const AXES = {impact: "impact", waarschijnlijkheid: "likelihood"} as const;
const EXPECTATIONS = {
  fields: [
    id("editie"),
    id("nummer"),
    maybeText("onderwerp"),
    code("richting", DIRECTIONS),
    maybeCode("as", Object.keys(AXES)),
    maybeText("horizon"),
    text("tekst"),
    text("bron"),
    extraText("toelichting"),
  ],
  key: ["editie", "nummer"],
};

/**
 * What editions announced, from `verwachtingen.csv`, in the order of the file, which may be absent. A subject that does not
 * exist is left out with a finding; a row of which no subject is left is not used.
 */
export function readExpectations(
  context: EditionContext,
  risks: readonly Risk[],
  groups: readonly Group[],
): readonly Expectation[] {
  const known = knownSubjects(context, [...risks, ...groups]);
  return context.tables
    .read("verwachtingen.csv", EXPECTATIONS, false)
    .rows.filter((row) => ofEdition(context, row))
    .flatMap((row) => toExpectation(context, row, known));
}

/** Subjects by the edition that speaks of them: a midterm speaks of the risks of the edition that it reviews. */
function knownSubjects({editions}: EditionContext, items: readonly (Risk | Group)[]): Known {
  const ids = editions.flatMap((edition) => [
    joinKey(edition.risksOf, WHOLE),
    ...items.filter((item) => item.edition === edition.risksOf).map(({id}) => joinKey(edition.risksOf, id)),
  ]);
  return {files: ["risicos.csv", "vraagstukken.csv", "themas.csv"], ids: new Set(ids)};
}

function toExpectation(context: EditionContext, row: TableRow, known: Known): readonly Expectation[] {
  const edition = row.text("editie");
  const about = context.editions.find((candidate) => candidate.id === edition)?.risksOf ?? edition;
  const named = [...new Set(row.text("onderwerp").split(/\s+/))].filter((word) => word !== "");
  const subjects = named.filter((subject) =>
    context.tables.refers(row, "onderwerp", {key: joinKey(about, subject), known}),
  );
  const direction = DIRECTIONS.find((candidate) => candidate === row.text("richting"));
  if (direction === undefined || (named.length > 0 && subjects.length === 0)) return [];
  return [
    {
      edition,
      number: row.text("nummer"),
      subjects,
      direction,
      axis: AXES[row.text("as") as keyof typeof AXES] ?? null,
      horizon: row.text("horizon"),
      text: row.text("tekst"),
      note: row.text("toelichting"),
      source: row.text("bron"),
      place: row.place("richting"),
    },
  ];
}
