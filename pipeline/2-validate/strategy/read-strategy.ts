import {type Checked, finding} from "../../core/findings.ts";
import type {RawTable} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import type {LetterField, Organisation, Strategy} from "../../core/strategy.ts";
import {id, maybeDate, maybeText, text} from "../table/fields.ts";
import type {TableRow} from "../table/table-row.ts";
import {readAttachments} from "./read-attachments.ts";
import {readCivilProtection} from "./read-civil-protection.ts";
import {readDecidedPlaces} from "./read-decided-places.ts";
import {readEditions} from "./read-editions.ts";
import {readExpectations} from "./read-expectations.ts";
import {type EditionContext, ofEdition, readAims, readDevelopments, readGroups} from "./read-groups.ts";
import {readKnownWeights} from "./read-known-weights.ts";
import {readLinks} from "./read-links.ts";
import {readMeasures} from "./read-measures.ts";
import {readMethods} from "./read-methods.ts";
import {readMoments} from "./read-moments.ts";
import {readPapers} from "./read-papers.ts";
import {readParameters} from "./read-parameters.ts";
import {readPolicyChoices} from "./read-policy-choices.ts";
import {readRisks} from "./read-risks.ts";
import {readScenarios} from "./read-scenarios.ts";
import {readStatements} from "./read-statements.ts";
import {readUndertakings} from "./read-undertakings.ts";
import {joinKey, type Mentions, StrategyTables} from "./strategy-tables.ts";

const ORGANISATIONS = {
  fields: [id("organisatie"), text("naam"), text("soort"), maybeDate("van"), maybeDate("tot")],
  key: ["organisatie", "van"],
};
const LETTER = {fields: [id("editie"), id("veld"), maybeText("waarde")], key: ["editie", "veld"]};

/** The strategy as far as its files are right, and what stands in them at all: a reference to a row that is itself wrong is no second mistake. */
export interface StrategyRead {
  readonly strategy: Strategy;
  readonly mentions: Mentions;
}

/** The strategy cycle from the files of `data/strategie`, and all that is wrong in them. */
export function readStrategy(files: readonly RawTable[]): Checked<StrategyRead> {
  const tables = new StrategyTables(files, "strategie");
  const methods = readMethods(tables);
  const {editions, known} = readEditions(tables, methods);
  const context: EditionContext = {tables, known, editions, methods};
  const groups = readGroups(context);
  const {risks, known: knownRisks} = readRisks(context, groups);
  const aims = readAims(context);
  const organisations = readOrganisations(tables);
  const attachments = readAttachments(context, organisations);
  const papers = readPapers(context);
  const measures = readMeasures({...context, groups, aims, knownRisks, organisations});
  const strategy: Strategy = {
    editions,
    methods,
    groups,
    risks,
    aims,
    developments: readDevelopments(context),
    links: readLinks(context, risks, knownRisks),
    measures,
    moments: readMoments(context),
    statements: readStatements({...context, groups, measures}),
    undertakings: readUndertakings({...context, organisations, papers, attachments}),
    expectations: readExpectations(context, risks, groups),
    scenarios: readScenarios(context, knownRisks),
    organisations,
    knownWeights: readKnownWeights(tables, methods),
    decidedPlaces: readDecidedPlaces(context, knownRisks),
    letterFields: readLetterFields(context),
    policyChoices: readPolicyChoices(context),
    civilProtection: readCivilProtection(context),
    attachments,
    papers,
    parameters: readParameters(tables, methods),
  };
  const mentions: Mentions = (file, ...key) => tables.mentions(file, joinKey(...key));
  return {value: {strategy, mentions}, findings: tables.findings};
}

const readOrganisations = (tables: StrategyTables): readonly Organisation[] =>
  tables.read("organisaties.csv", ORGANISATIONS).rows.map((row) => ({
    id: row.text("organisatie"),
    name: row.text("naam"),
    kind: row.text("soort"),
    from: row.date("van"),
    until: row.date("tot"),
  }));

function readLetterFields(context: EditionContext): readonly LetterField[] {
  const {tables, editions} = context;
  const table = tables.read("briefgegevens.csv", LETTER, false);
  const fields = table.rows
    .filter((row) => ofEdition(context, row))
    .map((row) => ({edition: row.text("editie"), field: row.text("veld"), value: row.text("waarde")}));
  checkRetention(tables, table.rows);
  // Without the file there is no letter to head; with it every edition that is reported needs a subject.
  const letterless =
    table.rows.length === 0
      ? []
      : editions.filter(
          (edition) =>
            edition.kind === "assessment" &&
            !fields.some((field) => field.edition === edition.id && field.field === "onderwerp"),
        );
  for (const edition of letterless) {
    const what = `onderwerp van de brief bij editie ${edition.id}`;
    tables.findings.push(
      finding("parameter/ontbreekt", {file: "strategie/briefgegevens.csv"}, {parameter: what}),
    );
  }
  return fields;
}

/** The archive's own codes: to keep, to destroy in time, not decided yet. */
const RETENTION: readonly string[] = ["B", "V", "N"];

/** An unknown code under `waardering` counts as not decided yet. */
function checkRetention(tables: StrategyTables, rows: readonly TableRow[]): void {
  for (const row of rows.filter((row) => row.text("veld") === "waardering")) {
    const seen = row.text("waarde");
    if (seen === "" || RETENTION.includes(seen)) continue;
    const details = {column: "waarde", seen, allowed: RETENTION, near: nearest(seen, RETENTION)};
    tables.findings.push(finding("cel/onbekende-code", row.place("waarde"), details));
  }
}
