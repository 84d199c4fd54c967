import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import fc from "fast-check";
import {expect, test} from "vitest";
import {score} from "../../pipeline/3-score/index.ts";
import {compare, tabulate} from "../../pipeline/4-compare/index.ts";
import {CAPABILITY_COLUMNS, RESILIENCE_COLUMNS} from "../support/small-capabilities.ts";
import {type DataFiles, readCycle, SMALL_CYCLE} from "../support/small-cycle.ts";
import {OWN_COLUMNS, REPORT_COLUMNS} from "../support/small-progress.ts";
import {smallRun} from "../support/small-run.ts";

const SEED = 20230403;
const HEAD = "risico;criterium;laag;verwacht;hoog;toelichting;bron;openbaar";
const REGISTER_HEAD = "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering";
const CRITERIA = ["waarschijnlijkheid", "1.1", "2.1", "2.2", "2.3"];
const REGISTER = "aanleveringen/2023/register.csv";
const formText = (name: string): string =>
  readFileSync(new URL(`../../data/formulieren/${name}.json`, import.meta.url), "utf8");
const FORM = formText("anv-richting");
/** The forms about measures and capabilities, by the first word of their files. */
const FORM_OF: Readonly<Record<string, string>> = {
  kunnen: "capaciteiten",
  oordeel: "weerbaarheid",
  maatregelen: "maatregelen",
  voortgang: "voortgang",
};

/** Everything that may differ without anybody outside noticing. */
interface Closed {
  /** What stands in the three columns of each closed cell, right or wrong. */
  readonly letters: readonly string[];
  readonly notes: readonly string[];
  readonly name: string;
  readonly sender: string;
  readonly received: string;
  readonly status: string;
  readonly openbaar: string;
  readonly rubricering: string;
  /** A column that the form does not have. */
  readonly hasExtra: boolean;
  /** Whether the closed files stand before the open ones in the register. */
  readonly isFirst: boolean;
  /** More files of other senders: with the same rows as the open ones, with unknown codes, with nothing in them that can be read. */
  readonly others: readonly ("double" | "unknown" | "broken" | "many")[];
  /** How many closed rows the mixed file has of the one closed cell and of an unknown criterion. */
  readonly strays: number;
  readonly direction: string;
  readonly correction: "none" | "holds" | "stale";
  /** What the closed rows of the forms about measures and capabilities say, right or wrong. */
  readonly said: {
    readonly capability: string;
    readonly title: string;
    readonly owner: string;
    readonly aspect: string;
    readonly amounts: string;
    readonly measure: string;
    readonly moment: string;
    readonly progress: string;
    readonly answer: string;
  };
}

const oneOf = <Item>(...items: readonly Item[]): fc.Arbitrary<Item> => fc.constantFrom(...items);

