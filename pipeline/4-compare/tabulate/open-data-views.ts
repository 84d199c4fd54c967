import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {View} from "../../core/views.ts";
import {AXIS_NAMES, allChangesView} from "./change-views.ts";
import type {Material} from "./material.ts";

/** The tables of all editions together that are published as data; numbers unrounded. */
export function openDataViews(material: Material): readonly View[] {
  return [
    scores(material),
    backCasts(material),
    allChangesView(material),
    assessments(material),
    risks(material),
  ];
}

const scores = (material: Material): View =>
  viewOf(
    "scores",
    material.scores.map(
      (score): RowOf<"scores"> => ({
        editie: score.edition,
        risico: score.risk,
        as: AXIS_NAMES[score.axis],
        belang: score.interest,
        methode: score.method,
        laag: score.band?.low ?? null,
        verwacht: score.band?.expected ?? null,
        hoog: score.band?.high ?? null,
        dekking: score.coverage,
        status: score.status,
      }),
    ),
  );

const backCasts = (material: Material): View =>
  viewOf(
    "teruggerekend",
    material.backCasts.map(
      ({edition, risk, method, band, coverage, status}): RowOf<"teruggerekend"> => ({
        editie: edition,
        risico: risk,
        methode: method,
        laag: band?.low ?? null,
        verwacht: band?.expected ?? null,
        hoog: band?.high ?? null,
        dekking: coverage,
        status,
      }),
    ),
  );

const assessments = (material: Material): View =>
  viewOf(
    "beoordelingen",
    material.assessments.map(
      (item): RowOf<"beoordelingen"> => ({
        editie: item.edition,
        risico: item.risk,
        criterium: item.criterion,
        laag: item.grades?.low ?? "?",
        verwacht: item.grades?.expected ?? "?",
        hoog: item.grades?.high ?? "?",
        status: item.delivery.status,
        bron: item.source,
        toelichting: item.note,
      }),
    ),
  );

const risks = (material: Material): View =>
  viewOf(
    "alle_risicos",
    material.strategy.risks.map(
      (risk): RowOf<"alle_risicos"> => ({
        editie: risk.edition,
        risico: risk.id,
        titel: risk.title,
        vertaling: risk.ownTranslation ? "eigen" : "officieel",
        status: "vastgesteld",
        gebied: risk.territories.join(" "),
        bron: risk.source,
        weggelaten_omdat: risk.leftOut,
      }),
    ),
  );
