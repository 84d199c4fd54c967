import type {IsoDate} from "./core/ids.ts";
import {letterText, signatoriesOf} from "./core/letter-fields.ts";
import {isPlaceholder, type MemoField} from "./core/memo-fields.ts";
import type {Status} from "./core/status.ts";
import type {SteeringPoint} from "./core/steering.ts";
import type {Attachment, LetterField} from "./core/strategy.ts";

/** Why a set may not be made final, in Dutch; empty when it may. Only decided input without faults, with a date of sending and every attachment there, may be sent. */
export function reasonsToRefuse(set: {
  /** What the decision note of the edition says; null when there is none. */
  readonly memoFields: readonly MemoField[] | null;
  readonly letterFields: readonly LetterField[];
  readonly status: Status;
  readonly faults: number;
  readonly sent: IsoDate | null;
  /** PDFs that cannot meet the standards that they should. */
  readonly inaccessible: readonly string[];
  /** Third parties' documents that the letter speaks of and that are not there. */
  readonly missing: readonly Attachment[];
  /** What the steering group of the edition discussed. What it has yet to decide may be open; what was made up may not go along. */
  readonly steering: readonly SteeringPoint[];
  /** Folders of sets that were sent and that cannot be relied on, so that nobody can say what is another since. */
  readonly spoilt: readonly string[];
}): readonly string[] {
  return [
    ...(set.status === "fictief" ? ["Er zitten fictieve gegevens in."] : []),
    ...(set.status === "concept" ? ["Er zitten conceptgegevens in."] : []),
    ...(set.faults > 0
      ? [`Er ${set.faults === 1 ? "staat nog 1 fout" : `staan nog ${set.faults} fouten`} open.`]
      : []),
    ...(set.sent === null ? ["De datum van verzending ontbreekt: geef datum=jjjj-mm-dd."] : []),
    ...missingFields(set.letterFields),
    ...(set.memoFields === null ? [] : missingInMemo(set.memoFields)),
    ...set.inaccessible.map((name) => `${name} voldoet niet aan PDF/UA-1 en PDF/A-2a.`),
    ...set.missing.map(({number, title}) => `Bijlage ${number} (${title}) is er nog niet.`),
    ...madeUpPoints(set.steering),
    ...set.spoilt.map(
      (folder) =>
        `Wat in ${folder} is vastgelegd, is later veranderd of onleesbaar: zet het terug zoals het was.`,
    ),
  ];
}

function madeUpPoints(steering: readonly SteeringPoint[]): readonly string[] {
  const points = steering.filter(({status}) => status === "fictief");
  const [first] = points;
  if (first === undefined) return [];
  const ids = points.map(({id}) => id).join(", ");
  return [
    `In ${first.place.file} ${points.length === 1 ? `is punt ${ids}` : `zijn de punten ${ids}`} van de stuurgroep fictief: haal weg wat is verzonnen, of leg vast wat is besloten.`,
  ];
}

/** What the letter cannot do without once it is sent: its reference, and a name under every office. A text between brackets still has to be filled in. */
function missingFields(fields: readonly LetterField[]): readonly string[] {
  const needed = ["kenmerk", ...signatoriesOf(fields).map(({nameField}) => nameField)];
  return needed
    .filter((name) => isPlaceholder(letterText(fields, name)))
    .map((name) => `Het veld ${name} in briefgegevens.csv is nog niet ingevuld.`);
}

/** What a decision note goes to Parliament with. */
function missingInMemo(fields: readonly MemoField[]): readonly string[] {
  return ["aan", "datum", "kenmerk"]
    .filter((name) => !fields.some(({field, value}) => field === name && !isPlaceholder(value)))
    .map(
      (name) =>
        `Het veld ${name === "aan" ? "aan_1" : name} van de beslisnota in besluitvorming/ is nog niet ingevuld.`,
    );
}
