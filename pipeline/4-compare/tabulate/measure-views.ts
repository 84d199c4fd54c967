import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatDate} from "../../core/format.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {type Part, partsOf} from "../../core/parts.ts";
import {compareText} from "../../core/place.ts";
import {dayOf} from "../../core/planning.ts";
import type {ProgressStatus} from "../../core/progress.ts";
import {lastDay, promisedInWords} from "../../core/promised-date.ts";
import {worstStatus} from "../../core/status.ts";
import type {Edition, Measure} from "../../core/strategy.ts";
import {CARIBBEAN, territoryName} from "../../core/territories.ts";
import type {View} from "../../core/views.ts";
import {progressOverview} from "../progress/overview.ts";
import type {Standing} from "../progress/standing.ts";
import {riskTitle} from "./change-views.ts";
import type {Material} from "./material.ts";

/** What measures come from is public and decided. */
const DECIDED = {status: "vastgesteld"} as const;
const NOT_NAMED = "niet genoemd";
const NO_DATE = "geen datum genoemd";
/** What is printed as long as nobody reported on a measure. */
const NO_PROGRESS = "geen openbare voortgang bekend";

const EFFORTS = {versterkt: "meer dan eerst", onverminderd: "evenveel als eerst"} as const;

/** The measures of an edition, in the order of the data. */
export const measuresOf = ({strategy}: Material, edition: Edition | null): readonly Measure[] =>
  strategy.measures.filter((measure) => measure.edition === edition?.id);

/** The measures of the reported edition that continue one of the edition before it. */
export const followersOf = (material: Material, earlier: Measure): readonly Measure[] =>
  measuresOf(material, material.edition).filter((measure) =>
    measure.follows.some(({edition, measure: id}) => edition === earlier.edition && id === earlier.id),
  );

/** The tables about measures: of the reported edition, what became of those before, and all of them as open data. */
export function measureViews(material: Material): readonly View[] {
  const rows = measuresOf(material, material.edition).map((measure) => measureRow(material, measure));
  return [
    viewOf("maatregelen", rows),
    viewOf("maatregelen_met_datum", datedRows(rows)),
    viewOf("maatregelen_per_onderdeel", partRows(material)),
    viewOf("maatregelen_stand", standingRows(material)),
    viewOf("maatregelen_per_eigenaar", ownerRows(material)),
    viewOf("maatregelen_per_gebied", territoryRows(material)),
    viewOf("maatregelen_caribisch", caribbeanRows(material)),
    viewOf(
      "maatregelen_vervolg",
      measuresOf(material, material.previous).map((measure) => followUpRow(material, measure)),
    ),
    viewOf("alle_maatregelen", openRows(material)),
  ];
}

const translationOf = ({ownTranslation}: Measure | Part): string =>
  ownTranslation ? "eigen vertaling" : "officieel";

function partTitle({strategy}: Material, {edition, part}: Measure): string {
  return partsOf(strategy, edition).find((candidate) => candidate.id === part)?.title ?? part;
}

/** Owners by the name that they had when the edition counts from. */
function ownerNames({strategy, edition}: Material, {owners}: Measure): readonly string[] {
  return owners.length === 0
    ? [NOT_NAMED]
    : owners.map((owner) => organisationName(strategy.organisations, owner, edition.referenceDate));
}

const territoryNames = ({territories}: Measure): readonly string[] =>
  territories.length === 0 ? [NOT_NAMED] : territories.map(territoryName);

/** The number of a measure within its part: `1A` of the source, or the `3` at the end of an id that we made. */
const numberWithin = ({id}: Measure): string => /-(\d+)$/.exec(id)?.[1] ?? id;

