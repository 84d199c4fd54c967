import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {FormerGroup, GroupChange} from "../../core/comparison.ts";
import type {Axis, EditionId, GroupId} from "../../core/ids.ts";
import type {Band} from "../../core/scores.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures, likelihoodInWords} from "../../core/words.ts";
import {AXIS_NAMES, figuresOf, riskTitle} from "./change-views.ts";
import {isOfPair, type Material, methodOf} from "./material.ts";

/** What happened to every security issue or theme, and what became of those of the earlier edition: since the scored edition before the reported one in words, and for all editions as open data. */
export function groupChangeViews(material: Material): readonly View[] {
  const isShown = isOfPair(material);
  return [
    viewOf(
      "veranderingen_onderdeel",
      material.groupChanges.filter(isShown).map((change) => changeRow(material, change)),
    ),
    viewOf(
      "onderdelen_van_toen",
      material.formerGroups.filter(isShown).map((former) => formerRow(material, former)),
    ),
    viewOf("alle_veranderingen_onderdelen", [
      ...material.groupChanges.map(openRow),
      ...material.formerGroups.flatMap(openFormerRows),
    ]),
  ];
}

const groupTitle = ({strategy}: Material, edition: EditionId, id: GroupId): string =>
  strategy.groups.find((group) => group.edition === edition && group.id === id)?.title ?? id;

const groupFiguresOf = (change: Pick<GroupChange, "difference" | "causes" | "sharedDifference">) => ({
  ...figuresOf(change),
  door_samenstelling: change.causes?.composition ?? null,
});

/** What has no place in the later edition has no figures. */
const NO_FIGURES = groupFiguresOf({difference: null, causes: null, sharedDifference: null});

/** What is written where the rule shows each risk by itself. */
const NO_FIGURE = "geen eigen cijfer";

function changeRow(material: Material, change: GroupChange): RowOf<"veranderingen_onderdeel"> {
  const {fromEdition, toEdition, verdict} = change;
  const write = (edition: EditionId, band: Band | null): string =>
    verdict === null ? NO_FIGURE : bandOf(material, {edition, axis: change.axis, band});
  const titles = (edition: EditionId, risks: readonly string[]): string =>
    risks.map((risk) => riskTitle(material, edition, risk)).join("; ") || "–";
  return {
    editie: toEdition,
    onderdeel: change.group,
    titel: groupTitle(material, toEdition, change.group),
    as: AXIS_NAMES[change.axis],
    voor: write(fromEdition, change.before),
    na: write(toEdition, change.after),
    ...groupFiguresOf(change),
    erbij: titles(toEdition, change.entered),
    eraf: titles(fromEdition, change.left),
    oordeel: verdict ?? NO_FIGURE,
    status: change.status,
  };
}

function formerRow(material: Material, former: FormerGroup): RowOf<"onderdelen_van_toen"> {
  const {fromEdition: edition, axis, before: band} = former;
  const isSilent = material.strategy.parameters.groupRule === "alle";
  return {
    editie: edition,
    onderdeel: former.group,
    titel: groupTitle(material, edition, former.group),
    as: AXIS_NAMES[axis],
    voor: isSilent ? NO_FIGURE : bandOf(material, {edition, axis, band}),
    verloop: fateInWords(material, former),
    status: former.status,
  };
}

function bandOf(
  {strategy}: Material,
  {edition, axis, band}: {readonly edition: EditionId; readonly axis: Axis; readonly band: Band | null},
): string {
  const of = strategy.editions.find(({id}) => id === edition);
  return axis === "impact" || of === undefined
    ? bandInFigures(band)
    : likelihoodInWords(band, methodOf(strategy, of).likelihoodScale);
}

function fateInWords(material: Material, {fate, into, toEdition}: FormerGroup): string {
  const titles = into.map((group) => groupTitle(material, toEdition, group)).join("; ");
  if (fate === "opgegaan") return `opgegaan in: ${titles}`;
  if (fate === "verdeeld") return `verdeeld over: ${titles}`;
  return fate === "vervallen" ? fate : "de risico’s staan nu onder geen onderdeel";
}

const openRow = (change: GroupChange): RowOf<"alle_veranderingen_onderdelen"> => ({
  van_editie: change.fromEdition,
  naar_editie: change.toEdition,
  van_onderdeel: null,
  naar_onderdeel: change.group,
  as: AXIS_NAMES[change.axis],
  ...groupFiguresOf(change),
  oordeel: change.verdict,
  status: change.status,
});

/** One row for each later group that took risks over; one without such a group where there is none. */
const openFormerRows = (former: FormerGroup): readonly RowOf<"alle_veranderingen_onderdelen">[] =>
  (former.into.length === 0 ? [null] : former.into).map((group) => ({
    van_editie: former.fromEdition,
    naar_editie: former.toEdition,
    van_onderdeel: former.group,
    naar_onderdeel: group,
    as: AXIS_NAMES[former.axis],
    ...NO_FIGURES,
    oordeel: former.fate,
    status: former.status,
  }));