const LETTERS = oneOf("A;A;A", "A;B;C", "E;E;E", "X;X;E", "?;?;?", ";;", "Q;B;C", "C;B;A", "A;;C");
const CLOSED: fc.Arbitrary<Closed> = fc.record({
  letters: fc.array(LETTERS, {minLength: CRITERIA.length * 2 + 1, maxLength: CRITERIA.length * 2 + 1}),
  notes: fc.array(oneOf("", "kluis een", "kluis twee", "een veel langere kluistoelichting"), {
    minLength: 3,
    maxLength: 3,
  }),
  name: oneOf("aaa.csv", "zzz.csv", "kluisnaam.csv"),
  sender: oneOf("JenV", "BZK"),
  received: oneOf("2022-12-01", "2019-01-01", "gisteren", ""),
  status: oneOf("fictief", "concept", "vastgesteld", "onzin"),
  openbaar: oneOf("nee", "", "misschien"),
  rubricering: oneOf("geen", "Dep. Vertrouwelijk"),
  hasExtra: fc.boolean(),
  isFirst: fc.boolean(),
  others: fc.subarray(["double", "unknown", "broken", "many"] as const),
  strays: fc.nat(3),
  direction: oneOf("toename", "afname", "onzin", ""),
  correction: oneOf("none", "holds", "stale"),
  said: fc.record({
    capability: oneOf("pompen", "emmers", "kluispomp"),
    title: oneOf("Pompen", "Kluis met een geheime pomp"),
    owner: oneOf("storm-b", "storm-c", "onbekend"),
    aspect: oneOf("mensen", "materieel", "planvorming", "onzin"),
    amounts: oneOf("1;2;stuks", "9876;9876;stuks", "veel;ja;", "98,76;;"),
    measure: oneOf("b-1", "b-2", "b-3", "vreemd"),
    moment: oneOf("m0", "m1", "m2", "m9"),
    progress: oneOf(
      ";2024-01-01;;;;;;;;;",
      "afgerond;2023-01-01;2025-01-01;2026-01-01;;2024-01-01;Kluisrapport;2024-01-01;evaluatie;kluisclaim;causaal",
      "onzin;gisteren;;;;;;;;;",
    ),
    answer: oneOf("ja;afdoende;;;", "nee;afdoende;warmte;;", "nee;niet afdoende;;kluisreden;", "onzin;;;;"),
  }),
});

const open = (risk: string, letter: string, criteria = CRITERIA): readonly string[] =>
  criteria.map((code) => `${risk};${code};${letter};${letter};${letter};open uitleg;proef;`);

/** Rows of the risk that only closed files speak of: one for each criterion, so the risk is touched whatever they say. */
const closedRows = (risk: string, letters: readonly string[], notes: readonly string[]): readonly string[] =>
  CRITERIA.map((code, index) => `${risk};${code};${letters[index]};${notes[index % 3]};kluisbron;`);

function otherFile(kind: Closed["others"][number]): string {
  if (kind === "double") return [HEAD, ...open("brand", "E"), ...open("storm", "A")].join("\n");
  if (kind === "unknown") return [HEAD, "onbekend;1.1;A;A;A;;;", "brand;9.9;A;A;A;;;"].join("\n");
  if (kind === "broken") return "\u0000\u0001 geen tabel";
  return [HEAD, ...Array.from({length: 250}, () => "brand;1.1;Q;Q;Q;kluis;;")].join("\n");
}

