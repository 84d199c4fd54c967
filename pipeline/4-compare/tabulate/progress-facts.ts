import {MEASURABILITY} from "../../core/measurability.ts";
import {worstStatus} from "../../core/status.ts";
import {KINDS, measuresOfKind} from "../progress/overview.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import type {Material} from "./material.ts";
import {shownOf} from "./progress-views.ts";

/** The facts about progress: which kinds there are, the date they are counted from, and how measurable the strategy's measures are. */
export function progressFacts(material: Material) {
  const {overview, strategy, edition} = material;
  const own = measuresOfKind("aangemeld", edition.id, material);
  const examples = measuresOfKind("voorbeeld", edition.id, material);
  const shown = KINDS.flatMap((kind) => shownOf(material, kind));
  const listed = measuresOfKind("strategie", edition.id, material);
  const share = (aspect: string): DraftFact =>
    plain(
      listed.filter((measure) => MEASURABILITY.some((rule) => rule.aspect === aspect && rule.holds(measure)))
        .length,
    );
  return {
    "voortgang.is_er": plain(shown.length > 0 || own.length > 0 || examples.length > 0),
    "voortgang.stand_op": {
      ...plain(overview.reference),
      status: worstStatus(material.progress.map(({delivery}) => delivery.status)),
    },
    "voortgang.peilmomenten": plain(strategy.moments.filter((item) => item.edition === edition.id).length),
    "voortgang.aangemeld": plain(own.length),
    "voortgang.voorbeelden": {
      ...plain(examples.length),
      status: examples.length > 0 ? ("fictief" as const) : ("vastgesteld" as const),
    },
    "meetbaarheid.wie": share("actor"),
    "meetbaarheid.wat": share("object"),
    "meetbaarheid.hoeveel": share("quantity"),
    "meetbaarheid.wanneer": share("date"),
    "meetbaarheid.waaruit": share("evidence"),
  };
}
