import {FROZEN, type FrozenSet, frozenProblems, readFrozen, SENT, sentDates} from "./7-publish/index.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import type {IsoDate} from "./core/ids.ts";
import {compareText} from "./core/place.ts";
import {overDisk} from "./over-disk.ts";
import {run} from "./pipeline.ts";
import type {Progress, Request} from "./request.ts";
import {requestThen, textOf} from "./request-then.ts";

/** Whether a sent set is still what it was and can be made again, with what to tell in Dutch. */
export interface SentCheck {
  readonly isSame: boolean;
  readonly lines: readonly string[];
}

/** Where the set is made again: a name only, nothing is written to disk. */
const REBUILT = ".herbouwd";

/**
 * Makes a sent set again from the input, templates and choices that were kept with it, and compares it byte for byte with what was sent.
 * Nothing is written to disk. Throws `UsageError` when no set was kept under that date, or when it has lost what says what it was.
 */
export async function checkSent(
  request: Request,
  date: IsoDate,
  effects: Effects,
  progress: Progress,
): Promise<SentCheck> {
  const {data} = request.folders;
  const set = await readFrozen(data, date, effects);
  if (set === null) {
    const isThere = (await sentDates(data, effects)).includes(date);
    throw new UsageError(
      isThere
        ? `De vastlegging van wat op ${date} is verzonden, is onleesbaar: zet ${data}/${SENT}/${date} terug uit een reservekopie.`
        : `In ${data}/${SENT} ligt geen set die op ${date} is verzonden.`,
    );
  }
  const changed = await frozenProblems(data, set, effects);
  const {refused, files} = await rebuild(request, set, effects, progress);
  const folder = `${data}/${SENT}/${date}`;
  const other = refused.length > 0 ? refused : await differences(set, files, folder, effects);
  const versions = otherVersions(set.manifest.versions, request.versions);
  const isSame = changed.length === 0 && other.length === 0;
  return {
    isSame,
    lines: [
      ...section("In de vastgelegde map is later iets veranderd:", changed),
      ...section(
        refused.length > 0
          ? "De set is niet opnieuw te maken:"
          : "Opnieuw gemaakt uit wat is vastgelegd, zijn deze bestanden anders:",
        other,
      ),
      ...section("Andere versies dan toen; daardoor kunnen bestanden verschillen:", versions),
      isSame
        ? `Gelijk: alle ${set.manifest.outputs.length} bestanden die op ${date} zijn verzonden, zijn byte voor byte opnieuw gemaakt.`
        : `Niet gelijk aan wat op ${date} is verzonden.`,
    ],
  };
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** The same run once more. The sent set that it was compared with is seen where it was; any later one is not. */
async function rebuild(request: Request, set: FrozenSet, effects: Effects, progress: Progress) {
  const asked = requestThen(request, set, REBUILT);
  const {folders} = asked;
  const before = textOf(set.manifest.options.vergeleken_met);
  const over = overDisk(effects, {
    empty: [
      ...set.unread.data.map((name) => `${folders.data}/${name}`),
      ...set.unread.templates.map((name) => `${folders.templates}/${name}`),
    ],
    ...(before === null
      ? {}
      : {
          moved: {
            to: `${folders.data}/${SENT}/${before}`,
            from: `${request.folders.data}/${SENT}/${before}`,
          },
        }),
  });
  const {refused} = await run(asked, over, progress);
  const start = `${folders.output}/`;
  const files = [...over.written].filter(([path]) => path.startsWith(start));
  return {refused, files: new Map(files.map(([path, bytes]) => [path.slice(start.length), bytes]))};
}

async function differences(
  {manifest}: FrozenSet,
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  effects: Effects,
): Promise<readonly string[]> {
  const names = new Set(["manifest.json", ...manifest.outputs.map(({file}) => file), ...files.keys()]);
  const found: string[] = [];
  for (const name of [...names].sort(compareText)) {
    const path = `${folder}/${FROZEN.output}/${name}`;
    const [made, kept] = [files.get(name), await readIfThere(path, effects)];
    if (made === undefined) found.push(`${name} wordt niet meer gemaakt`);
    else if (kept === null) found.push(`${name} hoorde er niet bij`);
    else {
      const at = firstDifference(kept, made);
      if (at !== null)
        found.push(`${name} is anders vanaf byte ${at + 1} (${kept.length} bytes toen, ${made.length} nu)`);
    }
  }
  return found;
}

const readIfThere = async (path: string, effects: Effects): Promise<Uint8Array | null> =>
  (await effects.exists(path)) ? effects.read(path) : null;

/** Where two files begin to differ, from 0; null when they do not. */
function firstDifference(a: Uint8Array, b: Uint8Array): number | null {
  const shortest = Math.min(a.length, b.length);
  for (let at = 0; at < shortest; at += 1) if (a[at] !== b[at]) return at;
  return a.length === b.length ? null : shortest;
}

function otherVersions(
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])]
    .sort(compareText)
    .filter((name) => then[name] !== now[name])
    .map((name) => `${name}: ${then[name] ?? "was er niet"} toen, ${now[name] ?? "is er niet meer"} nu`);
}
