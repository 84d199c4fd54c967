import {type Amount, ASPECTS, type Capability, PHASES} from "../../core/capability.ts";
import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatScalar, UNKNOWN} from "../../core/format.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import {type Balance, balanceOf, differenceOf, worstBalance} from "../../core/weigh-capability.ts";
import {type Allocation, allocate} from "../capabilities/allocate.ts";
import {type BlankSpot, blankSpots} from "../capabilities/blank-spots.ts";
import {riskTitle} from "./change-views.ts";
import {type Material, risksOf} from "./material.ts";

const NOT_NAMED = "niet genoemd";
/** What is printed of a risk and phase for which nobody gave anything. */
const NOTHING_GIVEN = "geen opgave";

/** The rows about the reported edition. */
export const capabilitiesOf = ({capabilities, edition}: Material): readonly Capability[] =>
  capabilities.filter((item) => item.edition === edition.id);

/** The tables about what is needed and what there is. */
export function capabilityViews(material: Material): readonly View[] {
  const own = capabilitiesOf(material);
  const spots = blankSpotsOf(material);
  return [
    viewOf(
      "capaciteiten",
      own.map((item) => rowOf(material, item)),
    ),
    viewOf("alle_capaciteiten", material.capabilities.map(openRow)),
    viewOf("capaciteiten_per_aspect", aspectRows(own)),
    viewOf("capaciteiten_matrix", matrixRows(material, own)),
    viewOf(
      "witte_vlekken",
      spots.map(({kind, about, aspect, status}) => ({soort: kind, onderwerp: about, aspect, status})),
    ),
    viewOf("witte_vlekken_per_soort", spotRows(spots)),
    viewOf("gelijktijdig", allocationsOf(material).map(allocationRow)),
  ];
}

/** What nobody said of the reported edition. */
export const blankSpotsOf = (material: Material): readonly BlankSpot[] =>
  blankSpots({
    capabilities: capabilitiesOf(material),
    resilience: material.resilience.filter((item) => item.edition === material.edition.id),
    risks: risksOf(material, material.edition),
    groups: material.strategy.groups.filter((group) => group.edition === material.edition.id),
  });

/** The scenarios of the reported edition, each with what can be met at once. */
export const allocationsOf = (material: Material): readonly Allocation[] =>
  material.strategy.scenarios
    .filter((scenario) => scenario.edition === material.edition.id)
    .flatMap((scenario) => allocate(scenario, capabilitiesOf(material)));

function amountInWords(amount: Amount | null, unit: string): string {
  if (amount === null) return UNKNOWN;
  return amount.kind === "present"
    ? formatScalar(amount.present, "ja-nee")
    : `${formatScalar(amount.number, "getal")}\u00a0${unit}`;
}

/** The name of an owner when the edition counts from. */
export const ownerName = ({strategy, edition}: Material, owner: string | null): string =>
  owner === null ? NOT_NAMED : organisationName(strategy.organisations, owner, edition.referenceDate);

function rowOf(material: Material, item: Capability): RowOf<"capaciteiten"> {
  return {
    capaciteit: item.id,
    titel: item.title,
    eigenaar: ownerName(material, item.owner),
    aspect: item.aspect,
    fase: item.phase,
    risicos: item.risks.map((risk) => riskTitle(material, item.edition, risk)).join("; ") || "–",
    nodig: amountInWords(item.needed, item.unit),
    beschikbaar: amountInWords(item.available, item.unit),
    verschil: differenceOf(item),
    oordeel: balanceOf(item),
    tegelijk: item.shared === null ? UNKNOWN : formatScalar(item.shared, "ja-nee"),
    vervangt: item.standsInFor.join("; ") || "–",
    geoefend: item.exercised,
    bewijs: item.evidence || NOT_NAMED,
    toelichting: item.note || "–",
    bron: item.source,
    status: item.delivery.status,
  };
}

/** A number in words that data can hold: empty is unknown. */
function openAmount(amount: Amount | null): string {
  if (amount === null) return "";
  return amount.kind === "present" ? formatScalar(amount.present, "ja-nee") : String(amount.number);
}

const openRow = (item: Capability): RowOf<"alle_capaciteiten"> => ({
  editie: item.edition,
  capaciteit: item.id,
  aspect: item.aspect,
  fase: item.phase,
  eigenaar: item.owner ?? "",
  risicos: item.risks.join(" "),
  nodig: openAmount(item.needed),
  beschikbaar: openAmount(item.available),
  eenheid: item.unit,
  oordeel: balanceOf(item),
  gelijktijdig: item.shared === null ? "" : formatScalar(item.shared, "ja-nee"),
  maatregelen: item.measures.join(" "),
  vervangt: item.standsInFor.join(" "),
  laatst_geoefend: item.exercised,
  status: item.delivery.status,
  titel: item.title,
  bewijs: item.evidence,
  bron: item.source,
  toelichting: item.note,
});

const statusOf = (items: readonly Capability[]) => worstStatus(items.map(({delivery}) => delivery.status));

/** How many rows come out as this. */
export const countBalance = (items: readonly Capability[], balance: Balance): number =>
  items.filter((item) => balanceOf(item) === balance).length;

const aspectRows = (capabilities: readonly Capability[]): readonly RowOf<"capaciteiten_per_aspect">[] =>
  ASPECTS.map((aspect) => {
    const own = capabilities.filter((item) => item.aspect === aspect);
    return {
      aspect,
      capaciteiten: own.length,
      tekort: countBalance(own, "tekort"),
      genoeg: countBalance(own, "genoeg"),
      ruimer: countBalance(own, "ruimer dan nodig"),
      onbekend: countBalance(own, "onbekend"),
      status: statusOf(own),
    };
  });

const matrixRows = (
  material: Material,
  capabilities: readonly Capability[],
): readonly RowOf<"capaciteiten_matrix">[] =>
  risksOf(material, material.edition)
    .map(({id}) => id)
    .filter((risk) => capabilities.some((item) => item.risks.includes(risk)))
    .flatMap((risk) =>
      PHASES.map((phase) => {
        const own = capabilities.filter((item) => item.phase === phase && item.risks.includes(risk));
        return {
          risico: risk,
          titel: riskTitle(material, material.edition.id, risk),
          fase: phase,
          rijen: own.length,
          stand: worstBalance(own.map(balanceOf)) ?? NOTHING_GIVEN,
          status: statusOf(own),
        };
      }),
    );

function spotRows(spots: readonly BlankSpot[]): readonly RowOf<"witte_vlekken_per_soort">[] {
  return [...new Set(spots.map(({kind}) => kind))].map((kind) => {
    const own = spots.filter((spot) => spot.kind === kind);
    return {soort: kind, aantal: own.length, status: worstStatus(own.map(({status}) => status))};
  });
}

function allocationRow({
  scenario,
  aspect,
  unit,
  needed,
  given,
  bottlenecks,
  status,
}: Allocation): RowOf<"gelijktijdig"> {
  return {
    scenario: scenario.id,
    titel: scenario.title,
    aspect,
    eenheid: unit,
    nodig: needed,
    haalbaar: given,
    tekort: bottlenecks.length === 0 ? 0 : needed - given,
    knelpunt: bottlenecks.map(({title}) => title).join("; ") || "geen",
    toelichting: scenario.note || "–",
    bron: scenario.source,
    status,
  };
}