/** The forms about measures and capabilities: closed rows between open ones, and closed files beside open ones. */
function formFiles({said, isFirst}: Closed): DataFiles {
  const {capability, title, owner, aspect, amounts, measure, moment, progress, answer} = said;
  const table = (columns: string, ...rows: readonly string[]): string =>
    [`${columns};openbaar`, ...rows].join("\n");
  const closedAble = `${capability};${title};${owner};${aspect};respons;brand;${amounts};nee;pompen emmers;;kluisbewijs;kluisbron;kluis;nee`;
  const ownRow = (id: string, name: string, openness: string): string =>
    `${id};${name};storm-b;vuur;brand;koninkrijk;specifiek;2024;water;5;rapport;proef;;${openness}`;
  const closedReport = `${measure};${moment};${progress};kluis;nee`;
  const able = {
    "kunnen-b.csv": table(
      CAPABILITY_COLUMNS,
      closedAble,
      "pompen;Pompen;storm-b;mensen;respons;brand storm;40;60;stuks;nee;emmers;2022-05-01;lijst;proef;;",
      "pompen;Pompen;storm-b;materieel;respons;brand;1234;12,75;stuks;nee;;;;proef;;",
    ),
    "oordeel-b.csv": table(RESILIENCE_COLUMNS, `vuur;${answer};kluis;nee`, "water;ja;afdoende;;;;proef;"),
  };
  const hidden = {
    "kunnen-c.csv": table(CAPABILITY_COLUMNS, closedAble),
    "oordeel-c.csv": table(RESILIENCE_COLUMNS, `water;${answer};kluis;`),
    "maatregelen-c.csv": table(OWN_COLUMNS, ownRow(measure, title, "")),
    "voortgang-c.csv": table(REPORT_COLUMNS, closedReport),
  };
  const reported = {
    "maatregelen-b.csv": table(OWN_COLUMNS, ownRow("b-9", title, "nee"), ownRow("b-1", "Water.", "")),
    "voortgang-b.csv": table(
      REPORT_COLUMNS,
      "b-1;m1;in uitvoering;2023-05-01;2024-12-31;;;;;;;;;;",
      "b-1;m2;afgerond;2023-05-01;2025-12-31;2026-01-01;;2024-03-01;;;;minder brand;gemeten;;",
      "b-2;m1;in uitvoering;;;;;;;;;;;;",
    ),
  };
  const rowsOf = (files: Readonly<Record<string, string>>, openness: string): readonly string[] =>
    Object.keys(files).map((file) => {
      const form = FORM_OF[file.split("-")[0] ?? ""];
      return `${file};${form};storm-${file.includes("-b") ? "b" : "c"};2022-12-01;fictief;${openness};geen`;
    });
  const open = rowsOf({...able, ...reported}, "ja");
  const closed = rowsOf(hidden, "nee");
  const files = Object.entries({...able, ...hidden, ...reported});
  return {
    ...Object.fromEntries(files.map(([file, text]) => [`aanleveringen/2023/${file}`, text])),
    [REGISTER]: (isFirst ? [...closed, ...open] : [...open, ...closed]).join("\n"),
    ...Object.fromEntries(
      Object.values(FORM_OF).map((name) => [`formulieren/${name}.json`, formText(name)] as const),
    ),
    "strategie/peilmomenten.csv": [
      "editie;peilmoment;datum;soort;bron;berekend",
      "2023;m0;2023-07-03;halfjaarlijks;proef;ja",
      "2023;m1;2023-10-03;halfjaarlijks;proef;ja",
      "2023;m2;2024-04-03;halfjaarlijks;proef;ja",
    ].join("\n"),
  };
}

