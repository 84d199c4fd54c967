import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatDate, formatScalar} from "../../core/format.ts";
import {MEASURABILITY} from "../../core/measurability.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {partsOf} from "../../core/parts.ts";
import {dayOf} from "../../core/planning.ts";
import {EVIDENCE_KINDS, type Proof} from "../../core/progress.ts";
import {promisedInWords} from "../../core/promised-date.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import {deadlineOf, slippageOf} from "../progress/deadline.ts";
import {KINDS, type Kind, measuresOfKind} from "../progress/overview.ts";
import {differs, type Standing} from "../progress/standing.ts";
import {STATUS_RULES} from "../progress/status-rules.ts";
import type {Material} from "./material.ts";

const NOT_NAMED = "niet genoemd";
const NO_DATE = "geen datum";
const NOT_YET = "nog niet aan de beurt";
const DECIDED = {status: "vastgesteld"} as const;

const KIND_TITLES: Readonly<Record<Kind, string>> = {
  strategie: "Maatregelen uit de strategie",
  aangemeld: "Maatregelen die organisaties zelf hebben aangemeld",
  voorbeeld: "Voorbeeld met verzonnen maatregelen",
};

const PROOFS: Readonly<Record<Proof, string>> = {
  plan: "een plan, nog geen begin",
  start: "dat het werk is begonnen",
  completion: "dat de maatregel klaar is, als ook de datum van afronding is gegeven",
  withdrawal: "dat de maatregel is gestopt",
};

/** The tables about progress of the reported edition. Those about single measures leave out what nobody reported on in the strategy's own list. */
export function progressViews(material: Material): readonly View[] {
  const shown = KINDS.flatMap((kind) => shownOf(material, kind).map((standing) => ({kind, standing})));
  const rows = <Row>(make: (item: Shown, material: Material) => readonly Row[]): readonly Row[] =>
    shown.flatMap((item) => make(item, material));
  return [
    viewOf("voortgang_soorten", kindRows(material)),
    viewOf("voortgang_stand", rows(standingRow)),
    viewOf("voortgang_verschillen", rows(differenceRow)),
    viewOf("voortgang_uitloop", rows(slippageRow)),
    viewOf("voortgang_termijnen", rows(deadlineRow)),
    viewOf("voortgang_bewijs", rows(evidenceRows)),
    viewOf("voortgang_effect", rows(effectRow)),
    viewOf("voortgang_regels", ruleRows()),
    viewOf("bewijs_soorten", proofRows()),
    viewOf("peilmomenten", momentRows(material)),
    viewOf<"meetbaarheid_strategie">("meetbaarheid_strategie", measurabilityRows(material, ["strategie"])),
    viewOf("meetbaarheid_per_onderdeel", measurabilityRows(material, ["aangemeld", "voorbeeld"])),
    viewOf(
      "meetbaarheid_regels",
      MEASURABILITY.map(({title, rule}) => ({vraag: title, regel: rule, ...DECIDED})),
    ),
  ];
}

interface Shown {
  readonly kind: Kind;
  readonly standing: Standing;
}

/** The latest standings that say something: of the strategy's measures those that somebody reported on, of the others all. */
export const shownOf = ({overview}: Material, kind: Kind): readonly Standing[] =>
  (overview.latest.get(kind) ?? []).filter(({reported}) => reported || kind !== "strategie");

const measureOf = ({kind, standing: {measure}}: Shown) => ({
  soort: kind,
  maatregel: measure.id,
  titel: measure.title,
});

const dateOr = (date: string | null): string => (date === null ? NO_DATE : formatDate(date));

function kindRows(material: Material): readonly RowOf<"voortgang_soorten">[] {
  return KINDS.flatMap((kind) => {
    const measures = measuresOfKind(kind, material.edition.id, material);
    const latest = material.overview.latest.get(kind) ?? [];
    const reported = latest.filter((standing) => standing.reported);
    if (measures.length === 0 || (kind === "strategie" && reported.length === 0)) return [];
    const among = (test: (standing: Standing) => boolean): number => latest.filter(test).length;
    const term = (standing: Standing) =>
      material.overview.reference === null ? null : deadlineOf(standing, material.overview.reference);
    const announced = measures.flatMap((measure) => ("delivery" in measure ? [measure.delivery.status] : []));
    return {
      soort: kind,
      titel: KIND_TITLES[kind],
      maatregelen: measures.length,
      met_bericht: reported.length,
      niet_gestart: among(({computed}) => computed === "niet gestart"),
      in_uitvoering: among(({computed}) => computed === "in uitvoering"),
      vertraagd: among(({computed}) => computed === "vertraagd"),
      afgerond: among(({computed}) => computed === "afgerond"),
      vervallen: among(({computed}) => computed === "vervallen"),
      onbekend: among(({computed}) => computed === "onbekend"),
      anders_geoordeeld: among(differs),
      te_laat: among((standing) => term(standing) === "te laat"),
      binnen_half_jaar: among((standing) => term(standing) === "binnen een half jaar"),
      status: worstStatus([...announced, ...latest.map(({status}) => status)]),
    };
  });
}

