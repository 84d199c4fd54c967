import {UNKNOWN} from "../../../pipeline/core/format.ts";
import {bindingOf} from "../../../pipeline/core/origin.ts";
import type {Compared} from "./figures-are.ts";
import type {Outputs} from "./read-outputs.ts";

/** A row that a chart draws, as written for people, by name of the column. */
type DrawnRow = Readonly<Record<string, string>>;

/** The labels that a row should have among the marks of one name. */
type Labels = (row: DrawnRow) => readonly string[];

const known = (text: string | undefined, otherwise: string): string =>
  text === undefined || text === UNKNOWN ? otherwise : text;

const SIGNS: Readonly<Record<string, string>> = {
  afgerond: "A",
  "in uitvoering": "U",
  vertraagd: "V",
  "niet gestart": "N",
  vervallen: "X",
  onbekend: "?",
};

/** The figures that charts write beside their marks, by view and name of the marks. Other labels are names, and axes have round numbers. */
const LABELS: Readonly<Record<string, Readonly<Record<string, Labels>>>> = {
  keten: {
    aantallen: (row) =>
      ["aantal_capaciteiten", "aantal_maatregelen", "met_bewijs"].map((name) =>
        row[name] === "0" ? "geen" : (row[name] ?? ""),
      ),
  },
  plaatsen_toen_en_nu: {nummer: ({nummer = ""}) => [nummer]},
  risicodiagram: {nummers: ({nummer = ""}) => [nummer]},
  maatregelen_stand: {
    merken: ({aantal = "", stand = ""}) => (aantal === "0" ? [] : [`${aantal} ${SIGNS[stand]}`]),
  },
  veranderingen_impact: {
    oordeel: ({gedeeld_voor, gedeeld_na, oordeel = "", verschil_gedeeld}) => {
      if (gedeeld_voor === UNKNOWN || gedeeld_na === UNKNOWN) return [];
      return [oordeel === "niet vergelijkbaar" ? oordeel : `${oordeel} (${verschil_gedeeld})`];
    },
  },
  warmtekaart_belangen: {
    plaatsen: ({positie}) => [known(positie, "–")],
    banden: ({positie, positie_laag, positie_hoog}) =>
      positie === UNKNOWN ? [] : [`${known(positie_laag, "X")} – ${known(positie_hoog, "X")}`],
  },
  watervallen: {
    getal: ({soort, eind, laag, hoog, bijdrage = ""}) =>
      soort === "plaats" ? [`${eind} (${known(laag, "n.v.t.")} tot ${known(hoog, "n.v.t.")})`] : [bijdrage],
  },
};

/** Which drawing shows which view. */
const DRAWINGS: Readonly<Record<string, string>> = {
  keten: "keten",
  "plaatsen-toen-en-nu": "plaatsen_toen_en_nu",
  risicodiagram: "risicodiagram",
  "stand-per-onderdeel": "maatregelen_stand",
  veranderingen: "veranderingen_impact",
  "warmtekaart-belangen": "warmtekaart_belangen",
  watervallen: "watervallen",
};

/** Charts whose labels are not those of the figures that they were drawn from, each as often as it should stand there. */
export function drawnProblems(outputs: Outputs): Compared {
  const rows = drawnRows(outputs);
  const groups = Object.entries(DRAWINGS).flatMap(([chart, view]) =>
    Object.entries(LABELS[view] ?? {}).map(([marks, labels]) => {
      const drawn = outputs.drawings.get(`kamer/grafieken/${chart}.svg`)?.get(marks) ?? [];
      const wanted = (rows.get(view) ?? []).flatMap(labels);
      return {place: `${chart}.svg, ${marks}`, drawn, wanted};
    }),
  );
  return {
    compared: groups.reduce((sum, {wanted}) => sum + wanted.length, 0),
    problems: groups.flatMap(({place, drawn, wanted}) => [
      ...without(wanted, drawn).map((text) => `${place}: ${text} ontbreekt`),
      ...without(drawn, wanted).map((text) => `${place}: ${text} hoort er niet`),
    ]),
  };
}

/** The rows behind the charts of public documents, by view; a chart in two documents counts once. */
export function drawnRows({records}: Outputs): ReadonlyMap<string, readonly DrawnRow[]> {
  const views = new Map<string, Map<number, Record<string, string>>>();
  const open = records.filter(({audience}) => audience === "kamer");
  for (const line of open.flatMap(({lines}) => lines)) {
    if (line.kind !== "rij" || !/(^|› )figuur “[^›]*$/.test(line.where)) continue;
    for (const {binding: name, text} of line.cells) {
      const binding = name === null ? null : bindingOf(name);
      if (binding?.kind !== "cell") continue;
      const rows = views.get(binding.view) ?? new Map<number, Record<string, string>>();
      const [number = 0] = binding.rows;
      rows.set(number, {...rows.get(number), [binding.column]: text});
      views.set(binding.view, rows);
    }
  }
  return new Map([...views].map(([view, rows]) => [view, [...rows.values()]]));
}

/** What is left of a list when another is taken from it, piece by piece. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return texts.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
