import {formatScalar} from "../../../core/format.ts";
import {worstStatus} from "../../../core/status.ts";
import type {Edition, Link} from "../../../core/strategy.ts";
import {breaksBetween} from "../../breaks/breaks-between.ts";
import {groupLinks} from "../../group-links.ts";
import {LIKELIHOOD_BASE} from "../../ruler.ts";
import {changesOf, linksOf, type Material, methodOf} from "../material.ts";
import {type Caveat, count, when} from "./caveat.ts";
import {thresholdDecided} from "./decided-by-own-choice.ts";

/** What to know of the changes since the edition before: empty for the first edition. */
export function changeCaveats(material: Material): readonly Caveat[] {
  const {previous} = material;
  if (previous === null) return [];
  return [
    ...breakCaveats(material, previous),
    ...sharedCaveats(material, previous),
    ...thresholdCaveat(material),
    ...linkCaveats(linksOf(material)),
    ...when(material.between !== null, "richtingen", [
      "veranderingen",
      `Editie ${material.between?.id} geeft alleen richtingen. Met haar is niet gerekend.`,
    ]),
  ];
}

const breakCaveats = ({strategy, edition}: Material, previous: Edition): readonly Caveat[] =>
  breaksBetween(strategy, previous, edition).flatMap(({kind, axis, what}) =>
    when(true, axis === "likelihood" ? `breuk-${kind}-kans` : `breuk-${kind}`, ["veranderingen", what]),
  );

/** A criterion may bear the same name in both methods and still be worded differently. */
function sharedCaveats({strategy, edition}: Material, previous: Edition): readonly Caveat[] {
  const earlier = new Map(methodOf(strategy, previous).criteria.map((item) => [item.sharedAs, item.title]));
  const own = methodOf(strategy, edition).criteria;
  const shared = own.filter(({sharedAs}) => earlier.has(sharedAs));
  const reworded = shared.filter(({sharedAs, title}) => earlier.get(sharedAs) !== title).length;
  return [
    ...when(shared.length < own.length, "gedeelde-criteria", [
      "veranderingen",
      `Het oordeel over de impact gebruikt ${shared.length} van de ${own.length} criteria van nu. Wat alleen op de andere veranderde, telt er niet in mee.`,
    ]),
    ...when(reworded > 0, "criteria-anders-omschreven", [
      "veranderingen",
      `Van ${count(reworded, "gedeeld criterium", "gedeelde criteria")} is de titel niet in beide edities gelijk. Zij gelden hier toch als hetzelfde.`,
    ]),
  ];
}

function thresholdCaveat(material: Material): readonly Caveat[] {
  const threshold = material.strategy.parameters.levelThreshold;
  const changes = changesOf(material);
  const decided = changes.filter(thresholdDecided).length;
  return when(threshold > 0, "drempel-gelijk", [
    "veranderingen",
    `Een verschil tot en met ${formatScalar(threshold, "tekst")} klasse heet gelijk. Zonder deze drempel zou dat oordeel niet gelden voor ${count(decided, "verandering", "veranderingen")} van impact of waarschijnlijkheid.`,
    worstStatus(changes.map(({status}) => status)),
  ]);
}

function linkCaveats(links: readonly Link[]): readonly Caveat[] {
  const shared = groupLinks(links).filter((group) => group.some(({share}) => share < 1)).length;
  const status = worstStatus(links.map((link) => link.status));
  const drafts = links.filter((link) => link.status !== "vastgesteld").length;
  return [
    ...when(shared > 0, "aandelen", [
      "veranderingen",
      `Bij ${count(shared, "splitsing of samenvoeging", "splitsingen en samenvoegingen")} hangt de plaats af van de aandelen van de delen, en die zijn een oordeel. Voor de waarschijnlijkheid geldt elke klasse daarbij als ${LIKELIHOOD_BASE} keer zo waarschijnlijk als de vorige.`,
      status,
    ]),
    ...when(drafts > 0, "koppelingen-concept", [
      "veranderingen",
      `Van de ${count(links.length, "regel", "regels")} die risico’s van beide edities koppelen, ${drafts === 1 ? "is" : "zijn"} er ${drafts} nog een voorstel.`,
      status,
    ]),
  ];
}
