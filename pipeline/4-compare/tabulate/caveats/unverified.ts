import {formatScalar} from "../../../core/format.ts";
import type {Axis} from "../../../core/ids.ts";
import type {Method, Step} from "../../../core/strategy.ts";
import {changeTitle} from "../change-views.ts";
import {changesOf, decidingEdition, linksOf, type Material, methodOf, risksOf, scoreOf} from "../material.ts";
import {listed} from "./caveat.ts";
import {sharesDecided, thresholdDecided} from "./decided-by-own-choice.ts";

/** A setting that was found in no public text, with what it decides. */
export interface Unverified {
  readonly what: string;
  readonly value: string;
  readonly decides: string;
  readonly source: string;
}

/** What each setting of `parameters.csv` decides. */
const DECIDES: Readonly<Record<string, string>> = {
  "vraagstuk.regel": "de plaats van elk onderdeel",
  "dominant.drempel": "welk vraagstuk volgens de rekenregel dominant is",
  "oordeel.gelijk": "wanneer een verandering gelijk heet",
  "weegwijzen.verschil": "welke risico’s in de lijst van manieren van wegen staan",
};

/** Every unverified setting behind the figures of the reported edition and the one before, with what it decides. */
export function unverified(material: Material): readonly Unverified[] {
  const {strategy} = material;
  return [
    ...methodsInUse(material).flatMap((method) => [...ofMethod(method), ...ofScales(method)]),
    ...strategy.parameters.rows.flatMap((row) => {
      const decides = row.verified ? undefined : DECIDES[row.id];
      return decides === undefined ? [] : [{what: row.name, value: row.value, decides, source: row.source}];
    }),
    ...ofShares(material),
  ];
}

/** The methods of the edition before and the reported one, each once. */
function methodsInUse({strategy, previous, edition}: Material): readonly Method[] {
  const editions = previous === null ? [edition] : [previous, edition];
  return [...new Set(editions.map((item) => methodOf(strategy, item)))];
}

const WEIGHTING = {per_criterion: "per criterium", per_interest: "per belang"} as const;

const ofMethod = ({title, base, weighting, minCoverage, verified, source}: Method): readonly Unverified[] =>
  verified
    ? []
    : [
        {
          what: `Grondtal, weging en minimale dekking van “${title}”`,
          value: [
            formatScalar(base, "tekst"),
            WEIGHTING[weighting],
            formatScalar(minCoverage, "percentage"),
          ].join("; "),
          decides: "elke plaats en elk verschil op de impact",
          source,
        },
      ];

const AXES = {impact: "impact", likelihood: "waarschijnlijkheid"} as const;

function ofScales({title, impactScale, likelihoodScale}: Method): readonly Unverified[] {
  const row = (axis: Axis, steps: readonly Step[]): readonly Unverified[] => {
    const open = steps.filter(({verified}) => !verified);
    if (open.length === 0) return [];
    return [
      {
        what: `Klassen van de ${AXES[axis]} in “${title}”`,
        value: listed(open.map(({grade}) => grade)),
        decides: "hoe deze klassen heten en waar zij beginnen en eindigen",
        source: [...new Set(open.map(({source}) => source))].join("; "),
      },
    ];
  };
  return [...row("impact", impactScale), ...row("likelihood", likelihoodScale)];
}

function ofShares(material: Material): readonly Unverified[] {
  const parts = linksOf(material).filter(({share, status}) => share < 1 && status !== "vastgesteld");
  if (parts.length === 0) return [];
  return [
    {
      what: "Aandelen van splitsingen en samenvoegingen",
      value: [...new Set(parts.map(({share}) => formatScalar(share, "percentage")))].join("; "),
      decides: "de plaatsen en verschillen van gesplitste en samengevoegde risico’s",
      source: [...new Set(parts.map(({judgedBy}) => judgedBy))].join("; "),
    },
  ];
}

/** The tables that bear a note of what was not verified and decided something in them. */
export type Noted = "plaatsen" | "kans" | "onderdelen" | "dominantie" | "veranderingen" | "drempel";

/** Per table what decided something in it without being verified, in words; null when nothing did. */
export function unverifiedNotes(material: Material): Readonly<Record<Noted, string | null>> {
  const {strategy, edition, previous} = material;
  const method = methodOf(strategy, edition);
  const deciding = decidingEdition(material);
  const changes = changesOf(material);
  const own = (id: string): boolean => strategy.parameters.rows.some((row) => row.id === id && !row.verified);
  const note = (parts: readonly (string | false)[]): string | null =>
    listed(parts.filter((part) => part !== false)) || null;
  const weighing = "grondtal, weging en minimale dekking van de methode";
  const notVerified = (item: Method): boolean => !item.verified;
  const classes = likelihoodsInUse(material).filter(({verified}) => !verified);
  return {
    plaatsen: note([notVerified(method) && weighing]),
    kans: note([
      classes.length > 0 && `naam en grenzen van klasse ${listed(classes.map(({grade}) => grade))}`,
    ]),
    onderdelen: note([notVerified(method) && weighing, own("vraagstuk.regel") && "de regel voor onderdelen"]),
    dominantie: note([
      deciding !== null && notVerified(methodOf(strategy, deciding)) && weighing,
      own("dominant.drempel") && "de letter van de rekenregel",
    ]),
    veranderingen: note([
      previous !== null && methodsInUse(material).some(notVerified) && weighing,
      own("oordeel.gelijk") && changes.some(thresholdDecided) && "de drempel voor gelijk",
      changes.some(sharesDecided) && "de aandelen van splitsingen en samenvoegingen",
    ]),
    drempel: own("oordeel.gelijk")
      ? note(
          changes
            .filter((change) => change.axis === "impact" && thresholdDecided(change))
            .map((change) => `“${changeTitle(material, change)}”`),
        )
      : null,
  };
}

/** The classes of likelihood that the risks of the reported edition are placed in. */
function likelihoodsInUse(material: Material): readonly Step[] {
  const {likelihoodScale} = methodOf(material.strategy, material.edition);
  const used = new Set(
    risksOf(material, material.edition).map(
      (risk) =>
        scoreOf(material, {edition: risk.edition, risk: risk.id, axis: "likelihood"})?.band?.expected ?? null,
    ),
  );
  return likelihoodScale.filter(({order}) => used.has(order));
}
