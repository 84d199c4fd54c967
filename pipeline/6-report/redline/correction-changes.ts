import type {CellValue, RawSheet} from "../../core/inputs.ts";
import type {PlacedChange} from "./input-changes.ts";

type Correction = Readonly<Record<"bestand" | "blad" | "cel" | "oud" | "nieuw", string>>;

/** Corrections that came, went or changed, as changes of the cells of senders that they put right. Null stands for a file that is not there on that side. */
export function correctionChanges(
  was: RawSheet | null,
  is: RawSheet | null,
  edition: string,
): readonly PlacedChange[] {
  const [before, after] = [correctionsIn(was), correctionsIn(is)];
  const cells = [...new Set([...before.keys(), ...after.keys()])];
  return cells.flatMap((cell): readonly PlacedChange[] => {
    const [old, fresh] = [before.get(cell), after.get(cell)];
    const one = fresh ?? old;
    if (one === undefined || old?.nieuw === fresh?.nieuw) return [];
    const {bestand, blad, cel} = one;
    const place = {
      file: `aanleveringen/${edition}/${bestand}`,
      ...(blad === "" ? {} : {sheet: blad}),
      cell: cel.toUpperCase(),
    };
    return [
      {
        place,
        stood: place,
        was: old?.nieuw ?? fresh?.oud ?? "",
        is: fresh?.nieuw ?? old?.oud ?? "",
        isGone: false,
      },
    ];
  });
}

/** By file, sheet and cell. */
function correctionsIn(sheet: RawSheet | null): ReadonlyMap<string, Correction> {
  const rows = new Map<number, Map<number, string>>();
  for (const {row, column, value} of sheet?.cells ?? []) {
    const texts = rows.get(row) ?? new Map<number, string>();
    rows.set(row, texts.set(column, textOf(value)));
  }
  const [header, ...others] = rows.values();
  const columns = new Map([...(header ?? [])].map(([column, name]) => [name.toLowerCase(), column]));
  const found = others.map((row) => {
    const text = (name: string): string => row.get(columns.get(name) ?? 0) ?? "";
    return {
      bestand: text("bestand"),
      blad: text("blad"),
      cel: text("cel"),
      oud: text("oud"),
      nieuw: text("nieuw"),
    };
  });
  return new Map(found.map((item) => [`${item.bestand}\n${item.blad}\n${item.cel}`, item]));
}

const textOf = (value: CellValue): string => (value.kind === "text" ? value.text.trim() : "");
