import {inputChanges, type PlacedChange, type PrintedFigure} from "./6-report/index.ts";
import {
  inputOf,
  type Manifest,
  presentManifest,
  SENT,
  sentDates,
  setProblems,
  takeDown,
  toldBefore,
} from "./7-publish/index.ts";
import {check} from "./check.ts";
import {chooseEdition} from "./choose-edition.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {isChangeOf} from "./core/input-change.ts";
import type {Inputs} from "./core/inputs.ts";
import type {Keep} from "./core/keep.ts";
import {nearest} from "./core/near.ts";
import type {Origin} from "./core/origin.ts";
import {compareText, formatPlace} from "./core/place.ts";
import {type Traced, traceAll} from "./herkomst.ts";
import type {Request} from "./request.ts";
import {keepOf} from "./run-needed.ts";
import {presentInput, readAgain} from "./sent-set.ts";

/** More changes than this fill the screen. */
const MOST_TOLD = 20;

/** What of the input is another than when the set was made. */
interface Changed {
  readonly file: string;
  /** Null when the file of then was not kept, so that only the file as a whole is known. */
  readonly changes: readonly PlacedChange[] | null;
}

/**
 * Why a file of the set would be made anew, down to the cell, or that it is up to date. Reads and composes in memory and writes nothing.
 * Throws `UsageError` when there is no set, or no such file in it.
 */
export async function whyRebuilt(
  request: Request,
  {product, output}: {readonly product: string; readonly output: string},
  effects: Effects,
): Promise<readonly string[]> {
  const manifest = await presentManifest(request.folders.output, effects);
  if (manifest === null)
    throw new UsageError(`In ${request.folders.output} ligt geen set; maak er een met npm start.`);
  const path = findOutput(manifest, output);
  const keep = await keepOf(request, product, effects);
  const {folders, edition, date, definitive} = request;
  const asked = await takeDown(folders, {edition, date, definitive}, {effects, keep});
  if ((await toldBefore(folders.output, {asked, keep}, effects)) !== null)
    return [`${path} is actueel: invoer, sjablonen, keuzes en programma zijn die waarmee het is gemaakt.`];
  const {inputs, dataset} = (await check({...request, keep}, effects, () => undefined)).value;
  const changed = await changedInputs(manifest, inputs, keep);
  const reasons = [
    ...(await spoiltIn(path, folders.output, effects)),
    ...otherVersions(manifest.versions, request.versions),
    ...otherChoices(manifest.options, {
      editie: chooseEdition(dataset.strategy, edition)?.id ?? "",
      datum: date ?? "",
      definitief: definitive,
    }),
    ...(await sentSince(manifest, folders.data, effects)),
  ];
  if (reasons.length === 0 && changed.length === 0)
    return [
      `${path}: aan invoer, sjablonen, keuzes en versies is niets gewijzigd. Een volgende npm start maakt de set toch na: het programma zelf is gewijzigd, een poging is geweigerd, of wat het bewaarde is weggehaald.`,
    ];
  const {all} = await traceAll({...request, keep}, effects);
  const traced = all.find(({paths}) => paths.includes(path));
  const shown = traced === undefined ? null : {explain: traced.explain, figures: traced.figures()};
  return [
    `${path}: dit is anders dan toen het werd gemaakt.`,
    ...reasons.map((line) => `  ${line}`),
    ...changed.flatMap((item) => tellChanged(item, shown)),
    "",
    "Of het bestand daardoor verandert, zegt npm start proef. Dit antwoord is voor intern gebruik.",
  ];
}

/** What somebody did to the file itself, or else to others of its set: then the whole set is looked at anew. */
async function spoiltIn(path: string, output: string, effects: Effects): Promise<readonly string[]> {
  const problems = await setProblems(output, effects);
  const own = problems.filter((line) => line.startsWith(`${path} `));
  if (own.length > 0) return own.map((line) => `${line}: het is niet meer wat Kamerklaar maakte.`);
  const [first] = problems;
  if (first === undefined) return [];
  const more = problems.length === 1 ? "" : ` en nog ${problems.length - 1}`;
  return [`elders in de set: ${first}${more}; dit bestand zelf verandert daar niet door`];
}

function findOutput({outputs}: Manifest, asked: string): string {
  const names = outputs.map(({file}) => file);
  const name = asked.replaceAll("\\", "/");
  const found = names.find((file) => file === name || name.endsWith(`/${file}`) || file.endsWith(`/${name}`));
  if (found !== undefined) return found;
  const near = nearest(name, [...names, ...names.map((file) => file.slice(file.lastIndexOf("/") + 1))]);
  throw new UsageError(
    `De set heeft geen bestand “${asked}”.${near === null ? "" : ` Bedoelde u ${near}?`} manifest.json noemt ze alle.`,
  );
}

