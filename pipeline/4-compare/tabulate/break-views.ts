import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {formatScalar} from "../../core/format.ts";
import {worstStatus} from "../../core/status.ts";
import type {Edition} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {breakMarker, MARKS, type Mark} from "../breaks/break-marks.ts";
import {type Break, breaksBetween} from "../breaks/breaks-between.ts";
import {AXIS_NAMES} from "./change-views.ts";
import {changesOf, type Material, methodOf} from "./material.ts";

const DECIDED = {status: "vastgesteld"} as const;

/** The breaks between editions, the marks that stand for them at figures, and the rule behind the verdicts. */
export function breakViews(material: Material): readonly View[] {
  const {strategy, edition, previous} = material;
  const own = previous === null ? [] : breaksBetween(strategy, previous, edition);
  return [
    viewOf("breuken", own.map(breakRow)),
    viewOf("breuktekens", markRows(material)),
    viewOf(
      "alle_breuken",
      strategy.editions.flatMap((to, index) =>
        beforeIt(strategy.editions.slice(0, index)).flatMap((from) =>
          breaksBetween(strategy, from, to).map(breakRow),
        ),
      ),
    ),
    viewOf("oordeelsregels", previous === null ? [] : ruleRows(material)),
  ];
}

/** The editions that a later one is held against: the last one with letters, and the last one of all where that is another. */
function beforeIt(earlier: readonly Edition[]): readonly Edition[] {
  const scored = earlier.findLast((edition) => edition.kind === "assessment");
  return earlier.filter((edition) => edition === scored || edition === earlier.at(-1));
}

const breakRow = ({kind, from, to, axis, what}: Break) => ({
  van_editie: from,
  naar_editie: to,
  soort: kind,
  as: axis === null ? "beide" : AXIS_NAMES[axis],
  ...DECIDED,
  wat: what,
});

/** The marks in use, with how many changes of impact and of likelihood bear them. */
function markRows(material: Material): readonly RowOf<"breuktekens">[] {
  const marksOf = breakMarker(material.strategy);
  const changes = changesOf(material).map((change) => ({
    axis: change.axis,
    marks: marksOf(change),
    // A mark comes of the links and the areas, not of the letters.
    status: worstStatus(change.links.map((link) => link.status)),
  }));
  return (Object.keys(MARKS) as readonly Mark[]).flatMap((mark) => {
    const bearing = changes.filter(({marks}) => marks.includes(mark));
    if (bearing.length === 0) return [];
    const on = (axis: "impact" | "likelihood"): number => bearing.filter((item) => item.axis === axis).length;
    return [
      {
        teken: mark,
        betekenis: MARKS[mark],
        bij_impact: on("impact"),
        bij_kans: on("likelihood"),
        status: worstStatus(bearing.map(({status}) => status)),
      },
    ];
  });
}

/** The rule that `judge` applies, in its order, with the settings that it is given. */
function ruleRows({strategy, edition}: Material): readonly RowOf<"oordeelsregels">[] {
  const threshold = formatScalar(strategy.parameters.levelThreshold, "tekst");
  const minimum = formatScalar(methodOf(strategy, edition).minCoverage, "percentage");
  const rules = [
    [
      "Niet vergelijkbaar",
      `een van beide edities heeft geen plaats, op de gedeelde criteria is alles X, of van hun gewicht is minder dan ${minimum} in beide edities beoordeeld`,
    ],
    [
      "Gelijk",
      `de verwachte plaatsen verschillen hoogstens ${threshold} klasse; over de banden zegt dit niets`,
    ],
    ["Onduidelijk", "zij verschillen meer, maar de bandbreedten overlappen of raken elkaar"],
    ["Hoger of lager", "zij verschillen meer en de bandbreedten raken elkaar niet"],
  ] as const;
  return rules.map(([verdict, rule]) => ({oordeel: verdict, regel: rule, ...DECIDED}));
}
