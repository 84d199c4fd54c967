import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Change} from "../../core/comparison.ts";
import type {EditionId, RiskId} from "../../core/ids.ts";
import type {Band} from "../../core/scores.ts";
import {worstStatus} from "../../core/status.ts";
import type {Edition, Link} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures, likelihoodInWords, NOT_PUBLIC} from "../../core/words.ts";
import {breakMarker, NO_MARK} from "../breaks/break-marks.ts";
import {whyNotComparable} from "../why-not-comparable.ts";
import {decidedByOwnChoice} from "./caveats/decided-by-own-choice.ts";
import {everyRiskView} from "./every-risk-view.ts";
import {changesOf, linksOf, type Material, methodOf} from "./material.ts";
import {moverViews} from "./mover-views.ts";
import {slopeView} from "./slope-view.ts";

/** How an axis is named in tables and data. */
export const AXIS_NAMES = {impact: "impact", likelihood: "waarschijnlijkheid"} as const;

/** The tables and chart data about what changed since the scored edition before the reported one. Empty for the first. */
export function changeViews(material: Material): readonly View[] {
  const changes = changesOf(material);
  const marks = marksOf(material);
  const paired = bySize(changes.filter((change) => !change.links.some(isOneSided)));
  const impact = paired.filter((change) => change.axis === "impact");
  const likelihood = paired.filter((change) => change.axis === "likelihood");
  const titleOf = (change: Change): string => changeTitle(material, change);
  return [
    viewOf(
      "veranderingen",
      impact.map((change) => ({
        ...common(material, change, bandInFigures),
        ...causesOf(change),
        ...marks(change),
        reden: whyNotComparable(change),
      })),
    ),
    viewOf(
      "veranderingen_kans",
      likelihood.map((change) => ({...likelihoodRow(material, change), ...marks(change)})),
    ),
    viewOf(
      "nieuw_en_vervallen",
      linksOf(material)
        .filter(isOneSided)
        .map((link) => oneSidedRow(material, link)),
    ),
    viewOf(
      "veranderingen_impact",
      impact.map((change) => chartRow(material, change)),
    ),
    viewOf(
      "concordantie",
      linksOf(material)
        .filter((link) => !isOneSided(link))
        .map((link) => linkRow(material, link)),
    ),
    viewOf(
      "niet_vergelijkbaar",
      paired
        .filter(({verdict}) => verdict === "niet vergelijkbaar")
        .map((change) => incomparableRow(material, change)),
    ),
    ...moverViews(material, titleOf),
    slopeView(material, titleOf),
    everyRiskView(material),
  ];
}

/** New and ended risks have a place but nothing to compare it with. */
export const isOneSided = ({kind}: Link): boolean => kind === "nieuw" || kind === "vervallen";

/** Largest shared difference first, whatever its sign; those without one last; ties in the order of the concordance. */
export function bySize(changes: readonly Change[]): readonly Change[] {
  const size = (change: Change): number =>
    change.sharedDifference === null ? -1 : Math.abs(change.sharedDifference);
  return [...changes].sort((a, b) => size(b) - size(a));
}

/** The title of a risk in its edition. */
export const riskTitle = (material: Material, edition: EditionId, risk: RiskId): string =>
  material.strategy.risks.find((candidate) => candidate.edition === edition && candidate.id === risk)
    ?.title ?? risk;

const unique = (items: readonly (string | null)[]): readonly string[] => [
  ...new Set(items.filter((item) => item !== null)),
];

/** The titles of the risks at both ends of a change; parts of a split or merger side by side, `""` where there is no such end. */
export function ends(
  material: Material,
  {links, fromEdition, toEdition}: Change,
): {readonly van_risico: string; readonly naar_risico: string} {
  const titles = (edition: EditionId, risks: readonly (RiskId | null)[]): string =>
    unique(risks)
      .map((risk) => riskTitle(material, edition, risk))
      .join(" + ");
  return {
    van_risico: titles(
      fromEdition,
      links.map((link) => link.fromRisk),
    ),
    naar_risico: titles(
      toEdition,
      links.map((link) => link.toRisk),
    ),
  };
}

/** What a change is called: the newest title, or for an ended risk the old one. */
export function changeTitle(material: Material, change: Change): string {
  const {van_risico, naar_risico} = ends(material, change);
  return naar_risico || van_risico;
}

/** The breaks that lie behind a change, as marks, and the unverified settings that decided it. */
function marksOf({strategy}: Material) {
  const breaks = breakMarker(strategy);
  const ownChoice = decidedByOwnChoice(strategy.parameters);
  return (change: Change) => ({
    breuk: breaks(change).join(" ") || NO_MARK,
    niet_geverifieerd: ownChoice(change),
  });
}

/** The columns with by how much something changed and through what, of a risk or of a group of risks. */
export const figuresOf = (change: Pick<Change, "difference" | "causes" | "sharedDifference">) => ({
  verschil: change.difference,
  door_scores: change.causes?.scores ?? null,
  door_criteria: change.causes?.criteria ?? null,
  door_gewichten: change.causes?.weights ?? null,
  door_dekking: change.causes?.coverage ?? null,
  door_methode: change.causes?.method ?? null,
  verschil_gedeeld: change.sharedDifference,
});

