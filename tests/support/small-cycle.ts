import {readFileSync} from "node:fs";
import {ingest, READ_HERE} from "../../pipeline/1-ingest/index.ts";
import {checkAttachments} from "../../pipeline/2-validate/attachments/check-attachments.ts";
import {readMemoFields} from "../../pipeline/2-validate/decisions/read-memo-fields.ts";
import {readSteering} from "../../pipeline/2-validate/decisions/read-steering.ts";
import {checkAsked} from "../../pipeline/2-validate/deliveries/check-asked.ts";
import {readAsked} from "../../pipeline/2-validate/deliveries/read-asked.ts";
import {readDeliveries} from "../../pipeline/2-validate/deliveries/read-deliveries.ts";
import {readForms} from "../../pipeline/2-validate/deliveries/read-forms.ts";
import {readStrategy} from "../../pipeline/2-validate/strategy/read-strategy.ts";
import {applyWaivers} from "../../pipeline/2-validate/waivers/apply-waivers.ts";
import {readWaivers} from "../../pipeline/2-validate/waivers/read-waivers.ts";
import type {Dataset} from "../../pipeline/core/dataset.ts";
import type {Checked} from "../../pipeline/core/findings.ts";
import {memoryEffects} from "./memory-effects.ts";

/** Files by path below `data/`. */
export type DataFiles = Readonly<Record<string, string | Uint8Array>>;

const form = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");

const SCALE_ROWS = ["X;0", "A;1", "B;2", "C;3", "D;4", "E;5"];
/** A method's rows of `schalen.csv`: X and A to E for impact, A to E for likelihood. */
export const scaleRows = (method: string): readonly string[] => [
  ...SCALE_ROWS.map((row) => `${method};impact;${row};;label ${row[0]};;;;nee;proef`),
  ...SCALE_ROWS.slice(1).map((row) => `${method};waarschijnlijkheid;${row};;kans ${row[0]};;;;nee;proef`),
];

/** What templates would become that the cycle has, as its list of attachments names them. */
const OWN_FILES: ReadonlySet<string> = new Set(["risicobeeld.pdf", "cijfers.xlsx"]);

/** A cycle of two scored editions with three criteria on two interests; tests change or add files. */
export const SMALL_CYCLE: Readonly<Record<string, string>> = {
  "formulieren/anv-beoordeling.json": form("anv-beoordeling"),
  "formulieren/anv-richting.json": form("anv-richting"),
  "strategie/edities.csv": [
    "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid",
    "2019;Strategie 2019;2019-06-07;2019-06-07;Analyse 2019;m1;Nederland;beoordeling;dominant risico",
    "2023;Strategie 2023;2023-04-03;2023-04-03;Analyse 2022;m2;Koninkrijk;beoordeling;thema",
  ].join("\n"),
  "strategie/methoden.csv": [
    "methode;titel;grondtal;weging;min_dekking;geverifieerd;bron",
    "m1;Methode een;3;per_criterium;0,5;nee;proef",
    "m2;Methode twee;3;per_criterium;0,5;nee;proef",
  ].join("\n"),
  "strategie/belangen.csv": [
    "methode;belang;titel;omschrijving",
    "m1;1;Een;",
    "m1;2;Twee;",
    "m2;1;Een;",
    "m2;2;Twee;",
  ].join("\n"),
  "strategie/criteria.csv": [
    "methode;criterium;belang;titel;gewicht",
    "m1;1.1;1;Een een;1",
    "m1;2.1;2;Twee een;1",
    "m1;2.2;2;Twee twee;1",
    "m2;1.1;1;Een een;1",
    "m2;2.1;2;Twee een;1",
    "m2;2.2;2;Twee twee;1",
    "m2;2.3;2;Twee drie;1",
  ].join("\n"),
  "strategie/schalen.csv": [
    "methode;as;klasse;volgorde;waarde;label;ondergrens;bovengrens;eenheid;geverifieerd;bron",
    ...scaleRows("m1"),
    ...scaleRows("m2"),
  ].join("\n"),
  "strategie/risicos.csv": [
    "editie;risico;titel;bron",
    "2019;brand;Brand;proef",
    "2019;storm;Storm;proef",
    "2023;brand;Brand;proef",
    "2023;storm;Storm;proef",
  ].join("\n"),
  "strategie/organisaties.csv": [
    "organisatie;naam;soort;van;tot",
    "ANV;Analistennetwerk;kennisnetwerk;;",
  ].join("\n"),
  // What the letter of the product refers to.
  "strategie/bijlagen.csv": [
    "volgorde;titel;bestand;herkomst;datum",
    "1;Risicobeeld;risicobeeld.pdf;eigen;",
    "4;Cijfers;cijfers.xlsx;eigen;",
  ].join("\n"),
  "strategie/kamerstukken.csv": [
    "id;kamer;vergaderjaar;dossier;nummer;datum;titel;bron",
    "strategie-2007;II;2006/07;30821;3;2007-05-21;Eerste strategie;proef",
  ].join("\n"),
  "strategie/parameters.csv": [
    "parameter;waarde;eenheid;toelichting;bron",
    "vraagstuk.regel;omhullende;;proef;proef",
    "dominant.drempel;C;klasse;proef;proef",
    "oordeel.gelijk;0,1;klasse;proef;proef",
    "weegwijzen.verschil;5;plaatsen;proef;proef",
  ].join("\n"),
  "strategie/concordantie.csv": [
    "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
    "2019;brand;2023;brand;gelijk;;proef;zelfde",
    "2019;storm;2023;storm;gelijk;;proef;zelfde",
  ].join("\n"),
};

