import type {ViewName} from "../../core/catalogue.ts";
import type {Artefact} from "../../core/document.ts";
import type {Views} from "../../core/views.ts";
import {writeOpenCsv} from "./write-csv.ts";

/** The tables that are published as data, by file name. */
const OPEN_DATA: readonly (readonly [file: string, view: ViewName])[] = [
  ["beoordelingen", "beoordelingen"],
  ["kamerzaken", "alle_kamerzaken"],
  ["breuken", "alle_breuken"],
  ["capaciteiten", "alle_capaciteiten"],
  ["keten", "keten_schakels"],
  ["maatregelen", "alle_maatregelen"],
  ["rangacceptatie", "rangacceptatie"],
  ["risicos", "alle_risicos"],
  ["scores", "scores"],
  ["teruggerekend", "teruggerekend"],
  ["ucpm-risicos", "ucpm_risicos"],
  ["ucpm-samenvatting", "ucpm"],
  ["veranderingen", "alle_veranderingen"],
  ["verwachtingen", "alle_verwachtingen"],
  ["veranderingen-belangen", "alle_veranderingen_belangen"],
  ["veranderingen-onderdelen", "alle_veranderingen_onderdelen"],
  ["zonder-koppeling", "zonder_koppeling"],
  ["voortgang", "alle_voortgang"],
];

/** `kamer/data/*.csv`: the figures of all editions, unrounded, each row with its status. */
export function openData({views}: Views): readonly Artefact[] {
  return OPEN_DATA.flatMap(([file, name]) => {
    const view = views.get(name);
    return view === undefined ? [] : [{path: `kamer/data/${file}.csv`, bytes: writeOpenCsv(view)}];
  });
}
