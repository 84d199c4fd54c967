import {type OtherFactName, type RowOf, viewOf} from "../../core/catalogue.ts";
import type {Assessment} from "../../core/dataset.ts";
import {groupBy} from "../../core/group-by.ts";
import {LIKELIHOOD, type Position, type RiskId} from "../../core/ids.ts";
import {lastLetters, type ScorerLetter} from "../../core/scorer-letter.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Criterion, Method, Step} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {wholeClasses} from "../../core/whole-classes.ts";
import {ordinalConsensus} from "../opinions/agreement.ts";
import {
  middleSteps,
  scoredRisks,
  stepsOf,
  type WithoutScorer,
  withoutEachScorer,
} from "../opinions/scorers.ts";
import {riskTitle} from "./change-views.ts";
import {type DraftFact, plain} from "./draft-fact.ts";
import {type Material, methodOf, scoreOf} from "./material.ts";

/** From how many letters apart scorers are called far apart. */
const FAR = 2;
const NO_PLACE = "geen plaats";

/** How far scorers are apart, beside the band that was agreed, and what each scorer does to the place of a risk. Empty for an audience outside. */
export function scorerViews(material: Material): readonly View[] {
  return [
    viewOf(
      "beoordelaars",
      itemsOf(material).map((item) => itemRow(item, material)),
    ),
    viewOf("beoordelaars_weglaten", withoutRows(material)),
  ];
}

const lettersOf = ({scorerLetters, edition}: Material): readonly ScorerLetter[] =>
  scorerLetters.filter((item) => item.edition === edition.id);

/** What scorers said of one risk on one criterion, and what was agreed. */
interface Item {
  readonly risk: RiskId;
  readonly criterion: Pick<Criterion, "id" | "title">;
  readonly scale: readonly Step[];
  /** Of every scorer the letter that stands. */
  readonly letters: readonly ScorerLetter[];
  /** Those letters as steps, the lightest first. */
  readonly steps: readonly Step[];
  /** Those of before the discussion. */
  readonly before: readonly Step[];
  readonly agreed: Assessment | undefined;
}

/** In the order of the risks and criteria of the data; likelihood last. */
function itemsOf(material: Material): readonly Item[] {
  const {strategy, edition} = material;
  const {criteria, impactScale, likelihoodScale} = methodOf(strategy, edition);
  const keyOf = ({risk, criterion}: Pick<ScorerLetter, "risk" | "criterion">): string =>
    `${risk}\u0000${criterion}`;
  const byItem = groupBy(lettersOf(material), keyOf);
  if (byItem.size === 0) return [];
  const agreed = new Map(
    material.assessments.filter((item) => item.edition === edition.id).map((item) => [keyOf(item), item]),
  );
  return strategy.risks
    .filter((risk) => risk.edition === edition.risksOf)
    .flatMap(({id: risk}) =>
      [...criteria, {id: LIKELIHOOD, title: "Waarschijnlijkheid"}].flatMap((criterion) => {
        const key = keyOf({risk, criterion: criterion.id});
        const given = byItem.get(key);
        if (given === undefined) return [];
        const scale = criterion.id === LIKELIHOOD ? likelihoodScale : impactScale;
        const letters = lastLetters(given);
        return [
          {
            risk,
            criterion,
            scale,
            letters,
            steps: stepsOf(letters, scale),
            before: stepsOf(
              given.filter(({round}) => round === "voor"),
              scale,
            ),
            agreed: agreed.get(key),
          },
        ];
      }),
    );
}

function itemRow(item: Item, material: Material): RowOf<"beoordelaars"> {
  const {risk, criterion, scale, letters, steps, before, agreed} = item;
  const grades = agreed?.grades ?? null;
  const isOutside = liesOutside(item);
  return {
    risico: risk,
    titel: riskTitle(material, material.edition.id, risk),
    criterium: criterion.id,
    criterium_titel: criterion.title,
    aantal: letters.length,
    letters: steps.map(({grade}) => grade).join(", "),
    midden: middleInWords(letters, scale),
    spreiding_voor: apart(before),
    spreiding: apart(steps),
    overeenstemming:
      letters.length < 2
        ? null
        : ordinalConsensus(
            steps.map((step) => scale.indexOf(step)),
            scale.length,
          ),
    vastgesteld: grades === null ? "geen" : `${grades.expected} (${grades.low} tot ${grades.high})`,
    binnen: isOutside === null ? "–" : isOutside ? "nee" : "ja",
    status: statusOfItem(item),
  };
}