/** The columns of a change that say by how much and why. */
export const causesOf = (change: Change) => ({
  ...figuresOf(change),
  oordeel: change.verdict,
  status: change.status,
});

/** The source names the risk, but says that it did not take it along: that is not the same as not assessed. */
const isLeftOut = (material: Material, change: Change): boolean =>
  change.links.some((link) =>
    material.strategy.risks.some(
      (risk) => risk.edition === link.fromEdition && risk.id === link.fromRisk && risk.leftOut !== null,
    ),
  );

/** `gelijk` is also a verdict; beside it the kind of a link needs another word. */
const kindInWords = (link: Link | undefined): string =>
  link?.kind === "gelijk" ? "zelfde risico" : (link?.kind ?? "");

/** What both tables of changes have: the ends, and the band at each of them. */
function common(material: Material, change: Change, write: (band: Band | null, edition: Edition) => string) {
  return {
    ...ends(material, change),
    titel: changeTitle(material, change),
    soort: kindInWords(change.links[0]),
    voor: isLeftOut(material, change)
      ? "niet meegenomen"
      : write(change.before, material.previous ?? material.edition),
    na: write(change.after, material.edition),
  };
}

function oneSidedRow(material: Material, link: Link): RowOf<"nieuw_en_vervallen"> {
  const isNew = link.toRisk !== null;
  const [edition, risk] = isNew ? [link.toEdition, link.toRisk] : [link.fromEdition, link.fromRisk ?? ""];
  const change = (axis: Change["axis"]): Change | undefined =>
    material.changes.find((candidate) => candidate.axis === axis && candidate.links[0] === link);
  const band = (found: Change | undefined): Band | null => (isNew ? found?.after : found?.before) ?? null;
  const [impact, likelihood] = [change("impact"), change("likelihood")];
  const of = material.strategy.editions.find((candidate) => candidate.id === edition) ?? material.edition;
  return {
    soort: link.kind,
    titel: riskTitle(material, edition, risk),
    waarschijnlijkheid:
      likelihood === undefined
        ? NOT_PUBLIC
        : likelihoodInWords(band(likelihood), methodOf(material.strategy, of).likelihoodScale),
    impact: impact === undefined ? NOT_PUBLIC : bandInFigures(band(impact)),
    toelichting: link.note,
    status: worstStatus([link.status, ...[impact, likelihood].flatMap((item) => item?.status ?? [])]),
  };
}

function likelihoodRow(
  material: Material,
  change: Change,
): Omit<RowOf<"veranderingen_kans">, "breuk" | "niet_geverifieerd"> {
  const write = (band: Band | null, edition: Edition): string =>
    likelihoodInWords(band, methodOf(material.strategy, edition).likelihoodScale);
  const {difference: verschil, verdict: oordeel, status} = change;
  return {...common(material, change, write), verschil, oordeel, status};
}

const incomparableRow = (material: Material, change: Change): RowOf<"niet_vergelijkbaar"> => ({
  titel: changeTitle(material, change),
  as: AXIS_NAMES[change.axis],
  reden: whyNotComparable(change),
  status: change.status,
});

function chartRow(material: Material, change: Change): RowOf<"veranderingen_impact"> {
  return {
    van_editie: change.fromEdition,
    naar_editie: change.toEdition,
    ...ends(material, change),
    titel: changeTitle(material, change),
    soort: kindInWords(change.links[0]),
    gedeeld_voor_laag: change.sharedBefore?.low ?? null,
    gedeeld_voor: change.sharedBefore?.expected ?? null,
    gedeeld_voor_hoog: change.sharedBefore?.high ?? null,
    gedeeld_na_laag: change.sharedAfter?.low ?? null,
    gedeeld_na: change.sharedAfter?.expected ?? null,
    gedeeld_na_hoog: change.sharedAfter?.high ?? null,
    verschil: change.difference,
    verschil_gedeeld: change.sharedDifference,
    oordeel: change.verdict,
    status: change.status,
  };
}

function linkRow(material: Material, link: Link): RowOf<"concordantie"> {
  return {
    van: riskTitle(material, link.fromEdition, link.fromRisk ?? ""),
    soort: kindInWords(link),
    naar: riskTitle(material, link.toEdition, link.toRisk ?? ""),
    aandeel: link.share,
    toelichting: link.note,
    beoordeeld_door: link.judgedBy,
    status: link.status,
  };
}

/** All changes of all editions as open data: one row for each row of the concordance and axis; the parts of one split or merger share their figures. */
export function allChangesView(material: Material): View {
  const marks = marksOf(material);
  const rows = material.changes.flatMap((change) =>
    change.links.map(
      (link): RowOf<"alle_veranderingen"> => ({
        van_editie: change.fromEdition,
        naar_editie: change.toEdition,
        van_risico: link.fromRisk,
        naar_risico: link.toRisk,
        as: AXIS_NAMES[change.axis],
        ...causesOf(change),
        ...marks(change),
        reden: whyNotComparable(change),
      }),
    ),
  );
  return viewOf("alle_veranderingen", rows);
}