/** A cycle in which a risk, a direction, and one criterion of a risk that is open for the rest are closed, with the given content. */
function cycleWith(closed: Closed): DataFiles {
  const {letters, notes, name, sender, received, status, openbaar, rubricering} = closed;
  const own = `${name};anv-beoordeling;${sender};${received};${status};${openbaar};${rubricering}`;
  const rows = [HEAD, ...closedRows("vloed", letters, notes)];
  const mixed = [
    ...open("gif", "C", CRITERIA.slice(0, 4)),
    `gif;2.3;${letters.at(-1)};${notes[0]};kluisbron;nee`,
    ...Array.from({length: closed.strays}, () => "gif;9.9;A;A;A;kluis;kluis;nee"),
  ];
  const others = closed.others.map((kind) => `${kind}.csv;anv-beoordeling;BZK;2022-12-01;fictief;nee;geen`);
  const register = [
    REGISTER_HEAD,
    ...(closed.isFirst ? [own, ...others] : []),
    "open.csv;anv-beoordeling;ANV;2022-12-01;concept;ja;geen",
    "gemengd.csv;anv-beoordeling;ANV;2022-12-01;concept;ja;geen",
    ...(closed.isFirst ? [] : [own, ...others]),
  ];
  const earlier = closedRows("storm", letters.slice(CRITERIA.length), notes).slice(0, 4);
  const {[REGISTER]: formRows, ...formContent} = formFiles(closed);
  const old = closed.correction === "holds" ? "kluisbron" : "anders";
  return {
    ...SMALL_CYCLE,
    ...formContent,
    "formulieren/anv-richting.json": FORM,
    "strategie/edities.csv": [
      "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid;risicos_van",
      "2019;Strategie 2019;2019-06-07;2019-06-07;Analyse 2019;m1;Nederland;beoordeling;risico;",
      "2021;Tussentijds;2021-03-08;2021-03-08;Scan 2020;;Nederland;richting;risico;2019",
      "2023;Strategie 2023;2023-04-03;2023-04-03;Analyse 2022;m2;Koninkrijk;beoordeling;thema;",
    ].join("\n"),
    "strategie/risicos.csv": [
      "editie;risico;titel;bron",
      ...["2019", "2023"].flatMap((edition) =>
        ["brand", "storm", "vloed", "gif"].map((risk) => `${edition};${risk};${risk};proef`),
      ),
    ].join("\n"),
    "strategie/concordantie.csv": [
      "van_editie;van_risico;naar_editie;naar_risico;soort;aandeel;beoordeeld_door;toelichting",
      ...["brand", "storm", "vloed", "gif"].map((risk) => `2019;${risk};2023;${risk};gelijk;;proef;zelfde`),
    ].join("\n"),
    "strategie/vraagstukken.csv": [
      "editie;vraagstuk;titel;dominant;inzet;belangen;bron",
      "2019;vuur;Vuur;ja;versterkt;1;proef",
      "2019;water;Water;nee;versterkt;1;proef",
      "2023;vuur;Vuur;;;1;proef",
      "2023;water;Water;;;1;proef",
    ].join("\n"),
    "strategie/indeling.csv": [
      "editie;risico;vraagstuk;toelichting",
      ...["2019", "2023"].flatMap((edition) => [
        `${edition};brand;vuur;`,
        `${edition};gif;vuur;`,
        `${edition};storm;water;`,
        `${edition};vloed;water;`,
      ]),
    ].join("\n"),
    "strategie/organisaties.csv": [
      "organisatie;naam;soort;van;tot",
      "ANV;Analistennetwerk;kennisnetwerk;;",
      "JenV;Justitie;ministerie;;",
      "BZK;Binnenland;ministerie;;",
      "storm-b;Ministerie B;voorbeeld;;",
      "storm-c;Ministerie C;voorbeeld;;",
    ].join("\n"),
    "aanleveringen/2019/register.csv": [
      REGISTER_HEAD,
      "open.csv;anv-beoordeling;ANV;2019-01-01;concept;ja;geen",
      "dicht.csv;anv-beoordeling;JenV;2019-01-01;fictief;nee;geen",
    ].join("\n"),
    "aanleveringen/2019/open.csv": [
      HEAD,
      ...["brand", "vloed", "gif"].flatMap((risk) => open(risk, "B", CRITERIA.slice(0, 4))),
    ].join("\n"),
    "aanleveringen/2019/dicht.csv": [HEAD, ...earlier].join("\n"),
    "aanleveringen/2021/register.csv": `${REGISTER_HEAD}\nrichting.csv;anv-richting;ANV;2021-01-01;concept;ja;geen`,
    "aanleveringen/2021/richting.csv": [
      "risico;richting;toelichting;bron;openbaar",
      "brand;toename;open;proef;",
      `storm;${closed.direction};${notes[1]};kluis;nee`,
    ].join("\n"),
    [REGISTER]: [...register, formRows].join("\n"),
    "aanleveringen/2023/open.csv": [HEAD, ...open("brand", "D"), ...open("storm", "C")].join("\n"),
    "aanleveringen/2023/gemengd.csv": [HEAD, ...mixed].join("\n"),
    [`aanleveringen/2023/${name}`]: [
      closed.hasExtra ? `${HEAD};klad` : HEAD,
      ...rows.slice(1).map((row) => (closed.hasExtra ? `${row};kluisklad` : row)),
    ].join("\n"),
    ...Object.fromEntries(closed.others.map((kind) => [`aanleveringen/2023/${kind}.csv`, otherFile(kind)])),
    ...(closed.correction === "none"
      ? {}
      : {
          "correcties/2023.csv": `bestand;blad;cel;oud;nieuw;reden;door;op\n${name};;G3;${old};kluisnieuw;proef;proef;2023-01-01`,
        }),
  };
}

