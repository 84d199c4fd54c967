import {alignTexts} from "../../core/align-texts.ts";

/** A line, and what of it counts when it is held against another. */
export interface Keyed {
  readonly text: string;
  readonly key: string;
}

/** Lines of the letter as it was made beside those that came back; several when a sentence was joined or divided otherwise. */
export interface Match {
  readonly expected: readonly number[];
  readonly returned: readonly number[];
  readonly kind: "same" | "moved" | "changed" | "removed" | "added";
}

/**
 * Lays the two side by side: first what is equal in the same order, then equal text that stands elsewhere or is divided otherwise, and of
 * what is left the sentences that are most alike. In the order of the letter that came back; what is gone stands before what came after it.
 * @param repeated what pages say again, which may come back more often than it was made.
 */
export function matchLines(
  expected: readonly Keyed[],
  returned: readonly Keyed[],
  repeated: ReadonlySet<string>,
): readonly Match[] {
  const aligned = alignTexts(expected.map(keyOf), returned.map(keyOf));
  const same: Match[] = aligned.flatMap(({before, after, kind}) =>
    kind === "same" && before !== null && after !== null
      ? [{expected: [before], returned: [after], kind}]
      : [],
  );
  const left = {expected: without(expected, same, "expected"), returned: without(returned, same, "returned")};
  const regrouped = regroup(left, {expected, returned}, same);
  const settled = [...same, ...regrouped];
  const open = without(expected, settled, "expected");
  const came = without(returned, settled, "returned").filter(
    (index) => !repeated.has(returned[index]?.key ?? ""),
  );
  const rest = alignTexts(
    open.map((index) => expected[index]?.text ?? ""),
    came.map((index) => returned[index]?.text ?? ""),
  ).map(
    ({before, after, kind}): Match => ({
      expected: before === null ? [] : [open[before] ?? 0],
      returned: after === null ? [] : [came[after] ?? 0],
      kind,
    }),
  );
  return inOrder(withReplaced([...settled, ...rest]));
}

/** What went and what came between the same neighbours is one sentence that was replaced. */
function withReplaced(matches: readonly Match[]): readonly Match[] {
  const partners = new Map<number, readonly number[]>();
  for (const {expected, returned} of matches) for (const index of expected) partners.set(index, returned);
  const added = new Map(
    matches.flatMap((match) => (match.kind === "added" ? [[match.returned[0] ?? -1, match] as const] : [])),
  );
  const replaced = new Set<Match>();
  const changed = matches.map((match): Match => {
    const [gone = 0] = match.expected;
    const before = partners.get(gone - 1)?.at(-1);
    const came = match.kind === "removed" && before !== undefined ? added.get(before + 1) : undefined;
    if (came === undefined || before === undefined || partners.get(gone + 1)?.[0] !== before + 2)
      return match;
    replaced.add(came);
    return {expected: match.expected, returned: came.returned, kind: "changed"};
  });
  return changed.filter((match) => !replaced.has(match));
}

const keyOf = ({key}: Keyed): string => key;

const without = (
  texts: readonly Keyed[],
  matches: readonly Match[],
  side: "expected" | "returned",
): readonly number[] => {
  const taken = new Set(matches.flatMap((match) => match[side]));
  return texts.flatMap((_, index) => (taken.has(index) ? [] : [index]));
};

interface Sides<Of> {
  readonly expected: readonly Of[];
  readonly returned: readonly Of[];
}

/** Runs of lines that say together the same as a run on the other side. */
function regroup(left: Sides<number>, texts: Sides<Keyed>, same: readonly Match[]): readonly Match[] {
  const found: Match[] = [];
  const taken = new Set<number>();
  for (let from = 0; from < left.expected.length; ) {
    const group = groupFrom(from, left, {texts, taken});
    if (group === null) {
      from++;
      continue;
    }
    for (const index of group.returned) taken.add(index);
    found.push({...group, kind: isInPlace(group, same) ? "same" : "moved"});
    from += group.expected.length;
  }
  return found;
}

/** The run that begins at a line and equals a run on the other side; null when there is none. */
function groupFrom(
  from: number,
  left: Sides<number>,
  known: {readonly texts: Sides<Keyed>; readonly taken: ReadonlySet<number>},
): Sides<number> | null {
  for (let start = 0; start < left.returned.length; start++) {
    const group = grow({expected: left.expected.slice(from), returned: left.returned.slice(start)}, known);
    if (group !== null) return group;
  }
  return null;
}

/** The shortest runs at the beginning of both sides that say the same, taking a line of the side that is behind each time; null when they part. */
function grow(
  {expected, returned}: Sides<number>,
  {texts, taken}: {readonly texts: Sides<Keyed>; readonly taken: ReadonlySet<number>},
): Sides<number> | null {
  let [one, other] = ["", ""];
  let [ones, others] = [0, 0];
  do {
    const isBehind = one.length <= other.length;
    const index = isBehind ? expected[ones] : returned[others];
    if (index === undefined || (!isBehind && taken.has(index))) return null;
    if (!follows(isBehind ? expected : returned, isBehind ? ones++ : others++)) return null;
    if (isBehind) one += squeezed(texts.expected[index]);
    else other += squeezed(texts.returned[index]);
    if (!one.startsWith(other) && !other.startsWith(one)) return null;
  } while (one !== other);
  return one === "" ? null : {expected: expected.slice(0, ones), returned: returned.slice(0, others)};
}

const squeezed = (line: Keyed | undefined): string => (line?.key ?? "").replace(/[\s,]/g, "");

/** Whether the lines up to a place in the list follow one another in the letter. */
const follows = (indexes: readonly number[], at: number): boolean =>
  (indexes[at] ?? 0) - (indexes[0] ?? 0) === at;

/** Whether it stands between the same lines as before. */
function isInPlace(group: Sides<number>, same: readonly Match[]): boolean {
  const [expected = 0] = group.expected;
  const [returned = 0] = group.returned;
  return same.every((match) => (match.expected[0] ?? 0) < expected === (match.returned[0] ?? 0) < returned);
}

/** In the order of what came back; what is gone behind the line that it followed. */
function inOrder(matches: readonly Match[]): readonly Match[] {
  const byExpected = [...matches].sort((a, b) => (a.expected[0] ?? 0) - (b.expected[0] ?? 0));
  const placed = new Map<Match, number>();
  let last = -1;
  for (const match of byExpected) {
    if (match.expected.length === 0) continue;
    last = match.returned[0] ?? last;
    placed.set(match, match.returned[0] ?? last + 0.5);
  }
  const place = (match: Match): number => placed.get(match) ?? match.returned[0] ?? 0;
  return [...matches].sort((a, b) => place(a) - place(b));
}
