import type {FilledForm, FilledRow} from "../../core/filled-form.ts";
import type {Finding} from "../../core/findings.ts";
import type {Form} from "../../core/form.ts";
import type {RawSheet} from "../../core/inputs.ts";
import {formatPlace, type Place, parseAddress} from "../../core/place.ts";
import {plainText} from "../table/parse-cell.ts";

/** A version of a delivery: what was read, and what its form makes of it. */
export interface ReadVersion {
  readonly sheets: readonly RawSheet[];
  readonly filled: FilledForm | null;
  readonly findings: readonly Finding[];
}

/** What is different between two versions: whether they have any row in common, and each difference in a line of Dutch. */
export interface Differences {
  readonly shareRows: boolean;
  readonly lines: readonly string[];
}

/** Compares rows with the same key, wherever they stand; a changed cell is told with its place in the new version. */
export function compareVersions(old: ReadVersion, fresh: ReadVersion, form: Form): Differences {
  const before = rowsByKey(old, form);
  const after = rowsByKey(fresh, form);
  const shared = [...after].filter(([key]) => before.has(key));
  const columns = form.fields.filter(({type, name}) => !isGiven(type) && !form.key.includes(name));
  const [textBefore, textAfter] = [cellTexts(old), cellTexts(fresh)];
  const changed = shared.flatMap(([key, row]) =>
    columns.flatMap(({name}) => {
      const was = textBefore(before.get(key)?.place(name));
      const is = textAfter(row.place(name));
      if (was === is) return [];
      return [`${placeOf(row.place(name))} (${key}), ${name}: ${shown(was)} werd ${shown(is)}`];
    }),
  );
  const added = [...after].filter(([key]) => !before.has(key)).map(([key]) => `rij erbij: ${key}`);
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key]) => `rij weg: ${key}`);
  return {
    shareRows: shared.length > 0 || before.size === 0 || after.size === 0,
    lines: [...changed, ...added, ...gone],
  };
}

/** Cells of the new version with a fault that was repaired in the one before it and stood in an earlier one. */
export function wrongAgain(
  fresh: ReadVersion,
  {previous, earlier}: {readonly previous: ReadVersion; readonly earlier: readonly ReadVersion[]},
  form: Form,
): readonly Finding[] {
  const keysOf = (version: ReadVersion): ReadonlySet<string> => {
    const keyOf = cellKeys(version, form);
    return new Set(version.findings.map((item) => `${item.code}\u0000${keyOf(item.place)}`));
  };
  const now = cellKeys(fresh, form);
  const repaired = keysOf(previous);
  const before = earlier.map(keysOf);
  return fresh.findings.filter((item) => {
    const key = `${item.code}\u0000${now(item.place)}`;
    return item.place.cell !== undefined && !repaired.has(key) && before.some((keys) => keys.has(key));
  });
}

const isGiven = (type: string): boolean => type === "meaning" || type === "previous";
const shown = (text: string): string => (text === "" ? "leeg" : `“${text}”`);

const placeOf = (place: Place): string =>
  formatPlace({...place, file: place.file.slice(place.file.lastIndexOf("/") + 1)});

function rowsByKey({filled}: ReadVersion, form: Form): ReadonlyMap<string, FilledRow> {
  return new Map(
    (filled?.rows ?? []).map((row) => [form.key.map((name) => row.textIfAny(name)).join(", "), row]),
  );
}

/** What stands in a cell as typed, also when it could not be used. */
function cellTexts({sheets}: ReadVersion): (place: Place | undefined) => string {
  const texts = new Map<string, string>();
  for (const {name, cells} of sheets)
    for (const {row, column, value} of cells)
      texts.set(`${name ?? ""}\u0000${row},${column}`, plainText(value));
  return (place) => {
    const at = parseAddress(place?.cell ?? "");
    return at === null ? "" : (texts.get(`${place?.sheet ?? ""}\u0000${at.row},${at.column}`) ?? "");
  };
}

/** Names a cell by the key of its row and its column, so that it is the same cell when rows moved; by its address where no row was read. */
function cellKeys(version: ReadVersion, form: Form): (place: Place) => string {
  const keys = new Map<string, string>();
  for (const [key, row] of rowsByKey(version, form))
    for (const {name} of form.fields) {
      const {sheet, cell} = row.place(name);
      keys.set(`${sheet ?? ""}!${cell ?? ""}`, `${key}\u0000${name}`);
    }
  return (place) => {
    const address = `${place.sheet ?? ""}!${place.cell ?? ""}`;
    return keys.get(address) ?? address;
  };
}
