import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import {type KnownNames, PART_NAMES, type PartName} from "../../core/report-template.ts";
import type {WorkbookChart, WorkbookNote, WorkbookTemplate} from "../../core/workbook-template.ts";
import {readCharts} from "./read-charts.ts";

type Json = {readonly [key: string]: unknown};
type Names = Pick<KnownNames, "facts" | "views">;

/** The workbooks of `templates/werkmappen/*.json`. A name that does not exist is left out of its workbook, with a finding. */
export function checkWorkbooks(
  texts: readonly RawText[],
  known: Names,
): Checked<readonly WorkbookTemplate[]> {
  const findings: Finding[] = [];
  const workbooks: WorkbookTemplate[] = [];
  for (const text of texts) {
    const parsed = parse(text.text);
    if (typeof parsed === "string") {
      findings.push(finding("sjabloon/onleesbaar", {file: text.file}, {reason: parsed}));
      continue;
    }
    const exists = (what: string, name: string, names: Iterable<string>): boolean => {
      const all = [...names];
      if (all.includes(name)) return true;
      findings.push(
        finding("sjabloon/onbekend", {file: text.file}, {what, seen: name, near: nearest(name, all)}),
      );
      return false;
    };
    const views = parsed.weergaven.filter((name) => exists("weergave", name, known.views.keys()));
    workbooks.push({
      file: text.file,
      name: baseName(text.file, ".json"),
      title: parsed.titel,
      part: parsed.deel,
      views,
      charts: parsed.grafieken.filter(
        ({view, columns}) =>
          exists("weergave bij een grafiek", view, views) &&
          Object.values(columns).every((name) =>
            exists("kolom bij een grafiek", name, known.views.get(view) ?? []),
          ),
      ),
      notes: parsed.toelichting.map(({text: said, at}) => ({
        text: said,
        at: at.filter((name) => exists("kolom bij een noot", name, columnsIn(views, known))),
      })),
      method: parsed.methode.filter((row) => exists("feit", row.fact, known.facts)),
    });
  }
  return {value: workbooks, findings};
}

interface Parsed {
  readonly titel: string;
  readonly deel: PartName | null;
  readonly weergaven: readonly string[];
  readonly grafieken: readonly WorkbookChart[];
  readonly toelichting: readonly WorkbookNote[];
  readonly methode: WorkbookTemplate["method"];
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** The columns of these views, by their own name and with that of the view before it. */
const columnsIn = (views: readonly string[], known: Names): readonly string[] =>
  views.flatMap((view) => [...(known.views.get(view) ?? [])].flatMap((name) => [name, `${view}.${name}`]));

/** A bare text is about the whole workbook. */
function readNote(note: unknown): WorkbookNote | null {
  if (typeof note === "string") return {text: note, at: []};
  if (!isObject(note) || typeof note.tekst !== "string" || !isTexts(note.bij)) return null;
  return {text: note.tekst, at: note.bij};
}

/** The parts of a workbook file, or what is wrong with it. */
function parse(json: string): Parsed | string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    return `geen geldige JSON (${error instanceof Error ? error.message : "onbekende fout"})`;
  }
  if (!isObject(parsed)) return "het bestand bevat geen werkmap";
  const {titel, weergaven, toelichting, methode} = parsed;
  const deel = PART_NAMES.find((name) => name === parsed.deel) ?? null;
  if (parsed.deel !== undefined && deel === null) return `deel is niet ${PART_NAMES.join(" of ")}`;
  if (typeof titel !== "string" || titel.trim() === "") return "titel ontbreekt";
  if (!isTexts(weergaven) || weergaven.length === 0) return "weergaven ontbreekt of is geen lijst van namen";
  const grafieken = readCharts(parsed.grafieken);
  if (typeof grafieken === "string") return grafieken;
  if (!Array.isArray(toelichting)) return "toelichting is geen lijst";
  const notes = toelichting.map(readNote);
  if (notes.includes(null))
    return "een regel van toelichting is geen tekst, of een tekst met bij als lijst van kolommen";
  if (!Array.isArray(methode)) return "methode is geen lijst";
  const rows = methode.map((row: unknown) =>
    isObject(row) && typeof row.label === "string" && typeof row.feit === "string"
      ? {label: row.label, fact: row.feit}
      : null,
  );
  if (rows.includes(null)) return "een regel van methode heeft geen label of feit";
  return {
    titel,
    deel,
    weergaven,
    grafieken,
    toelichting: notes.filter((note) => note !== null),
    methode: rows.filter((row) => row !== null),
  };
}
