import {type RowOf, viewOf} from "../../core/catalogue.ts";
import type {InterestId, OrganisationId} from "../../core/ids.ts";
import {worstStatus} from "../../core/status.ts";
import type {View} from "../../core/views.ts";
import {balanceOf, worstBalance} from "../../core/weigh-capability.ts";
import {
  type Chain,
  type ChainLink,
  chainOf,
  type ProvenMeasure,
  type WholeCapability,
} from "../capabilities/chain.ts";
import {KINDS, type Kind, measuresOfKind} from "../progress/overview.ts";
import {capabilitiesOf, countBalance, ownerName} from "./capability-views.ts";
import {type Material, methodOf, risksOf, scoreOf} from "./material.ts";

/** What is printed as long as nobody showed what was done. */
const NO_EVIDENCE = "geen openbare voortgang bekend";

/** What measures of each kind are called as parts of the chain, and when they serve no risk. */
const KIND_NAMES: Readonly<Record<Kind, string>> = {
  strategie: "maatregel",
  aangemeld: "aangemelde maatregel",
  voorbeeld: "voorbeeldmaatregel",
};

/** The chain of the reported edition, with the measures of the strategy and those that senders announce themselves, never counted as one. */
export function chainOfEdition(material: Material): Chain {
  return chainOf({
    risks: risksOf(material, material.edition),
    groups: material.strategy.groups.filter((group) => group.edition === material.edition.id),
    measures: allMeasures(material),
    capabilities: capabilitiesOf(material),
  });
}

const allMeasures = (material: Material): readonly ProvenMeasure[] =>
  KINDS.flatMap((kind) => provenMeasures(material, kind));

function provenMeasures(material: Material, kind: Kind): readonly ProvenMeasure[] {
  const standings = material.overview.latest.get(kind) ?? [];
  return measuresOfKind(kind, material.edition.id, material).map((measure) => {
    const standing = standings.find((candidate) => candidate.measure === measure);
    const announced = "delivery" in measure ? measure.delivery.status : "vastgesteld";
    return {
      measure,
      kind,
      evidence: (standing?.evidence ?? []).map(({document}) => document),
      status: standing?.status ?? announced,
    };
  });
}

/** The tables about the chain: link by link, what is loose, all parts of it, and what covers interests and organisations. */
export function chainViews(material: Material): readonly View[] {
  const chain = chainOfEdition(material);
  return [
    viewOf("keten", chain.links.map(linkRow)),
    viewOf("keten_los", looseRows(chain)),
    viewOf("keten_schakels", partRows(material, chain)),
    viewOf("keten_per_belang", interestRows(material, chain)),
    viewOf("keten_per_organisatie", organisationRows(material)),
  ];
}

const idsOf = (items: readonly {readonly id: string}[], between: string): string =>
  items.map(({id}) => id).join(between);
const documentsOf = (measures: readonly ProvenMeasure[]): string =>
  measures.flatMap(({evidence}) => evidence).join("; ") || NO_EVIDENCE;
const isPlanned = ({kind}: ProvenMeasure): boolean => kind === "strategie";
const isAnnounced = (measure: ProvenMeasure): boolean => !isPlanned(measure);
/** Announced measures each with its own evidence: beside those of the strategy it could be taken for theirs. */
const announcedInWords = (measures: readonly ProvenMeasure[]): string =>
  measures
    .filter(isAnnounced)
    .map(({measure, evidence}) => `${measure.id} (${evidence.join(", ") || "geen bewijs"})`)
    .join("; ") || "geen";

function linkRow({risk, capabilities, measures}: ChainLink): RowOf<"keten"> {
  const rows = capabilities.flatMap(({aspects}) => aspects.filter((item) => item.risks.includes(risk.id)));
  const planned = measures.filter(isPlanned);
  return {
    risico: risk.id,
    titel: risk.title,
    aantal_capaciteiten: capabilities.length,
    capaciteiten: capabilities.map(({title}) => title).join("; ") || "geen opgave",
    stand: worstBalance(rows.map(balanceOf)) ?? "geen opgave",
    aantal_maatregelen: planned.length,
    maatregelen:
      idsOf(
        planned.map(({measure}) => measure),
        "; ",
      ) || "geen",
    met_bewijs: planned.filter(({evidence}) => evidence.length > 0).length,
    bewijs: planned.length === 0 ? "–" : documentsOf(planned),
    aangemeld: announcedInWords(measures),
    status: worstStatus([...capabilities, ...measures].map(({status}) => status)),
  };
}

function looseRows({orphans}: Chain): readonly RowOf<"keten_los">[] {
  const row = (
    soort: string,
    {id, title}: {readonly id: string; readonly title: string},
    status = "vastgesteld",
  ) => ({
    soort,
    code: id,
    titel: title,
    status,
  });
  return [
    ...orphans.groups.map((group) => row("onderdeel zonder maatregel", group)),
    ...orphans.risks.map((risk) => row("risico zonder capaciteit en maatregel", risk)),
    ...orphans.measures.map(({measure, kind, status}) =>
      row(`${KIND_NAMES[kind]} zonder risico`, measure, status),
    ),
    ...orphans.capabilities.map((item) => row("capaciteit zonder risico", item, item.status)),
  ];
}