/** Letters of an edition as a delivery with its register: rows `risico;criterium;laag;verwacht;hoog`. */
export function letters(
  edition: string,
  rows: readonly string[],
  openbaar = "ja",
): Readonly<Record<string, string>> {
  return {
    [`aanleveringen/${edition}/register.csv`]: `bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nletters.csv;anv-beoordeling;ANV;2019-01-01;fictief;${openbaar};geen`,
    [`aanleveringen/${edition}/letters.csv`]: [
      "risico;criterium;laag;verwacht;hoog;toelichting;bron",
      ...rows.map((row) => `${row};;proef`),
    ].join("\n"),
  };
}

/** The reference date of its latest edition. */
const LATEST = "2023-04-03";

/** Reads and checks a cycle given as files; the findings of every stage up to the dataset. */
export async function readCycle(files: DataFiles): Promise<Checked<Dataset>> {
  const effects = memoryEffects(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
  );
  const inputs = await ingest(effects, {data: "data", templates: "templates"}, () => READ_HERE);
  const strategy = readStrategy(inputs.value.strategy);
  const forms = readForms(inputs.value.forms);
  const deliveries = readDeliveries(inputs.value, forms.value, strategy.value);
  const attachments = checkAttachments(strategy.value.strategy, {inputs: inputs.value, own: OWN_FILES});
  const asked = readAsked(inputs.value.asked, forms.value, strategy.value);
  const notReceived = {findings: checkAsked(asked.value, inputs.value.registers)};
  const memoFields = readMemoFields(inputs.value.decisions, strategy.value.strategy.editions);
  const steering = readSteering(inputs.value.steering, strategy.value.strategy);
  const {filled: _, ...accepted} = deliveries.value;
  const waivers = readWaivers(inputs.value.waivers);
  const found = [
    inputs,
    strategy,
    forms,
    deliveries,
    asked,
    notReceived,
    memoFields,
    steering,
    attachments,
    waivers,
  ].flatMap(({findings}) => findings);
  const sifted = applyWaivers(found, waivers.value, LATEST);
  return {
    value: {
      strategy: {...strategy.value.strategy, attachments: attachments.value.attachments},
      ...accepted,
      memoFields: memoFields.value,
      steering: steering.value,
      attachmentFiles: attachments.value.files,
    },
    findings: [...sifted.open, ...sifted.findings],
  };
}