function measureRow(material: Material, measure: Measure): RowOf<"maatregelen"> {
  return {
    maatregel: measure.id,
    nummer: numberWithin(measure),
    onderdeel: measure.part,
    onderdeel_titel: partTitle(material, measure),
    titel: measure.title,
    vertaling: translationOf(measure),
    eigenaar: ownerNames(material, measure).join("; "),
    gebied: territoryNames(measure).join("; "),
    reikwijdte: measure.scope === "generic" ? "generiek" : "specifiek",
    risicos: measure.risks.map((risk) => riskTitle(material, measure.edition, risk)).join("; ") || "–",
    toegezegd: measure.promised === null ? NO_DATE : promisedInWords(measure.promised),
    uiterlijk: measure.promised === null ? null : lastDay(measure.promised),
    voortgang: progressInWords(standingOf(material, measure)),
    kamerstukken: measure.papers.join("; ") || "–",
    volgt_op: measure.follows.map((earlier) => `${earlier.edition}: ${earlier.measure}`).join("; ") || "–",
    bron: measure.source,
    toelichting: measure.note,
    status: standingOf(material, measure)?.status ?? DECIDED.status,
  };
}

/** Where a measure of the reported edition stands; undefined when nobody reported on it. */
const standingOf = ({overview}: Material, measure: Measure): Standing | undefined =>
  overview.latest.get("strategie")?.find((item) => item.measure === measure && item.reported);

const progressInWords = (standing: Standing | undefined): string =>
  standing === undefined
    ? NO_PROGRESS
    : `${standing.computed} (stand op ${formatDate(dayOf(standing.moment))})`;

/** By the last day that keeps the promise; those of one day in the order of the data. */
function datedRows(rows: readonly RowOf<"maatregelen">[]): readonly RowOf<"maatregelen_met_datum">[] {
  return rows
    .filter((row) => row.uiterlijk !== null)
    .sort((a, b) => compareText(String(a.uiterlijk), String(b.uiterlijk)))
    .map(({maatregel, titel, onderdeel_titel, eigenaar, toegezegd, uiterlijk, voortgang, status}) => ({
      maatregel,
      titel,
      onderdeel_titel,
      eigenaar,
      toegezegd,
      uiterlijk,
      voortgang,
      status,
    }));
}

function partRows(material: Material): readonly RowOf<"maatregelen_per_onderdeel">[] {
  const measures = measuresOf(material, material.edition);
  return partsOf(material.strategy, material.edition.id).map((part) => {
    const own = measures.filter((measure) => measure.part === part.id);
    return {
      onderdeel: part.id,
      titel: part.title,
      vertaling: translationOf(part),
      inzet: part.effort == null ? NOT_NAMED : EFFORTS[part.effort],
      maatregelen: own.length,
      met_eigenaar: own.filter((measure) => measure.owners.length > 0).length,
      met_datum: own.filter((measure) => measure.promised !== null).length,
      met_voortgang: own.filter((measure) => standingOf(material, measure) !== undefined).length,
      status: worstStatus(own.flatMap((measure) => standingOf(material, measure)?.status ?? [])),
    };
  });
}

/** From what is done to what nobody knows, as the bars of the chart run. */
const STANDINGS: readonly ProgressStatus[] = [
  "afgerond",
  "in uitvoering",
  "vertraagd",
  "niet gestart",
  "vervallen",
  "onbekend",
];

/** Every part with every standing, none of them left out; a measure on which nobody reported is unknown. Parts without measures have no bar. */
function standingRows(material: Material): readonly RowOf<"maatregelen_stand">[] {
  const measures = measuresOf(material, material.edition);
  return partsOf(material.strategy, material.edition.id).flatMap((part) => {
    const own = measures.filter((measure) => measure.part === part.id);
    if (own.length === 0) return [];
    const standings = own.map((measure) => standingOf(material, measure));
    const status = worstStatus(standings.flatMap((standing) => standing?.status ?? []));
    return STANDINGS.map((stand) => ({
      onderdeel: part.id,
      titel: part.title,
      stand,
      aantal: standings.filter((standing) => (standing?.computed ?? "onbekend") === stand).length,
      status,
    }));
  });
}

