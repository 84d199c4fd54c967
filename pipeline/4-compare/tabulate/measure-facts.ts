import {partsOf, partUnit} from "../../core/parts.ts";
import {worstStatus} from "../../core/status.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import type {Material} from "./material.ts";
import {caribbeanMeasures, followersOf, measuresOf} from "./measure-views.ts";
import {shownOf} from "./progress-views.ts";
import {statementsOn} from "./statement-views.ts";

/** The facts about measures, and which explanations there are. */
export function measureFacts(material: Material) {
  const measures = measuresOf(material, material.edition);
  const earlier = measuresOf(material, material.previous);
  const reported = shownOf(material, "strategie");
  const followed = earlier.filter((measure) => followersOf(material, measure).length > 0).length;
  const parts = partsOf(material.strategy, material.edition.id);
  const count = (test: (measure: (typeof measures)[number]) => boolean): DraftFact =>
    plain(measures.filter(test).length);
  return {
    "maatregelen.is_er": plain(measures.length > 0),
    "maatregelen.aantal": plain(measures.length),
    "maatregelen.eenheid": plain(partUnit(material.strategy, material.edition)),
    "maatregelen.onderdelen": plain(parts.length),
    "maatregelen.onderdelen_zonder": plain(
      parts.filter((part) => !measures.some((measure) => measure.part === part.id)).length,
    ),
    "maatregelen.generiek": count((measure) => measure.scope === "generic"),
    "maatregelen.met_eigenaar": count((measure) => measure.owners.length > 0),
    "maatregelen.zonder_eigenaar": count((measure) => measure.owners.length === 0),
    "maatregelen.met_datum": count((measure) => measure.promised !== null),
    "maatregelen.zonder_datum": count((measure) => measure.promised === null),
    "maatregelen.met_voortgang": {
      ...plain(reported.length),
      status: worstStatus(reported.map(({status}) => status)),
    },
    "maatregelen.caribisch": plain(caribbeanMeasures(material).length),
    "maatregelen.koninkrijk": count(({territories}) => territories.includes("koninkrijk")),
    "maatregelen.eigen_vertaling": plain(measures.some((measure) => measure.ownTranslation)),
    "maatregelen.met_vervolg": count((measure) =>
      measure.follows.some(({edition}) => edition === material.previous?.id),
    ),
    "maatregelen.vorige": plain(earlier.length),
    "maatregelen.vorige_gevolgd": plain(followed),
    "maatregelen.vorige_niet_genoemd": plain(earlier.length - followed),
    "uitleg.opvolging": plain(statementsOn(material, "follow-up").length > 0),
    "uitleg.kan_niet": plain(statementsOn(material, "limits").length > 0),
    "uitleg.zelf_doen": plain(statementsOn(material, "self-help").length > 0),
    "uitleg.caribisch": plain(statementsOn(material, "caribbean").length > 0),
    "uitleg.woorden": plain(statementsOn(material, "term").length > 0),
  };
}