/** The files of a run, each by a short mark of its bytes. */
async function marksOf(files: DataFiles): Promise<ReadonlyMap<string, string>> {
  const {made} = await smallRun(files);
  const mark = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  return new Map([...made].map(([path, bytes]) => [path, mark(bytes)]));
}

const partOf = (marks: ReadonlyMap<string, string>, folder: string) =>
  Object.fromEntries([...marks].filter(([path]) => path.startsWith(folder)));

/** All that reports, charts and data files are made from, by what it is. */
async function tablesOf(
  files: DataFiles,
  audience: "kamer" | "intern",
): Promise<Readonly<Record<string, string>>> {
  const {value: dataset, findings} = await readCycle(files);
  const scores = score(dataset);
  const open = findings.filter(({isPublic}) => isPublic);
  const none = {faults: open.length, warnings: 0, notes: 0, waivedWarnings: 0, waivedNotes: 0};
  const figures = {dataset, scores, comparison: compare(dataset, scores)};
  const tables = ["2019", "2023"].flatMap((edition) => {
    const {views, facts} = tabulate(figures, {edition, audience, findings: none});
    return [
      ...[...views.values()].map(({name, rows}) => [`${edition} ${name}`, JSON.stringify(rows)] as const),
      ...[...facts.values()].map(
        ({name, text, status}) => [`${edition} ${name}`, `${text} ${status}`] as const,
      ),
    ];
  });
  return {...Object.fromEntries(tables), counted: open.map(({code}) => code).join(" ")};
}

const PLAIN: Closed = {
  letters: Array.from({length: CRITERIA.length * 2 + 1}, () => "A;B;C"),
  notes: ["", "", ""],
  name: "kluisnaam.csv",
  sender: "JenV",
  received: "2022-12-01",
  status: "fictief",
  openbaar: "nee",
  rubricering: "geen",
  hasExtra: false,
  isFirst: false,
  others: [],
  strays: 0,
  direction: "toename",
  correction: "none",
  said: {
    capability: "pompen",
    title: "Pompen",
    owner: "storm-b",
    aspect: "mensen",
    amounts: "1;2;stuks",
    measure: "b-1",
    moment: "m1",
    progress: ";;;;;;;;;;",
    answer: "ja;afdoende;;;",
  },
};

test("what is closed moves no view, fact or public count, whatever it says", async () => {
  const plain = await tablesOf(cycleWith(PLAIN), "kamer");
  await fc.assert(
    fc.asyncProperty(CLOSED, async (closed) => {
      expect(await tablesOf(cycleWith(closed), "kamer")).toEqual(plain);
    }),
    {seed: SEED, numRuns: 60},
  );
}, 120_000);

test("what is closed moves no byte of a file for Parliament, whatever it says", async () => {
  const plain = partOf(await marksOf(cycleWith(PLAIN)), "kamer/");
  expect(Object.keys(plain).length).toBeGreaterThan(5);
  for (const closed of fc.sample(CLOSED, {seed: SEED, numRuns: 6}))
    expect(partOf(await marksOf(cycleWith(closed)), "kamer/")).toEqual(plain);
}, 120_000);

test("the same letters move what is for inside, and what is public once they are open", async () => {
  const other = {...PLAIN, letters: PLAIN.letters.map(() => "C;D;E")};
  const [plain, moved] = [cycleWith(PLAIN), cycleWith(other)];
  expect(await tablesOf(moved, "intern")).not.toEqual(await tablesOf(plain, "intern"));
  const opened = (closed: Closed) => cycleWith({...closed, openbaar: "ja"});
  expect(await tablesOf(opened(other), "kamer")).not.toEqual(await tablesOf(opened(PLAIN), "kamer"));
});