/** A measure with several owners counts for each of them. */
function ownerRows(material: Material): readonly RowOf<"maatregelen_per_eigenaar">[] {
  const measures = measuresOf(material, material.edition);
  return countedNames(measures, (measure) => ownerNames(material, measure)).map(([eigenaar, own]) => ({
    eigenaar,
    maatregelen: own.length,
    met_datum: own.filter((measure) => measure.promised !== null).length,
    ...DECIDED,
  }));
}

/** A measure for several territories counts for each of them. */
function territoryRows(material: Material): readonly RowOf<"maatregelen_per_gebied">[] {
  const measures = measuresOf(material, material.edition);
  return countedNames(measures, territoryNames).map(([gebied, own]) => ({
    gebied,
    maatregelen: own.length,
    ...DECIDED,
  }));
}

/** The measures of the reported edition that hold for a part of the Caribbean; those for the whole Kingdom are counted apart. */
export const caribbeanMeasures = (material: Material): readonly Measure[] =>
  measuresOf(material, material.edition).filter(({territories}) =>
    territories.some((territory) => CARIBBEAN.includes(territory)),
  );

const caribbeanRows = (material: Material): readonly RowOf<"maatregelen_caribisch">[] =>
  caribbeanMeasures(material).map((measure) => {
    const {maatregel, nummer, titel, gebied, eigenaar, toegezegd, status} = measureRow(material, measure);
    return {maatregel, nummer, titel, gebied, eigenaar, toegezegd, status};
  });

/** The measures by name, the name with most of them first; what was not named comes last. */
function countedNames(
  measures: readonly Measure[],
  namesOf: (measure: Measure) => readonly string[],
): readonly (readonly [name: string, measures: readonly Measure[]])[] {
  const byName = new Map<string, readonly Measure[]>();
  for (const measure of measures)
    for (const name of namesOf(measure)) byName.set(name, [...(byName.get(name) ?? []), measure]);
  const isNamed = (name: string): number => Number(name === NOT_NAMED);
  return [...byName].sort(
    ([a, ofA], [b, ofB]) => isNamed(a) - isNamed(b) || ofB.length - ofA.length || compareText(a, b),
  );
}

/** Followers by number only: their titles stand in the list of the reported edition. */
function followUpRow(material: Material, measure: Measure): RowOf<"maatregelen_vervolg"> {
  const followers = followersOf(material, measure).map(({id}) => id);
  return {
    maatregel: measure.id,
    titel: measure.title,
    onderdeel_titel: partTitle(material, measure),
    vervolg:
      followers.length === 0
        ? "geen vervolg gevonden"
        : `gevolgd door ${[followers.slice(0, -1).join(", "), ...followers.slice(-1)].filter(Boolean).join(" en ")}`,
    ...DECIDED,
  };
}

function openRows({strategy, ownMeasures, progress, date}: Material): readonly RowOf<"alle_maatregelen">[] {
  const standings = new Map(
    strategy.editions.flatMap(({id}) => {
      const overview = progressOverview({edition: id, strategy, ownMeasures, progress, date});
      return (overview.latest.get("strategie") ?? [])
        .filter(({reported}) => reported)
        .map((standing) => [standing.measure, standing] as const);
    }),
  );
  return strategy.measures.map((measure) => openRow(measure, standings.get(measure)));
}

const openRow = (measure: Measure, standing: Standing | undefined): RowOf<"alle_maatregelen"> => ({
  editie: measure.edition,
  maatregel: measure.id,
  onderdeel: measure.part,
  eigenaar: measure.owners.join(" "),
  gebied: measure.territories.join(" "),
  reikwijdte: measure.scope === "generic" ? "generiek" : "specifiek",
  risicos: measure.risks.join(" "),
  toegezegd: measure.promised,
  volgt_op: measure.follows.map((earlier) => `${earlier.edition}:${earlier.measure}`).join(" "),
  voortgang: progressInWords(standing),
  vertaling: measure.ownTranslation ? "eigen" : "officieel",
  status: standing?.status ?? DECIDED.status,
  titel: measure.title,
  kamerstukken: measure.papers.join(" | "),
  bron: measure.source,
  toelichting: measure.note,
});