const statusOfItem = ({letters, agreed}: Item): Status =>
  worstStatus([
    ...letters.map(({delivery}) => delivery.status),
    ...(agreed === undefined ? [] : [agreed.delivery.status]),
  ]);

/** How many letters lie between the lightest and the gravest; null for fewer than two. */
const apart = (steps: readonly Step[]): number | null =>
  steps.length < 2 ? null : (steps.at(-1)?.order ?? 0) - (steps[0]?.order ?? 0);

function middleInWords(letters: readonly ScorerLetter[], scale: readonly Step[]): string {
  const middle = middleSteps(letters, scale);
  if (middle === null) return "geen";
  const [lower, upper] = middle;
  return lower === upper ? lower.grade : `tussen ${lower.grade} en ${upper.grade}`;
}

/** Whether the letter that was agreed lies outside those of the scorers; null where none was. */
function liesOutside({agreed, steps, scale}: Item): boolean | null {
  const step = scale.find(({grade}) => grade === agreed?.grades?.expected);
  if (step === undefined) return null;
  return step.order < (steps[0]?.order ?? 0) || step.order > (steps.at(-1)?.order ?? 0);
}

/** The risks that scorers gave letters for, without each scorer; of every risk the largest difference first. */
function withoutRows(material: Material): readonly RowOf<"beoordelaars_weglaten">[] {
  const method = methodOf(material.strategy, material.edition);
  return leftOut(material).flatMap(({risk, status, found}) =>
    found.map(({scorer, all, without}) => ({
      risico: risk,
      titel: riskTitle(material, material.edition.id, risk),
      beoordelaar: scorer,
      plaats: all,
      zonder: without,
      verschil: all === null || without === null ? null : without - all,
      klasse: classOf(all, method),
      klasse_zonder: classOf(without, method),
      status,
    })),
  );
}

/** Every risk that scorers gave letters for with what leaving each of them out does. */
export function leftOut(
  material: Material,
): readonly {readonly risk: string; readonly status: Status; readonly found: readonly WithoutScorer[]}[] {
  const {edition, strategy} = material;
  const letters = lastLetters(lettersOf(material));
  return [...scoredRisks(letters)].flatMap((risk) => {
    const score = scoreOf(material, {edition: edition.id, risk, axis: "impact"});
    if (score === undefined) return [];
    const own = letters.filter((item) => item.risk === risk).map(({delivery}) => delivery.status);
    const found = withoutEachScorer(score, letters, methodOf(strategy, edition));
    return [
      {
        risk,
        status: worstStatus([score.status, ...own]),
        found: found.toSorted((a, b) => moveOf(b) - moveOf(a)),
      },
    ];
  });
}

const moveOf = ({all, without}: WithoutScorer): number =>
  all === null || without === null ? 0 : Math.abs(all - without);

/** The class that a place is nearest to, as in the draws; in the middle between two it is the graver. */
function classOf(place: Position | null, {impactScale}: Method): string {
  if (place === null) return NO_PLACE;
  const classes = wholeClasses(impactScale);
  return (classes.findLast(({order}) => place >= order - 0.5) ?? classes[0])?.label ?? NO_PLACE;
}

/** The counts that go with the scorers. */
export function scorerFacts(
  material: Material,
): Readonly<Record<Extract<OtherFactName, `beoordelaars.${string}`>, DraftFact>> {
  const letters = lettersOf(material);
  const items = itemsOf(material);
  const several = items.map(({steps}) => apart(steps)).filter((spread) => spread !== null);
  const method = methodOf(material.strategy, material.edition);
  const moving = leftOut(material).filter(({found}) =>
    found.some(({all, without}) => classOf(all, method) !== classOf(without, method)),
  );
  const fact = (value: number): DraftFact => ({
    value: letters.length === 0 ? null : value,
    status: worstStatus(items.map(statusOfItem)),
    sources: letters.map(({place}) => place),
  });
  return {
    "beoordelaars.is_er": plain(letters.length > 0),
    "beoordelaars.aantal": fact(new Set(letters.map(({scorer}) => scorer)).size),
    "beoordelaars.letters": fact(several.length),
    "beoordelaars.eens": fact(several.filter((spread) => spread === 0).length),
    "beoordelaars.uiteen": fact(several.filter((spread) => spread >= FAR).length),
    "beoordelaars.buiten": fact(items.filter((item) => liesOutside(item) === true).length),
    "beoordelaars.andere_klasse": fact(moving.length),
  };
}
