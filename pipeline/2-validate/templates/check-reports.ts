import {type Checked, type Finding, finding, sortFindings} from "../../core/findings.ts";
import type {RawText} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import {baseName} from "../../core/place.ts";
import type {KnownNames, ReportTemplate, TemplateInline} from "../../core/report-template.ts";
import {buildBlocks, buildInline} from "./build-template.ts";
import {checkAudiences} from "./check-audiences.ts";
import {checkHeadings} from "./check-headings.ts";
import {checkInternal} from "./check-internal.ts";
import {checkLanguage, PLAIN} from "./check-language.ts";
import {checkMemoHeadings} from "./check-memo-headings.ts";
import {checkPieces} from "./check-pieces.ts";
import {closeTags} from "./close-tags.ts";
import type {Scope, Wrong} from "./flaws.ts";
import {type Piece, parseTree} from "./parse-tree.ts";
import {type Head, type HeadField, readHead} from "./read-head.ts";

/**
 * Parses the reports in `templates/rapporten` and checks them against every name they may use.
 * What is wrong is left out and found, the rest of the template stays; a template that has no audience is for inside only.
 */
export function checkReports(
  texts: readonly RawText[],
  known: KnownNames,
): Checked<readonly ReportTemplate[]> {
  const checked = texts.map((text) => checkReport(text, known));
  return {
    value: checked.map(({value}) => value),
    findings: sortFindings(checked.flatMap(({findings}) => findings)),
  };
}

function checkReport(text: RawText, known: KnownNames): Checked<ReportTemplate> {
  const scope: Scope = {file: text.file, known, columns: null, note: false, ownItem: false};
  const head = readHead(text);
  const body = checkBody({value: head.body, line: head.bodyLine}, scope);
  const [title, subtitle] = [
    checkTitle(head.fields.get("titel"), scope),
    checkTitle(head.fields.get("ondertitel"), scope),
  ];
  const subject = checkTitle(head.fields.get("betreft"), scope);
  const audiences = checkAudiences(head, text.file);
  const form = checkWord(head, ["soort", "brief", "rapport", "nota"], text.file);
  const onlyIf = checkFact(head, scope);
  const language = checkWord(head, ["taal", PLAIN], text.file);
  const fixed = form.value === "nota" ? checkMemoHeadings(body.pieces, scope, lastLine(text.text)) : [];
  const astray = checkInternal(text, body.pieces);
  return {
    value: {
      file: text.file,
      name: baseName(text.file, ".md"),
      title: title.value,
      subtitle: subtitle.value,
      audiences: astray.length === 0 ? audiences.value : ["intern"],
      form: form.value === "brief" || form.value === "nota" ? form.value : "rapport",
      ...(subject.value.length === 0 ? {} : {subject: subject.value}),
      ...(onlyIf.value === "" ? {} : {onlyIf: onlyIf.value}),
      blocks: buildBlocks(body.pieces, body.leftOut),
    },
    findings: [
      head,
      body,
      title,
      subtitle,
      subject,
      audiences,
      form,
      onlyIf,
      language,
      {findings: [...fixed, ...astray, ...checkLanguage(head, text.file)]},
    ].flatMap(({findings}) => findings),
  };
}

const lastLine = (text: string): number => text.trimEnd().split(/\r\n?|\n/).length;

interface Body {
  readonly pieces: readonly Piece[];
  readonly leftOut: ReadonlySet<Piece>;
  readonly findings: readonly Finding[];
}

function checkBody({value, line}: HeadField, scope: Scope): Body {
  const closed = closeTags(value);
  const cut = (lines: readonly number[], reason: string): readonly Finding[] =>
    lines.map((at) => finding("sjabloon/onleesbaar", {file: scope.file, line: line + at - 1}, {reason}));
  const unended = cut(closed.unended, "een tag begint met {% maar eindigt niet met %}");
  const tooDeep = cut(closed.tooDeep, "een tag staat te diep in andere tags");
  const pieces = parseTree(closed.text, line);
  const wrongs: readonly Wrong[] = [...checkPieces(pieces, scope), ...checkHeadings(pieces, scope)];
  const leftOut = wrongs.flatMap((wrong) => (wrong.leaveOut ? [wrong.leaveOut] : []));
  return {
    pieces,
    leftOut: new Set(leftOut),
    findings: [...unended, ...tooDeep, ...wrongs.map((wrong) => wrong.finding)],
  };
}

function checkTitle(field: HeadField | undefined, scope: Scope): Checked<readonly TemplateInline[]> {
  if (field === undefined) return {value: [], findings: []};
  const {pieces, leftOut, findings} = checkBody(field, scope);
  const [only, ...others] = pieces;
  if (only === undefined) return {value: [], findings};
  if (only.type === "paragraph" && others.length === 0)
    return {value: buildInline(only.children, leftOut), findings};
  const reason = "een titel is één regel gewone tekst";
  return {
    value: [],
    findings: [...findings, finding("sjabloon/onleesbaar", {file: scope.file, line: field.line}, {reason})],
  };
}

/** The fact on which a document is made; a name that is none is kept, so that the document is not made. */
function checkFact(head: Head, {file, known}: Scope): Checked<string> {
  const field = head.fields.get("als");
  if (field === undefined || field.value === "" || known.facts.has(field.value))
    return {value: field?.value ?? "", findings: []};
  const near = nearest(field.value, known.facts);
  const details = {what: "feit achter als in de kop", seen: field.value, near};
  return {value: field.value, findings: [finding("sjabloon/onbekend", {file, line: field.line}, details)]};
}

function checkWord(
  head: Head,
  [key, ...words]: readonly [string, ...string[]],
  file: string,
): Checked<string> {
  const field = head.fields.get(key);
  if (field === undefined || field.value === "" || words.includes(field.value))
    return {value: field?.value ?? "", findings: []};
  const details = {what: `${key} in de kop`, seen: field.value, near: nearest(field.value, words)};
  return {value: "", findings: [finding("sjabloon/onbekend", {file, line: field.line}, details)]};
}