/** Every risk, capability and measure exactly once. */
function partRows(material: Material, chain: Chain): readonly RowOf<"keten_schakels">[] {
  const {links, generic, orphans} = chain;
  const edition = material.edition.id;
  const linked = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
  const risk = ({risk: item, capabilities, measures}: ChainLink, plaats: string) => ({
    editie: edition,
    soort: "risico",
    code: item.id,
    plaats,
    risicos: "",
    capaciteiten: idsOf(capabilities, " "),
    maatregelen: idsOf(
      measures.map(({measure}) => measure),
      " ",
    ),
    status: worstStatus([...capabilities, ...measures].map(({status}) => status)),
    titel: item.title,
    bewijs: "",
  });
  const capability = (item: WholeCapability, plaats: string) => ({
    editie: edition,
    soort: "capaciteit",
    code: item.id,
    plaats,
    risicos: item.risks.join(" "),
    capaciteiten: "",
    maatregelen: linked(item.aspects.flatMap(({measures}) => measures)).join(" "),
    status: item.status,
    titel: item.title,
    bewijs: linked(item.aspects.map(({evidence}) => evidence).filter((text) => text !== "")).join("; "),
  });
  const measure = (item: ProvenMeasure, plaats: string) => ({
    editie: edition,
    soort: KIND_NAMES[item.kind],
    code: item.measure.id,
    plaats,
    risicos: item.measure.risks.join(" "),
    capaciteiten: "",
    maatregelen: "",
    status: item.status,
    titel: item.measure.title,
    bewijs: documentsOf([item]),
  });
  return [
    ...links.map((link) => risk(link, "keten")),
    ...orphans.risks.map((item) => risk({risk: item, capabilities: [], measures: []}, "los")),
    ...linked(links.flatMap(({capabilities}) => capabilities)).map((item) => capability(item, "keten")),
    ...orphans.capabilities.map((item) => capability(item, "los")),
    ...linked(links.flatMap(({measures}) => measures)).map((item) => measure(item, "keten")),
    ...generic.map((item) => measure(item, "generiek")),
    ...orphans.measures.map((item) => measure(item, "los")),
  ];
}

/** A risk touches an interest when it is expected to hurt it as much as a dominant one must: the same threshold, from the same setting. */
function interestRows(material: Material, {links, orphans}: Chain): readonly RowOf<"keten_per_belang">[] {
  const method = methodOf(material.strategy, material.edition);
  const {dominantGrade} = material.strategy.parameters;
  const threshold = method.impactScale.find(({grade}) => grade === dominantGrade)?.order ?? 0;
  const scoreFor = (risk: string, interest: InterestId) =>
    scoreOf(material, {edition: material.edition.id, risk, axis: "impact", interest});
  const all = [...links, ...orphans.risks.map((risk): ChainLink => ({risk, capabilities: [], measures: []}))];
  return method.interests.map((interest) => {
    const own = all.filter(
      ({risk}) => (scoreFor(risk.id, interest.id)?.band?.expected ?? Number.NEGATIVE_INFINITY) >= threshold,
    );
    const scored = all.flatMap(({risk}) => scoreFor(risk.id, interest.id) ?? []);
    return {
      belang: interest.title,
      risicos: own.length,
      met_maatregel: own.filter(({measures}) => measures.some(isPlanned)).length,
      met_aangemeld: own.filter(({measures}) => measures.some(isAnnounced)).length,
      met_capaciteit: own.filter(({capabilities}) => capabilities.length > 0).length,
      zonder: own.filter(({measures, capabilities}) => measures.length + capabilities.length === 0).length,
      status: worstStatus([
        ...scored.map(({status}) => status),
        ...own.flatMap(({capabilities, measures}) =>
          [...capabilities, ...measures].map(({status}) => status),
        ),
      ]),
    };
  });
}

/** A measure with several owners counts for each of them; what nobody is named for stands last. */
function organisationRows(material: Material): readonly RowOf<"keten_per_organisatie">[] {
  const all = allMeasures(material);
  const capabilities = capabilitiesOf(material);
  const named = new Set<OrganisationId | null>([
    ...all.flatMap(({measure}) => measure.owners),
    ...capabilities.flatMap(({owner}) => owner ?? []),
    null,
  ]);
  return [...named].map((organisation) => {
    const own = capabilities.filter(({owner}) => owner === organisation);
    const measures = all.filter(({measure: {owners}}) =>
      organisation === null ? owners.length === 0 : owners.includes(organisation),
    );
    return {
      organisatie: ownerName(material, organisation),
      maatregelen: measures.filter(isPlanned).length,
      aangemeld: measures.filter(isAnnounced).length,
      capaciteiten: new Set(own.map(({id}) => id)).size,
      tekort: countBalance(own, "tekort"),
      onbekend: countBalance(own, "onbekend"),
      status: worstStatus([
        ...own.map(({delivery}) => delivery.status),
        ...measures.map(({status}) => status),
      ]),
    };
  });
}
