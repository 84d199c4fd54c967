import {finding} from "../../core/findings.ts";
import {type Kamerstuk, NUMBER_UNKNOWN, parseKamerstuk, sessionYear} from "../../core/kamerstuk.ts";
import type {Paper} from "../../core/strategy.ts";
import {code, extraId, id, maybeDate, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";

const PAPERS = {
  fields: [
    id("id"),
    code("kamer", ["I", "II"]),
    maybeText("vergaderjaar"),
    text("dossier"),
    maybeText("nummer"),
    maybeDate("datum"),
    text("titel"),
    text("bron"),
    extraId("editie"),
  ],
  key: ["id"],
};

/** The parliamentary papers that texts may refer to. An empty number is one that we could not find; it is printed as such. */
export function readPapers(context: EditionContext): readonly Paper[] {
  return context.tables.read("kamerstukken.csv", PAPERS, false).rows.flatMap((row) => {
    if (row.text("editie") !== "" && !ofEdition(context, row)) return [];
    const reference = readReference(context, row);
    if (reference === null) return [];
    checkYear(context, row, reference);
    return [
      {
        id: row.text("id"),
        reference,
        date: row.date("datum"),
        title: row.text("titel"),
        edition: row.maybeText("editie"),
        source: row.text("bron"),
        place: row.place("id"),
      },
    ];
  });
}

/** The parts of a row put together as people write them and read back, so that every spelling is understood in one place. */
function readReference({tables}: EditionContext, row: TableRow): Kamerstuk | null {
  const [year, dossier] = [row.text("vergaderjaar"), row.text("dossier")];
  const number = row.text("nummer");
  const wrong = (column: string, seen: string): null => {
    tables.findings.push(finding("kamerstuk/onleesbaar", row.place(column), {column, seen}));
    return null;
  };
  const chamber = row.text("kamer");
  const last = number === "" ? NUMBER_UNKNOWN : chamber === "I" ? number : `nr. ${number}`;
  const plain = parseKamerstuk(`Kamerstukken ${chamber} ${dossier}, ${last}`);
  if (plain === null) return wrong(number === "" ? "dossier" : "nummer", number === "" ? dossier : number);
  if (year === "") {
    const date = row.date("datum");
    return {...plain, year: date === null ? null : sessionYear(date)};
  }
  const dated = parseKamerstuk(`Kamerstukken ${chamber} ${year}, ${dossier}, ${last}`);
  return dated === null || dated.year === null ? wrong("vergaderjaar", year) : dated;
}

function checkYear({tables}: EditionContext, row: TableRow, {year}: Kamerstuk): void {
  const date = row.date("datum");
  if (date === null || year === null || year === sessionYear(date)) return;
  const details = {seen: year, expected: sessionYear(date), date};
  tables.findings.push(finding("kamerstuk/vergaderjaar", row.place("vergaderjaar"), details));
}
