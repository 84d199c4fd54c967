import type {SheetChart} from "../workbook/charts/sheet-chart.ts";
import {presentableText} from "../workbook/checked-values.ts";
import {STATUS_PREFIXES, STATUS_STATEMENTS} from "../workbook/status-statement.ts";
import type {SheetContent, WorkbookContent} from "../workbook/workbook-writer.ts";
import {type AllGrids, allGrids} from "./all-grids.ts";
import type {AnalysisInput} from "./analysis-input.ts";
import {CHECK_SHEET, checkSheet} from "./check-sheet.ts";
import {type DiagramGrids, diagramChart, diagramRows, differenceChart} from "./diagram-grids.ts";
import {frontSheets} from "./front-sheets.ts";
import {type Grid, type GridRow, gridSheet} from "./grid.ts";
import {assessmentFinder, letterRows, likelihoodRows} from "./letter-grids.ts";
import {scaleRows, settingRows, weightRows} from "./method-grids.ts";
import {besideRows, causeRows, memberRows, type PairGrids} from "./pair-grids.ts";
import {interestRows, type PlaceGrids, placeRows, scoreFinder} from "./place-grids.ts";

/** A sheet with what the list of sheets says of it. */
interface Described {
  readonly content: SheetContent;
  readonly about: string;
}

/** Makes a described sheet of a grid; every sheet of this workbook says the same of its secrecy and status. */
type Describe = <Key extends string>(
  grid: Grid<Key>,
  about: string,
  rows: readonly GridRow<Key>[],
) => Described;

/**
 * `intern/analysewerkboek.xlsx`: letters, values, sums and places of every scored edition as formulas, with the figures of the program as what
 * they come to; weights, base and letters are cells to change. Every sheet says how secret and how sure it is.
 */
export function analysisWorkbook(input: AnalysisInput): WorkbookContent {
  const grids = allGrids(input);
  const notice = [input.notice, STATUS_STATEMENTS[input.status]].filter(Boolean).join(" ");
  const describe: Describe = (grid, about, rows) => ({
    content: gridSheet(grid, {title: grid.sheet, notice, about: `${about}.`}, rows),
    about,
  });
  const about = "Of iets in dit werkboek anders is dan Kamerklaar het berekende";
  const sheets = [
    {content: checkSheet(grids, {title: CHECK_SHEET, notice, about: `${about}.`}), about},
    ...methodSheets(grids, describe),
    ...grids.editions.flatMap((edition) => editionSheets(edition, input, describe)),
    ...grids.diagrams.map((diagram) => diagramSheet(diagram, input, describe)),
    ...grids.pairs.flatMap((pair) => pairSheets(pair, input, describe)),
  ];
  const title = `${STATUS_PREFIXES[input.status]}Analysewerkboek`;
  const list = sheets.map(({content, about: words}) => ({name: content.name, about: words}));
  return {
    title,
    organisation: presentableText(input.organisation),
    date: input.date,
    sheets: [...frontSheets({...input, notice}, title, list), ...sheets.map(({content}) => content)],
  };
}

function methodSheets({methods}: AllGrids, describe: Describe): readonly Described[] {
  const settings = methods[0]?.settings;
  if (settings === undefined) return [];
  const all = methods.map(({method}) => method);
  return [
    describe(settings, "Grondtal, weging en minimale dekking van elke methode", settingRows(all)),
    ...methods.flatMap((grids) => [
      describe(grids.weights, `Gewichten van de criteria van ${grids.method.title}`, weightRows(grids)),
      describe(grids.scale, `Klassen en hun waarde volgens ${grids.method.title}`, scaleRows(grids)),
    ]),
  ];
}

function editionSheets(
  grids: PlaceGrids,
  {dataset, scores}: AnalysisInput,
  describe: Describe,
): readonly Described[] {
  const {edition} = grids;
  const assessment = assessmentFinder(dataset.assessments, edition.id);
  const score = scoreFinder(scores.scores, edition.id);
  const of = `(${edition.analysis}, editie ${edition.id})`;
  return [
    describe(
      grids.letters,
      `Letters per risico en criterium met hun waarde ${of}`,
      letterRows(grids, assessment),
    ),
    describe(
      grids.likelihood,
      `Letters op waarschijnlijkheid met hun plaats ${of}`,
      likelihoodRows(grids, assessment),
    ),
    describe(grids.places, `Dekking, som S en plaats van elk risico ${of}`, placeRows(grids, score)),
    describe(
      grids.interests,
      `Dekking, som S en plaats per risico en belang ${of}`,
      interestRows(grids, score),
    ),
  ];
}

function diagramSheet(grids: DiagramGrids, input: AnalysisInput, describe: Describe): Described {
  const {edition} = grids.edition;
  const find = scoreFinder(input.scores.scores, edition.id);
  const about = `Risicodiagram van editie ${edition.id}: een grafiek die meerekent, met haar gegevens ernaast`;
  return withChart(
    describe(grids.diagram, about, diagramRows(grids, find)),
    diagramChart(grids, find, input),
  );
}

const withChart = ({content, about}: Described, chart: SheetChart): Described => ({
  content: {...content, chart},
  about,
});

function pairSheets(grids: PairGrids, input: AnalysisInput, describe: Describe): readonly Described[] {
  const [then, now] = [grids.before.edition.id, grids.after.edition.id];
  const find = {before: scoreFinder(input.scores.scores, then), after: scoreFinder(input.scores.scores, now)};
  return [
    describe(grids.members, `Welke risico’s van ${then} en ${now} bij elkaar horen`, memberRows(grids, find)),
    withChart(
      describe(
        grids.beside,
        `Plaatsen van ${then} en ${now} naast elkaar, met het verschil`,
        besideRows(grids),
      ),
      differenceChart(grids, input),
    ),
    describe(
      grids.causes,
      `Oorzaken van elk verschil tussen ${then} en ${now}: het verschil is een formule, de oorzaken zijn berekend door Kamerklaar`,
      causeRows(grids),
    ),
  ];
}
