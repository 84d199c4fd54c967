import type {MemoHead} from "../../core/document.ts";
import {formatDate} from "../../core/format.ts";
import {MEMO_FIELDS, type MemoField, type MemoFieldSpec} from "../../core/memo-fields.ts";
import type {Audience} from "../../core/report-template.ts";

/** What stands for a value until the set is final, so that no example bears a real date or reference. */
const WAITING: Readonly<Record<string, string>> = {datum: "[datum]", kenmerk: "[kenmerk]"};
/** Repeated on every later page. */
const REPEATED: ReadonlySet<string> = new Set(["datum", "kenmerk"]);

/** The head of a decision note from `data/besluitvorming`. What is not public is not in the head for Parliament at all. */
export function memoHead(
  fields: readonly MemoField[],
  {audience, definitive}: {readonly audience: Audience; readonly definitive: boolean},
): MemoHead {
  const shown = fields.filter(({isPublic}) => audience === "intern" || isPublic);
  const linesOf = ({name}: MemoFieldSpec): readonly string[] =>
    shown
      .filter(({field, value}) => field === name && value !== "")
      .map(({value}) => (definitive ? null : WAITING[name]) ?? formatDate(value));
  const entries = MEMO_FIELDS.map((spec) => ({name: spec.name, label: spec.label, lines: linesOf(spec)}));
  const reference = entries
    .filter(({name, lines}) => name !== "aan" && lines.length > 0)
    .map(({label, lines}) => ({label, lines}));
  const repeated = entries.filter(({name, lines}) => REPEATED.has(name) && lines.length > 0);
  const linesNamed = (wanted: string): readonly string[] =>
    entries.find(({name}) => name === wanted)?.lines ?? [];
  return {
    addressee: linesNamed("aan"),
    date: linesNamed("datum")[0] ?? "",
    reference,
    repeated: repeated.map(({label, lines}) => ({label, lines})),
  };
}