function standingRow(item: Shown, material: Material): readonly RowOf<"voortgang_stand">[] {
  const {measure, computed, judgement, started, finished, moment, status} = item.standing;
  const owners = measure.owners.map((owner) =>
    organisationName(material.strategy.organisations, owner, material.edition.referenceDate),
  );
  const part = partsOf(material.strategy, measure.edition).find(({id}) => id === measure.part);
  return [
    {
      ...measureOf(item),
      onderdeel_titel: part?.title ?? measure.part,
      eigenaar: owners.join("; ") || NOT_NAMED,
      berekend: computed,
      oordeel: judgement ?? "geen oordeel",
      verschil: differs(item.standing),
      begonnen: dateOr(started),
      afgerond: dateOr(finished),
      stand_op: dayOf(moment),
      status,
    },
  ];
}

/** What the owner says beside what was computed, with the rule that decided. */
function differenceRow(item: Shown): readonly RowOf<"voortgang_verschillen">[] {
  const {computed, judgement, status} = item.standing;
  if (!differs(item.standing)) return [];
  const rule = STATUS_RULES.find((candidate) => candidate.status === computed)?.rule ?? "";
  return [{...measureOf(item), berekend: computed, oordeel: judgement, regel: rule, status}];
}

function slippageRow(item: Shown): readonly RowOf<"voortgang_uitloop">[] {
  const {planning, status} = item.standing;
  const slippage = slippageOf(item.standing);
  if (slippage === null || planning.replans.length === 0) return [];
  const reasons = planning.replans.map(({reason}) => reason ?? "geen reden gegeven");
  return [
    {
      ...measureOf(item),
      eerste_planning: planning.baseline,
      planning: planning.current,
      uitloop_dagen: slippage.days,
      uitloop_maanden: slippage.months,
      herplanningen: planning.replans.length,
      redenen: [...new Set(reasons)].join("; "),
      status,
    },
  ];
}

function deadlineRow(item: Shown, {overview}: Material): readonly RowOf<"voortgang_termijnen">[] {
  const {computed, planning, status} = item.standing;
  const term = overview.reference === null ? null : deadlineOf(item.standing, overview.reference);
  if (term === null) return [];
  return [{...measureOf(item), planning: planning.current, termijn: term, berekend: computed, status}];
}

const evidenceRows = (item: Shown): readonly RowOf<"voortgang_bewijs">[] =>
  item.standing.evidence.map(({document, date, kind}) => ({
    ...measureOf(item),
    document,
    datum: date,
    bewijs_soort: kind,
    status: item.standing.status,
  }));

function effectRow(item: Shown): readonly RowOf<"voortgang_effect">[] {
  const {effect, status} = item.standing;
  if (effect === null) return [];
  const {claimed, given, counted} = effect;
  return [
    {
      ...measureOf(item),
      effect: claimed || "niet omschreven",
      graad_eigenaar: given,
      graad_geteld: counted,
      status,
    },
  ];
}

const ruleRows = (): readonly RowOf<"voortgang_regels">[] =>
  STATUS_RULES.map(({status, rule}, index) => ({nummer: index + 1, stand: status, regel: rule, ...DECIDED}));

const proofRows = (): readonly RowOf<"bewijs_soorten">[] =>
  Object.entries(EVIDENCE_KINDS).map(([kind, proof]) => ({
    bewijs_soort: kind,
    toont: PROOFS[proof],
    ...DECIDED,
  }));

/** The moments of the edition, with how many measures were reported on at each; what was made up for an example does not count, nor what was said of a moment after the day that the standings are of. */
function momentRows({
  strategy,
  edition,
  progress,
  overview: {reference},
}: Material): readonly RowOf<"peilmomenten">[] {
  return strategy.moments
    .filter((moment) => moment.edition === edition.id)
    .map((moment) => {
      const isPast = reference !== null && dayOf(moment) <= reference;
      const reports = progress.filter(
        (item) =>
          isPast &&
          item.edition === edition.id &&
          item.moment === moment.id &&
          item.delivery.status !== "fictief",
      );
      return {
        peilmoment: moment.id,
        datum: promisedInWords(moment.date),
        soort: moment.kind,
        berekend: moment.computed,
        berichten: isPast ? formatScalar(reports.length, "aantal") : NOT_YET,
        bron: moment.source,
        status: worstStatus(reports.map(({delivery}) => delivery.status)),
      };
    });
}

/** How many measures of each part say what is needed to follow them, for each kind on its own. */
function measurabilityRows(
  material: Material,
  kinds: readonly Kind[],
): readonly RowOf<"meetbaarheid_per_onderdeel">[] {
  const parts = partsOf(material.strategy, material.edition.id);
  return kinds.flatMap((kind) => {
    const measures = measuresOfKind(kind, material.edition.id, material);
    return parts.flatMap((part) => {
      const own = measures.filter((measure) => measure.part === part.id);
      if (own.length === 0) return [];
      const statuses: readonly Status[] = own.flatMap((measure) =>
        "delivery" in measure ? [measure.delivery.status] : [],
      );
      const having = (aspect: string): number =>
        own.filter((measure) => MEASURABILITY.some((rule) => rule.aspect === aspect && rule.holds(measure)))
          .length;
      return {
        soort: kind,
        onderdeel: part.id,
        titel: part.title,
        maatregelen: own.length,
        wie: having("actor"),
        wat: having("object"),
        hoeveel: having("quantity"),
        wanneer: having("date"),
        waaruit: having("evidence"),
        alle_vijf: own.filter((measure) => MEASURABILITY.every(({holds}) => holds(measure))).length,
        status: worstStatus(statuses),
      };
    });
  });
}
