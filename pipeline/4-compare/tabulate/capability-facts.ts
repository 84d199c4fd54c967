import {effortThatFollows} from "../../core/capability.ts";
import {worstStatus} from "../../core/status.ts";
import type {Scalar} from "../../core/views.ts";
import {allocationsOf, blankSpotsOf, capabilitiesOf, countBalance} from "./capability-views.ts";
import {chainOfEdition} from "./chain-views.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import {type Material, risksOf} from "./material.ts";
import {judgedGroups} from "./resilience-view.ts";

/** The facts about what is needed, what there is and what connects to what. */
export function capabilityFacts(material: Material) {
  const own = capabilitiesOf(material);
  const status = worstStatus(own.map(({delivery}) => delivery.status));
  const made = (value: Scalar): DraftFact => ({value, status, sources: own.map(({place}) => place)});
  const risks = risksOf(material, material.edition);
  const served = risks.filter(({id}) => own.some((item) => item.risks.includes(id))).length;
  const allocations = allocationsOf(material);
  const {orphans, generic} = chainOfEdition(material);
  const planned = (measures: typeof generic): number =>
    measures.filter(({kind}) => kind === "strategie").length;
  return {
    ...resilienceFacts(material),
    "capaciteiten.is_er": plain(own.length > 0),
    "capaciteiten.aantal": made(new Set(own.map(({id}) => id)).size),
    "capaciteiten.opgaven": made(own.length),
    "capaciteiten.tekort": made(countBalance(own, "tekort")),
    "capaciteiten.genoeg": made(countBalance(own, "genoeg")),
    "capaciteiten.ruimer": made(countBalance(own, "ruimer dan nodig")),
    "capaciteiten.onbekend": made(countBalance(own, "onbekend")),
    "capaciteiten.risicos_met": made(served),
    "capaciteiten.risicos_zonder": made(risks.length - served),
    "capaciteiten.witte_vlekken": made(blankSpotsOf(material).length),
    "gelijktijdig.is_er": plain(allocations.length > 0),
    "gelijktijdig.tekort": made(allocations.filter(({bottlenecks}) => bottlenecks.length > 0).length),
    "keten.risicos_los": made(orphans.risks.length),
    "keten.maatregelen_los": plain(planned(orphans.measures)),
    "keten.maatregelen_generiek": plain(planned(generic)),
    "keten.capaciteiten_los": made(orphans.capabilities.length),
    "keten.onderdelen_los": plain(orphans.groups.length),
  };
}

function resilienceFacts(material: Material) {
  const groups = judgedGroups(material);
  const answers = groups.flatMap(({answer}) => answer ?? []);
  const follows = groups.map(({group, answer}) => ({
    decided: group.effort,
    effort: answer === undefined ? null : effortThatFollows(answer),
  }));
  const made = (value: Scalar): DraftFact => ({
    value,
    status: worstStatus(answers.map(({delivery}) => delivery.status)),
    sources: answers.map(({place}) => place),
  });
  return {
    "weerbaarheid.is_er": plain(answers.length > 0),
    "weerbaarheid.beoordeeld": made(answers.filter(({suffices}) => suffices !== null).length),
    "weerbaarheid.afdoende": made(answers.filter(({suffices}) => suffices === true).length),
    "weerbaarheid.versterkt": made(follows.filter(({effort}) => effort === "versterkt").length),
    "weerbaarheid.besloten": plain(follows.filter(({decided}) => decided !== null).length),
    "weerbaarheid.verschillen": made(
      follows.filter(({effort, decided}) => effort !== null && decided !== null && effort !== decided).length,
    ),
  };
}
