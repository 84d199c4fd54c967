import {finding} from "../../core/findings.ts";
import type {EditionId} from "../../core/ids.ts";
import type {Edition, Link, LinkKind, Risk} from "../../core/strategy.ts";
import {code, id, maybeCode, maybeId, maybeNumber, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";
import {joinKey, type Known, type StrategyTables} from "./strategy-tables.ts";

const KINDS: readonly LinkKind[] = ["gelijk", "hernoemd", "gesplitst", "samengevoegd", "nieuw", "vervallen"];
const LINKS = {
  fields: [
    id("van_editie"),
    maybeId("van_risico"),
    id("naar_editie"),
    maybeId("naar_risico"),
    code("soort", KINDS),
    maybeNumber("aandeel", 0, 1),
    text("beoordeeld_door"),
    text("toelichting"),
    {...maybeCode("status", ["vastgesteld", "concept"]), columnRequired: false},
  ],
  key: ["van_editie", "van_risico", "naar_editie", "naar_risico"],
};
const SHARE_TOLERANCE = 1e-6;

interface LinkRow extends Link {
  readonly row: TableRow;
}

/** The concordance between scored editions. Rows that do not fit their kind are not used; missing rows are a warning and block nothing. */
export function readLinks(
  context: EditionContext,
  risks: readonly Risk[],
  knownRisks: Known,
): readonly Link[] {
  const {tables} = context;
  const table = tables.read("concordantie.csv", LINKS, false);
  const rows = table.rows
    .filter((row) => ofEdition(context, row, "van_editie") && ofEdition(context, row, "naar_editie"))
    .filter((row) => areScored(context, row))
    .filter(
      (row) =>
        hasRisk(tables, row, {side: "van", known: knownRisks}) &&
        hasRisk(tables, row, {side: "naar", known: knownRisks}),
    )
    .map(toLink);
  const links = withShares(
    tables,
    rows.filter((link) => fitsKind(tables, link, rows)),
  );
  if (table.usable) reportGaps(context, [...table.rows, ...table.rejected], risks);
  return links.map(({row: _, ...link}) => link);
}

function areScored(context: EditionContext, row: TableRow): boolean {
  const unscored = (["van_editie", "naar_editie"] as const).find(
    (column) => context.editions.find((edition) => edition.id === row.text(column))?.kind !== "assessment",
  );
  if (unscored === undefined) return true;
  context.tables.findings.push(
    finding("concordantie/editie", row.place(unscored), {seen: row.text(unscored)}),
  );
  return false;
}

function hasRisk(
  tables: StrategyTables,
  row: TableRow,
  at: {readonly side: "van" | "naar"; readonly known: Known},
): boolean {
  const risk = row.text(`${at.side}_risico`);
  return (
    risk === "" ||
    tables.refers(row, `${at.side}_risico`, {
      key: joinKey(row.text(`${at.side}_editie`), risk),
      known: at.known,
    })
  );
}

const toLink = (row: TableRow): LinkRow => ({
  fromEdition: row.text("van_editie"),
  fromRisk: row.maybeText("van_risico"),
  toEdition: row.text("naar_editie"),
  toRisk: row.maybeText("naar_risico"),
  kind: KINDS.find((kind) => kind === row.text("soort")) ?? "gelijk",
  share: row.number("aandeel") ?? 1,
  judgedBy: row.text("beoordeeld_door"),
  // Without the column every row counts as judged; a cell that is wrong does not.
  status: row.text("status") === "concept" || row.isInvalid("status") ? "concept" : "vastgesteld",
  note: row.text("toelichting"),
  place: row.place("soort"),
  row,
});

const sameEditions = (a: Link, b: Link): boolean =>
  a.fromEdition === b.fromEdition && a.toEdition === b.toEdition;

function fitsKind(tables: StrategyTables, link: LinkRow, all: readonly LinkRow[]): boolean {
  const problem = kindProblem(
    link,
    all.filter((other) => sameEditions(link, other)),
  );
  if (problem === null) return true;
  tables.findings.push(finding("concordantie/soort", link.place, {kind: link.kind, problem}));
  return false;
}

function kindProblem(link: Link, peers: readonly Link[]): string | null {
  const leaving = peers.filter((peer) => peer.fromRisk !== null && peer.fromRisk === link.fromRisk).length;
  const arriving = peers.filter((peer) => peer.toRisk !== null && peer.toRisk === link.toRisk).length;
  if (link.kind === "nieuw")
    return link.fromRisk !== null || link.toRisk === null || arriving > 1
      ? "een nieuw risico heeft geen van_risico en geen andere regel"
      : null;
  if (link.kind === "vervallen")
    return link.toRisk !== null || link.fromRisk === null || leaving > 1
      ? "een vervallen risico heeft geen naar_risico en geen andere regel"
      : null;
  if (link.fromRisk === null || link.toRisk === null) return "van_risico of naar_risico is leeg";
  if (link.kind === "gesplitst")
    return arriving > 1 ? "een deel van een splitsing heeft nog een andere oorsprong" : null;
  if (link.kind === "samengevoegd")
    return leaving > 1 ? "een deel van een samenvoeging gaat ook ergens anders heen" : null;
  return leaving > 1 || arriving > 1 ? "het risico staat op meer dan één regel" : null;
}

/** The risk that the rows of one split or merger have in common; null for the other kinds. */
const wholeOf = (link: Link): string | null => {
  if (link.kind === "gesplitst") return joinKey("van", link.fromEdition, link.toEdition, link.fromRisk ?? "");
  return link.kind === "samengevoegd"
    ? joinKey("naar", link.fromEdition, link.toEdition, link.toRisk ?? "")
    : null;
};

/** Shares of one whole add up to 1; if they do not, they are used in proportion and that is said. Rows without a share count alike. */
function withShares(tables: StrategyTables, links: readonly LinkRow[]): readonly LinkRow[] {
  const sums = new Map<string, {sum: number; first: LinkRow; rows: number; given: number}>();
  for (const link of links) {
    const whole = wholeOf(link);
    if (whole === null) continue;
    const entry = sums.get(whole) ?? {sum: 0, first: link, rows: 0, given: 0};
    const given = link.row.number("aandeel");
    sums.set(whole, {
      sum: entry.sum + (given ?? 0),
      first: entry.first,
      rows: entry.rows + 1,
      given: entry.given + (given === null ? 0 : 1),
    });
  }
  for (const {sum, first, given, rows} of sums.values()) {
    if (given === rows && Math.abs(sum - 1) <= SHARE_TOLERANCE) continue;
    const risk = (first.kind === "gesplitst" ? first.fromRisk : first.toRisk) ?? "";
    tables.findings.push(finding("concordantie/aandeel", first.row.place("aandeel"), {risk, sum}));
  }
  return links.map((link) => {
    const entry = sums.get(wholeOf(link) ?? "");
    if (entry === undefined) return {...link, share: 1};
    const usable = entry.given === entry.rows && entry.sum > 0;
    return {...link, share: usable ? (link.row.number("aandeel") ?? 0) / entry.sum : 1 / entry.rows};
  });
}

/** Says which risks of two successive scored editions the concordance forgets. A row that is wrong has a finding of its own and is not forgotten. */
function reportGaps(context: EditionContext, rows: readonly TableRow[], risks: readonly Risk[]): void {
  const scored = context.editions.filter((edition) => edition.kind === "assessment");
  scored.slice(1).forEach((to, index) => {
    const from = scored[index] as Edition;
    const between = rows.filter(
      (row) => row.text("van_editie") === from.id && row.text("naar_editie") === to.id,
    );
    const say = (edition: EditionId, side: "van" | "naar"): void => {
      const seen = new Set(between.map((row) => row.text(`${side}_risico`)));
      for (const risk of risks) {
        if (risk.edition !== edition || seen.has(risk.id)) continue;
        const details = {risk: risk.title, edition, side};
        context.tables.findings.push(
          finding("concordantie/onvolledig", {file: "strategie/concordantie.csv"}, details),
        );
      }
    };
    say(from.id, "van");
    say(to.id, "naar");
  });
}
