import {normalisedWeights} from "../../core/arithmetic.ts";
import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Delivery} from "../../core/dataset.ts";
import {holdsLetters, isInsideForm} from "../../core/delivery.ts";
import {formatScalar} from "../../core/format.ts";
import {POLICY_PARTS} from "../../core/policy-choices.ts";
import type {Step} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {isRelevant, type Material, methodOf} from "./material.ts";

const DECIDED = {status: "vastgesteld"} as const;

/** The tables that explain what the figures mean: criteria, scale, settings, trends, goals and lines, deliveries. */
export function referenceViews(material: Material): readonly View[] {
  return [
    criteria(material),
    scale(material),
    parameters(material),
    developments(material),
    ...aims(material),
    deliveries(material),
    measureDeliveries(material),
    leftOut(material),
    policyChoices(material),
  ];
}

function criteria(material: Material): View {
  const method = methodOf(material.strategy, material.edition);
  const weights = normalisedWeights(method.criteria, method.weighting);
  const previous = material.previous === null ? [] : methodOf(material.strategy, material.previous).criteria;
  const interest = (id: string): string =>
    method.interests.find((candidate) => candidate.id === id)?.title ?? id;
  const rows = method.criteria.map(
    (criterion): RowOf<"criteria"> => ({
      criterium: criterion.id,
      titel: criterion.title,
      belang: interest(criterion.interest),
      gewicht: weights.get(criterion.id) ?? 0,
      in_vorige:
        material.previous === null
          ? null
          : previous.some((candidate) => candidate.sharedAs === criterion.sharedAs),
      ...DECIDED,
    }),
  );
  return viewOf("criteria", rows);
}

function scale(material: Material): View {
  const method = methodOf(material.strategy, material.edition);
  const row = (step: Step): RowOf<"schaal"> => ({
    as: step.axis === "impact" ? "impact" : "waarschijnlijkheid",
    klasse: step.grade,
    volgorde: step.order,
    omschrijving: step.label,
    grenzen: bounds(step),
    geverifieerd: step.verified,
    bron: step.source,
    ...DECIDED,
  });
  return viewOf("schaal", [...method.impactScale, ...method.likelihoodScale].map(row));
}

function bounds({lower, upper, unit}: Step): string {
  const number = (value: number): string => formatScalar(value, "tekst");
  if (lower === null && upper === null) return "geen getalsgrens";
  const sign = unit === null ? "" : unit.startsWith("%") ? unit : ` ${unit}`;
  if (lower === null || lower === 0) return `minder dan ${number(upper ?? 0)}${sign}`;
  return upper === null ? `meer dan ${number(lower)}${sign}` : `${number(lower)} tot ${number(upper)}${sign}`;
}

const parameters = (material: Material): View =>
  viewOf(
    "parameters",
    material.strategy.parameters.rows.map((row) => ({
      parameter: row.id,
      naam: row.name,
      waarde: row.unit === "" ? row.value : `${row.value} (${row.unit})`,
      toelichting: row.note,
      geverifieerd: row.verified,
      bron: row.source,
      ...DECIDED,
    })),
  );

const developments = (material: Material): View =>
  viewOf(
    "ontwikkelingen",
    material.strategy.developments
      .filter((item) => isRelevant(material, item))
      .map((item) => ({
        editie: item.edition,
        groep: item.group,
        titel: item.title,
        raakt: item.touches,
        bron: item.source,
        ...DECIDED,
      })),
  );

function aims(material: Material): readonly View[] {
  const own = material.strategy.aims.filter((aim) => aim.edition === material.edition.id);
  const goals = own.filter((aim) => aim.kind === "goal");
  const lines = own.filter((aim) => aim.kind !== "goal");
  return [
    viewOf(
      "doelen",
      goals.map((aim) => ({id: aim.id, titel: aim.title, ...DECIDED})),
    ),
    viewOf(
      "actielijnen",
      lines.map((aim) => ({
        id: aim.kind === "instrument" ? "–" : aim.id,
        titel: aim.title,
        doel: aim.goal ?? "–",
        vertaling: aim.ownTranslation ? "eigen vertaling" : "officieel",
        ...DECIDED,
      })),
    ),
  ];
}

/** Those that places and directions rest on; what senders say of measures and capabilities stands apart. */
const isAboutRisks = (delivery: Delivery): boolean => holdsLetters(delivery) || isInsideForm(delivery.form);

const deliveries = (material: Material): View =>
  viewOf(
    "aanleveringen",
    material.deliveries
      .filter((delivery) => isRelevant(material, delivery) && isAboutRisks(delivery))
      .map(deliveryRow),
  );

const deliveryRow = (delivery: Delivery): RowOf<"aanleveringen"> => ({
  editie: delivery.edition,
  bestand: delivery.file.slice(delivery.file.lastIndexOf("/") + 1),
  formulier: delivery.form,
  afzender: delivery.sender,
  ontvangen: delivery.received,
  status: delivery.status,
});

/** All others of the reported edition: about measures, capabilities and resilience. */
const measureDeliveries = ({deliveries: all, edition}: Material): View =>
  viewOf<"aanleveringen_maatregelen">(
    "aanleveringen_maatregelen",
    all.filter((delivery) => delivery.edition === edition.id && !isAboutRisks(delivery)).map(deliveryRow),
  );

const leftOut = (material: Material): View =>
  viewOf(
    "niet_meegenomen",
    material.strategy.risks
      .filter((risk) => risk.leftOut !== null && isRelevant(material, risk))
      .map((risk) => ({
        editie: risk.edition,
        titel: risk.title,
        reden: risk.leftOut,
        bron: risk.source,
        ...DECIDED,
      })),
  );

/** Empty where the frame does not apply: then its reason is a fact. */
function policyChoices({strategy, edition}: Material): View {
  const choices = strategy.policyChoices.find((item) => item.edition === edition.id);
  const parts = choices?.applies === true ? choices.parts : [];
  return viewOf(
    "beleidskeuzes",
    POLICY_PARTS.flatMap(({id, number, title}) =>
      parts
        .filter(({part}) => part === id)
        .map(({text, source}) => ({
          nummer: number,
          onderdeel: title,
          tekst: text,
          bron: source,
          ...DECIDED,
        })),
    ),
  );
}
