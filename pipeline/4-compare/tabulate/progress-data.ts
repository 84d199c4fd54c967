import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {dayOf} from "../../core/planning.ts";
import type {View} from "../../core/views.ts";
import {slippageOf} from "../progress/deadline.ts";
import {KINDS, type Kind, progressOverview} from "../progress/overview.ts";
import {differs, type Standing} from "../progress/standing.ts";
import type {Material} from "./material.ts";

/** The progress of all editions for open data: every measure that somebody reported on, at every moment since. */
export function progressData(material: Material): View {
  const {strategy, ownMeasures, progress, date} = material;
  const rows = strategy.editions.flatMap(({id}) => {
    const overview = progressOverview({edition: id, strategy, ownMeasures, progress, date});
    return KINDS.flatMap((kind) =>
      (overview.standings.get(kind) ?? []).filter(({reported}) => reported).map((item) => rowOf(kind, item)),
    );
  });
  return viewOf("alle_voortgang", rows);
}

function rowOf(kind: Kind, standing: Standing): RowOf<"alle_voortgang"> {
  const {measure, moment, planning, effect, evidence} = standing;
  return {
    editie: measure.edition,
    maatregel: measure.id,
    peilmoment: moment.id,
    soort: kind,
    stand_op: dayOf(moment),
    onderdeel: measure.part,
    eigenaar: measure.owners.join(" "),
    status_berekend: standing.computed,
    oordeel_eigenaar: standing.judgement,
    verschil: differs(standing),
    begonnen_op: standing.started,
    eerste_planning: planning.baseline,
    planning: planning.current,
    uitloop_dagen: slippageOf(standing)?.days ?? null,
    herplanningen: planning.replans.length,
    redenen: planning.replans.map(({reason}) => reason ?? "geen").join(" | "),
    afgerond_op: standing.finished,
    effect_graad: effect?.given ?? null,
    effect_geteld: effect?.counted ?? null,
    status: standing.status,
    bewijs: evidence.map(({document, date, kind: sort}) => `${date} ${sort}: ${document}`).join(" | "),
    geclaimd_effect: effect?.claimed ?? "",
    titel: measure.title,
    toelichting: standing.note,
  };
}
