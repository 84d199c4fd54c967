import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Dominance, GroupScore} from "../../core/scores.ts";
import {worstStatus} from "../../core/status.ts";
import type {Group} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {bandInFigures, likelihoodInWords, NOT_PUBLIC} from "../../core/words.ts";
import {riskTitle} from "./change-views.ts";
import {reasonInWords} from "./decided-views.ts";
import {decidingEdition, type Material, methodOf, risksOf} from "./material.ts";
import {subjectTitle} from "./subject-title.ts";

/** The tables about security issues, themes, dominance and the directions of a midterm. */
export function groupViews(material: Material): readonly View[] {
  const own = material.strategy.groups.filter((group) => group.edition === material.edition.id);
  const deciding = decidingEdition(material);
  const decided = material.strategy.groups.filter(
    (group) => group.dominant !== null && group.edition === deciding?.id,
  );
  return [
    viewOf(
      "groepen",
      own.map((group) => groupRow(material, group)),
    ),
    viewOf(
      "dominantie",
      decided.flatMap((group) => dominanceRow(material, group)),
    ),
    ...directionViews(material),
  ];
}

function groupRow(material: Material, group: Group): RowOf<"groepen"> {
  const method = methodOf(material.strategy, material.edition);
  const score = (axis: GroupScore["axis"]): GroupScore | undefined =>
    material.groups.find(
      (candidate) =>
        candidate.edition === group.edition && candidate.group === group.id && candidate.axis === axis,
    );
  const impact = score("impact");
  const likelihood = score("likelihood");
  const titles = (of: GroupScore | undefined): string =>
    (of?.decidedBy ?? []).map((risk) => riskTitle(material, group.edition, risk)).join("; ") || "–";
  const members = risksOf(material, material.edition).filter((risk) => risk.groups.includes(group.id));
  return {
    id: group.id,
    titel: group.title,
    vertaling: group.ownTranslation ? "eigen vertaling" : "officieel",
    risicos: members.length,
    impact: impact === undefined ? NOT_PUBLIC : bandInFigures(impact.band),
    waarschijnlijkheid:
      likelihood === undefined ? NOT_PUBLIC : likelihoodInWords(likelihood.band, method.likelihoodScale),
    bepalend: titles(impact),
    bepalend_kans: titles(likelihood),
    status: worstStatus([impact, likelihood].flatMap((item) => (item === undefined ? [] : [item.status]))),
  };
}

function dominanceRow(material: Material, group: Group): readonly RowOf<"dominantie">[] {
  const found = material.dominance.find((item) => item.edition === group.edition && item.group === group.id);
  if (found === undefined) return [];
  const edition = material.strategy.editions.find((candidate) => candidate.id === group.edition);
  const interests = edition === undefined ? [] : methodOf(material.strategy, edition).interests;
  return [
    {
      titel: group.title,
      inzet: group.effort ?? "niet genoemd",
      besloten: found.decided,
      berekend: found.computed,
      door_risico: found.because === null ? "–" : riskTitle(material, group.edition, found.because.risk),
      door_belang: interests.find((interest) => interest.id === found.because?.interest)?.title ?? "–",
      reden: deviates(found) ? reasonInWords(group.deviationReason) : "–",
      status: found.status,
    },
  ];
}

const deviates = ({decided, computed}: Dominance): boolean =>
  decided !== null && computed !== null && decided !== computed;

/** What a midterm states, and what it is silent about: that is not the same as "level". */
function directionViews(material: Material): readonly View[] {
  const {between, strategy} = material;
  const stated = material.directions.filter((direction) => direction.edition === between?.id);
  const subjects = new Set(stated.map((item) => item.subject));
  const status = worstStatus(stated.map((item) => item.delivery.status));
  // Of directions that are not all shown nobody can say here which risks have none.
  const isWhole = between === null || !material.closedEditions.has(between.id);
  // A risk is spoken of when it, or an issue it stands under, has a direction; one that was left out is no omission.
  const silent = strategy.risks.filter(
    (risk) =>
      risk.edition === between?.risksOf &&
      risk.leftOut === null &&
      ![risk.id, ...risk.groups].some((subject) => subjects.has(subject)),
  );
  return [
    viewOf(
      "richtingen",
      stated.map((item) => ({
        onderwerp: subjectTitle(strategy, between?.risksOf, item.subject),
        richting: item.direction,
        toelichting: item.note,
        bron: item.source,
        status: item.delivery.status,
      })),
    ),
    viewOf(
      "niet_vermeld",
      (isWhole ? silent : []).map((risk) => ({titel: risk.title, status})),
    ),
  ];
}
