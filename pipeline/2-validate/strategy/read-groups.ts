import type {Aim, Development, Edition, Group, Method} from "../../core/strategy.ts";
import {extraText, id, maybeCode, maybeFlag, maybeId, maybeText, text, translation} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {joinKey, type Known, type StrategyTables} from "./strategy-tables.ts";

const ISSUES = {
  fields: [
    id("editie"),
    id("vraagstuk"),
    text("titel"),
    maybeFlag("dominant"),
    maybeCode("inzet", ["versterkt", "onverminderd"]),
    maybeText("belangen"),
    text("bron"),
    extraText("reden_afwijking"),
  ],
  key: ["editie", "vraagstuk"],
};
const THEMES = {
  fields: [id("editie"), id("id"), text("titel"), maybeId("doel"), text("bron"), translation()],
  key: ["editie", "id"],
};
const GOALS = {
  fields: [id("editie"), id("id"), text("titel"), text("bron"), translation()],
  key: ["editie", "id"],
};
const INSTRUMENTS = {fields: [id("editie"), id("id"), text("titel"), text("bron")], key: ["editie", "id"]};
const DEVELOPMENTS = {
  fields: [id("editie"), text("groep"), id("ontwikkeling"), text("titel"), maybeText("raakt"), text("bron")],
  key: ["editie", "ontwikkeling"],
};

/** What tables about an edition need to know of it. */
export interface EditionContext {
  readonly tables: StrategyTables;
  readonly known: Known;
  readonly editions: readonly Edition[];
  readonly methods: readonly Method[];
}

/** Whether the row's edition exists; a finding if not. */
export const ofEdition = (context: EditionContext, row: TableRow, column = "editie"): boolean =>
  context.tables.refers(row, column, {key: row.text(column), known: context.known});

const isOwn = (row: TableRow): boolean => row.text("vertaling") === "eigen";

/** The security issues and themes: what editions group their risks under. */
export function readGroups(context: EditionContext): readonly Group[] {
  const issues = context.tables
    .read("vraagstukken.csv", ISSUES, false)
    .rows.filter((row) => ofEdition(context, row));
  const themes = context.tables
    .read("themas.csv", THEMES, false)
    .rows.filter((row) => ofEdition(context, row));
  return [...issues.map((row) => toIssue(context, row)), ...themes.map(toTheme)];
}

function toIssue(context: EditionContext, row: TableRow): Group {
  const method = context.editions.find((edition) => edition.id === row.text("editie"))?.method ?? "";
  const interests = context.methods.find((candidate) => candidate.id === method)?.interests ?? [];
  const known: Known = {
    files: ["belangen.csv"],
    ids: new Set(interests.map((interest) => joinKey(method, interest.id))),
  };
  const named = row
    .text("belangen")
    .split(/\s+/)
    .filter((interest) => interest !== "");
  const inzet = row.text("inzet");
  return {
    edition: row.text("editie"),
    id: row.text("vraagstuk"),
    title: row.text("titel"),
    dominant: row.flag("dominant"),
    effort: inzet === "versterkt" || inzet === "onverminderd" ? inzet : null,
    interests: named.filter((interest) =>
      context.tables.refers(row, "belangen", {key: joinKey(method, interest), known}),
    ),
    goal: null,
    deviationReason: row.text("reden_afwijking"),
    source: row.text("bron"),
    ownTranslation: false,
  };
}

const toTheme = (row: TableRow): Group => ({
  edition: row.text("editie"),
  id: row.text("id"),
  title: row.text("titel"),
  dominant: null,
  effort: null,
  interests: [],
  goal: row.maybeText("doel"),
  deviationReason: "",
  source: row.text("bron"),
  ownTranslation: isOwn(row),
});

/** Goals, action lines and generic instruments. */
export function readAims(context: EditionContext): readonly Aim[] {
  const {tables} = context;
  const lines = (name: string, shape: typeof GOALS, kind: Aim["kind"]): readonly Aim[] =>
    tables
      .read(name, shape, false)
      .rows.filter((row) => ofEdition(context, row))
      .map((row) => ({
        edition: row.text("editie"),
        kind,
        id: row.text("id"),
        title: row.text("titel"),
        goal: kind === "action-line" ? row.maybeText("doel") : null,
        source: row.text("bron"),
        ownTranslation: kind === "instrument" ? false : isOwn(row),
      }));
  return [
    ...lines("doelen.csv", GOALS, "goal"),
    ...lines("actielijnen.csv", THEMES, "action-line"),
    ...lines("instrumenten.csv", INSTRUMENTS, "instrument"),
  ];
}

/** The trends that editions name. */
export function readDevelopments(context: EditionContext): readonly Development[] {
  return context.tables
    .read("ontwikkelingen.csv", DEVELOPMENTS, false)
    .rows.filter((row) => ofEdition(context, row))
    .map((row) => ({
      edition: row.text("editie"),
      group: row.text("groep"),
      id: row.text("ontwikkeling"),
      title: row.text("titel"),
      touches: row.text("raakt"),
      source: row.text("bron"),
    }));
}
