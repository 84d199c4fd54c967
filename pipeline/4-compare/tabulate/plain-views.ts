import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Change} from "../../core/comparison.ts";
import type {GroupId} from "../../core/ids.ts";
import {bandInPlainWords, oddsOf} from "../../core/plain-words.ts";
import {worstStatus} from "../../core/status.ts";
import type {Step} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {NOT_PUBLIC} from "../../core/words.ts";
import {bySize, changeTitle, isOneSided} from "./change-views.ts";
import {changesOf, type Material, methodOf} from "./material.ts";
import {type RankedRisk, rankedRisks, statusOf} from "./ranked-risks.ts";

const DECIDED = {status: "vastgesteld"} as const;
/** The group of risks that stand under none. */
const NO_GROUP = "";

/** The tables for readers who know no letters or figures. Every class is in words, with its band. */
export function plainViews(material: Material): readonly View[] {
  const method = methodOf(material.strategy, material.edition);
  const groups = groupRows(material);
  return [
    viewOf("groepen_gewoon", groups),
    viewOf(
      "risicos_per_groep",
      groups.flatMap(({groep}) => riskRows(material, String(groep))),
    ),
    viewOf("veranderingen_gewoon", changeRows(material)),
    viewOf(
      "impactklassen",
      classes(method.impactScale).map((step) => ({woord: step.label, ...DECIDED})),
    ),
    viewOf(
      "kansklassen",
      classes(method.likelihoodScale).map((step) => ({
        woord: step.label,
        betekenis: oddsOf(step) ?? "geen grens in getallen",
        ...DECIDED,
      })),
    ),
  ];
}

const classes = (scale: readonly Step[]): readonly Step[] =>
  scale.filter((step) => Number.isInteger(step.order) && step.order > 0);

/** The risks of a group in order of impact, or those that stand under none. */
export function membersOf(material: Material, group: GroupId): readonly RankedRisk[] {
  return rankedRisks(material, material.edition).filter(({risk}) =>
    group === NO_GROUP ? risk.groups.length === 0 : risk.groups.includes(group),
  );
}

/** The units that the risks are told under: those that the edition ranks, and what stands under none. */
export const plainGroups = (material: Material): readonly GroupId[] =>
  groupRows(material).map(({groep}) => String(groep));

function groupRows(material: Material): readonly RowOf<"groepen_gewoon">[] {
  const groups = material.strategy.groups.filter((group) => group.edition === material.edition.id);
  const row = (id: GroupId, title: string): RowOf<"groepen_gewoon"> => {
    const members = membersOf(material, id);
    return {
      groep: id,
      titel: title,
      risicos: members.length,
      status: worstStatus(members.map(statusOf)),
    };
  };
  const rest = groups.length === 0 ? "Alle risico’s" : "Andere risico’s";
  return [
    ...groups.map((group) => row(group.id, group.title)),
    ...(membersOf(material, NO_GROUP).length > 0 ? [row(NO_GROUP, rest)] : []),
  ];
}

function riskRows(material: Material, group: GroupId): readonly RowOf<"risicos_per_groep">[] {
  const method = methodOf(material.strategy, material.edition);
  return membersOf(material, group).map((item) => ({
    groep: group,
    nummer: item.number,
    titel: item.risk.title,
    gevolgen: item.impact === undefined ? NOT_PUBLIC : bandInPlainWords(item.impact.band, method.impactScale),
    kans:
      item.likelihood === undefined
        ? NOT_PUBLIC
        : bandInPlainWords(item.likelihood.band, method.likelihoodScale),
    status: statusOf(item),
  }));
}

const VERDICTS: Readonly<Record<Change["verdict"], string>> = {
  hoger: "groter",
  lager: "kleiner",
  gelijk: "vrijwel gelijk",
  onduidelijk: "niet duidelijk",
  "niet vergelijkbaar": "niet te vergelijken",
  nieuw: "nieuw",
  vervallen: "niet meer genoemd",
};

const isClear = (change: Change | undefined): boolean =>
  change?.verdict === "hoger" || change?.verdict === "lager";

/** The risks of which impact or likelihood clearly went up or down, in the order of the changes of impact. */
function changeRows(material: Material): readonly RowOf<"veranderingen_gewoon">[] {
  const changes = changesOf(material).filter((change) => !change.links.some(isOneSided));
  const likelihoods = changes.filter((change) => change.axis === "likelihood");
  const row = (change: Change): readonly RowOf<"veranderingen_gewoon">[] => {
    const chance = likelihoods.find((other) => other.links[0] === change.links[0]);
    if (!isClear(change) && !isClear(chance)) return [];
    return [
      {
        titel: changeTitle(material, change),
        gevolgen: VERDICTS[change.verdict],
        kans: chance === undefined ? NOT_PUBLIC : VERDICTS[chance.verdict],
        status: worstStatus([change.status, ...(chance === undefined ? [] : [chance.status])]),
      },
    ];
  };
  return bySize(changes.filter((change) => change.axis === "impact")).flatMap(row);
}