async function changedInputs(manifest: Manifest, inputs: Inputs, keep: Keep): Promise<readonly Changed[]> {
  const [before, after] = [manifest.inputs, inputs.files].map(
    (files) =>
      new Map(files.filter(({file}) => !file.startsWith(`${SENT}/`)).map(({file, sha256}) => [file, sha256])),
  );
  const templates = new Set(inputs.templates.map(({file}) => file));
  const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(compareText);
  const found: Changed[] = [];
  for (const file of names.filter((name) => before?.get(name) !== after?.get(name))) {
    const then = before?.get(file);
    const bytes = then === undefined ? null : inputOf(keep, then);
    if (then !== undefined && bytes === null) found.push({file, changes: null});
    else {
      const was = bytes === null ? null : await readAgain(file, bytes, templates.has(file));
      const is = after?.has(file) ? presentInput(inputs, file) : null;
      found.push({file, changes: inputChanges(was, is)});
    }
  }
  return found;
}

/** What was chosen otherwise; no date is an empty one. */
function otherChoices(
  then: Manifest["options"],
  now: {readonly editie: string; readonly datum: string; readonly definitief: boolean},
): readonly string[] {
  const before: Manifest["options"] = {...then, datum: then.datum_gegeven === true ? (then.datum ?? "") : ""};
  const say = (value: string | boolean | undefined): string =>
    typeof value === "boolean" ? (value ? "ja" : "nee") : value || "geen";
  return (["editie", "datum", "definitief"] as const)
    .filter((name) => before[name] !== now[name])
    .map((name) => `${name}: ${say(before[name])} toen, ${say(now[name])} nu`);
}

/** Whether the set that was compared with is another one now. */
async function sentSince(
  {inputs, options}: Manifest,
  data: string,
  effects: Effects,
): Promise<readonly string[]> {
  const dates = await sentDates(data, effects);
  const later = dates.filter((date) => date > String(options.vergeleken_met ?? ""));
  if (later.length > 0) return [`sindsdien is vastgelegd wat op ${later.join(", ")} is verzonden`];
  const gone = inputs.filter(
    ({file}) => file.startsWith(`${SENT}/`) && !dates.some((date) => file.includes(date)),
  );
  return gone.map(({file}) => `${file}: is er niet meer`);
}

function otherVersions(then: Manifest["versions"], now: Manifest["versions"]): readonly string[] {
  return Object.keys(now)
    .filter((name) => then[name] !== now[name])
    .sort(compareText)
    .map((name) => `versie van ${name}: ${then[name] ?? "was er niet"} toen, ${now[name]} nu`);
}

function tellChanged({file, changes}: Changed, shown: Shown | null): readonly string[] {
  if (changes === null) return [`  ${file}: is gewijzigd; wat er stond is niet bewaard`];
  if (changes.length === 0) return [`  ${file}: opnieuw opgeslagen, er staat hetzelfde`];
  const rest = changes.length - MOST_TOLD;
  return [
    ...changes
      .slice(0, MOST_TOLD)
      .flatMap((change) => [
        `  ${formatPlace(change.place)}: stond ${said(change.was)}, wordt ${said(change.is)}`,
        ...usesOf(change, shown),
      ]),
    ...(rest > 0 ? [`  … en nog ${rest} in ${file}`] : []),
  ];
}

const said = (text: string): string => (text === "" ? "(niets)" : `“${text}”`);

/** The figures of the file that is asked about, and who can explain them. */
interface Shown extends Pick<Traced, "explain"> {
  readonly figures: readonly PrintedFigure[];
}

/** Which figures of the file are made from the changed cell; nothing for a file of which the figures are not followed. */
function usesOf(change: PlacedChange, shown: Shown | null): readonly string[] {
  if (shown === null) return [];
  // Many figures share their inputs.
  const known = new Map<Origin["inputs"], boolean>();
  const uses = shown.figures.filter(({binding}) => {
    const inputs = shown.explain(binding)?.inputs ?? [];
    const uses = known.get(inputs) ?? inputs.some(({place}) => isChangeOf(change, place));
    known.set(inputs, uses);
    return uses;
  });
  const first = uses.find(({text}) => /^[+−-]?\d/.test(text)) ?? uses[0];
  if (first === undefined) return ["    geen getal of woord in dit bestand noemt deze plaats als bron"];
  const more = uses.length === 1 ? "" : ` en ${uses.length - 1} andere`;
  return [`    daarvan hangt af “${first.text}” (${first.where})${more}`];
}
