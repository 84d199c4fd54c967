import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {ingest, READ_HERE} from "../../../pipeline/1-ingest/index.ts";
import {inspectPdf} from "../../../pipeline/1-ingest/pdf/inspect-pdf.ts";
import {writeParquet} from "../../../pipeline/6-report/open-data/write-parquet.ts";
import {closedLeaks} from "../../../pipeline/6-report/secrets/closed-leaks.ts";
import type {ReadInputs} from "../../../pipeline/6-report/secrets/closed-values.ts";
import type {Finding} from "../../../pipeline/core/findings.ts";
import {run} from "../../../pipeline/pipeline.ts";
import {memoryEffects} from "../../support/memory-effects.ts";
import {SOUND} from "../../support/mistakes.ts";
import {SOUND_PDF} from "../../support/plain-pdf.ts";
import {requestFor} from "../../support/request.ts";
import {CAPABILITY_COLUMNS, withCapabilities} from "../../support/small-capabilities.ts";
import {type DataFiles, letters, readCycle, SMALL_CYCLE} from "../../support/small-cycle.ts";
import {memo, paragraph} from "../pdf/sample-documents.ts";

const NOTE = "De sluis bij Kluisdam houdt het geen nacht uit";
const HEAD = "risico;criterium;laag;verwacht;hoog;toelichting;bron;openbaar";

/** The small cycle with a delivery of these rows; `openbaar` is what the register says of it. */
function delivered(rows: readonly string[], openbaar = "nee", head = HEAD): DataFiles {
  return {
    ...SMALL_CYCLE,
    ...letters("2023", [], openbaar),
    "aanleveringen/2023/letters.csv": [head, ...rows].join("\n"),
  };
}

async function read(files: DataFiles): Promise<ReadInputs> {
  const below = Object.entries(files).map(([path, content]) => [`data/${path}`, content]);
  const folders = {data: "data", templates: "templates"};
  const {value} = await ingest(memoryEffects(Object.fromEntries(below)), folders, () => READ_HERE);
  return {inputs: value, dataset: (await readCycle(files)).value};
}

const file = (path: string, content: string | Uint8Array) => ({
  path: `kamer/${path}`,
  bytes: typeof content === "string" ? strToU8(content) : content,
});

/** Many rows of the same cell, so that the file does not hold it as plain text in a row. */
const parquet = ({cell = "x", title = "y"}): Uint8Array =>
  writeParquet(
    {
      name: "v",
      about: "",
      columns: [{name: "a", title: "A", type: "string", format: "tekst"}],
      rows: Array.from({length: 40}, (_, index) => ({a: `${index % 7} ${cell}`})),
    },
    {title},
  );

/** What is found when one file of the set says this. */
async function found(files: DataFiles, said: string): Promise<readonly Finding[]> {
  return closedLeaks(await read(files), {documents: [], files: [file("data/x.csv", said)]});
}

const CLOSED = delivered([`brand;1.1;A;B;C;${NOTE};proef;`]);

describe("a value that only closed input holds", () => {
  it.each([
    ["open data", file("data/x.csv", `a,b\n1,${NOTE}\n`)],
    [
      "open data in other capitals, spaces and signs",
      file("data/x.csv", `“${NOTE.toUpperCase().replaceAll(" ", "  ")}”`),
    ],
    ["the text of a chart", file("grafieken/x.svg", `<svg><text>${NOTE}</text></svg>`)],
    ["the description of a chart", file("grafieken/x.svg", `<svg aria-label="Let op: ${NOTE}."/>`)],
    ["a comment in a chart", file("grafieken/x.svg", `<svg><!-- ${NOTE} --></svg>`)],
    [
      "words written with character codes",
      file("grafieken/x.svg", `<svg><desc>${NOTE.replace("h", "&#104;")}</desc></svg>`),
    ],
    ["the notice", file("LEESMIJ.txt", NOTE)],
    ["a file of a kind that is not known", file("data/x.arrow", `ARROW1\u0000${NOTE}\u0000ARROW1`)],
    ["the packed cells of a Parquet file", file("data/x.parquet", parquet({cell: NOTE}))],
    ["what a Parquet file says of itself", file("data/x.parquet", parquet({title: NOTE}))],
    [
      "the properties of a letter to be edited",
      file("x.docx", zipSync({"docProps/core.xml": strToU8(`<a><dc:subject>${NOTE}</dc:subject></a>`)})),
    ],
    [
      "any attribute in a package",
      file(
        "x.xlsx",
        zipSync({"xl/worksheets/sheet1.xml": strToU8(`<hyperlink ref="A1" tooltip="${NOTE}"/>`)}),
      ),
    ],
    [
      "the name of a range in a workbook",
      file(
        "x.xlsx",
        zipSync({
          "xl/workbook.xml": strToU8(`<definedName name="${NOTE.replaceAll(" ", "_")}">A1</definedName>`),
        }),
      ),
    ],
    ["metadata", file("x.mdto.xml", `<a><naam>${NOTE}</naam></a>`)],
    ["the data package", file("data/datapackage.json", JSON.stringify({title: `x\n${NOTE}`}))],
    [
      "a cell or property of a workbook",
      file("x.xlsx", zipSync({"xl/sharedStrings.xml": strToU8(`<sst><si><t>${NOTE}</t></si></sst>`)})),
    ],
  ])("is found in %s, and not repeated", async (_, made) => {
    const leaks = await closedLeaks(await read(CLOSED), {documents: [], files: [made]});
    expect(leaks).toMatchObject([
      {
        code: "tekst/gesloten",
        isPublic: false,
        place: {file: made.path},
        details: {cell: "aanleveringen/2023/letters.csv › F2", where: made.path},
      },
    ]);
    expect(JSON.stringify(leaks)).not.toContain("Kluisdam");
  });

  it("is found in the name of a file, which then is what the finding points at", async () => {
    const named = file(`${NOTE}.pdf`, "%PDF");
    expect(await closedLeaks(await read(CLOSED), {documents: [], files: [named]})).toMatchObject([
      {code: "tekst/gesloten", place: {file: named.path}},
    ]);
  });

  it("is found in what a third party's document says outside its pages", async () => {
    const bytes = strToU8(SOUND_PDF.replace("(Analyse)", `(${NOTE})`));
    const traits = inspectPdf(bytes);
    if (traits === null) throw new Error("no PDF");
    const item = {
      number: 5,
      title: "Analyse",
      file: "a.pdf",
      origin: "ANV",
      date: null,
      edition: null,
      reference: "",
      place: {file: "strategie/bijlagen.csv"},
    };
    const artefact = {path: "kamer/tk-bijlage-5-analyse.pdf", bytes};
    const received = [{item, file: {edition: "2023", name: "a.pdf", bytes, traits}, artefact}];
    expect(await closedLeaks(await read(CLOSED), {documents: [], files: [], received})).toMatchObject([
      {code: "tekst/gesloten", place: {file: artefact.path}},
    ]);
  });

  it("is found in a public document at the line of its template, and may stand in the internal one", async () => {
    const document = {...memo, blocks: [{...paragraph(`Wij lazen: ${NOTE}.`), line: 9}]};
    const inside = await read(CLOSED);
    const open = await closedLeaks(inside, {documents: [{...document, audience: "kamer"}], files: []});
    expect(open).toMatchObject([{place: {file: `rapporten/${memo.name}.md`, line: 9}}]);
    expect(await closedLeaks(inside, {documents: [{...document, audience: "intern"}], files: []})).toEqual(
      [],
    );
  });

  it.each([
    ["a closed row of a public file", delivered([`brand;1.1;A;B;C;${NOTE};proef;nee`], "ja")],
    ["a refused cell of a public file", delivered([`brand;1.1;${NOTE};B;C;;proef;`], "ja")],
    [
      "a column that the form does not know",
      delivered([`brand;1.1;A;B;C;;proef;;${NOTE}`], "ja", `${HEAD};kladje`),
    ],
    ["one sentence of a longer text", delivered([`brand;1.1;A;B;C;Eerst dit. ${NOTE}. Dan dat.;proef;`])],
  ])("is found when it comes from %s", async (_, files) => {
    expect(await found(files, `Men zegt: ${NOTE}.`)).toHaveLength(1);
  });

  it.each(["1234.5", "1.234,50", "1234,5"])("is found when it is a number, written as %s", async (said) => {
    expect(await found(delivered(["brand;1.1;A;B;C;1234,5;proef;"]), `a,${said},b`)).toHaveLength(1);
    expect(await found(delivered(["brand;1.1;A;B;C;1234,5;proef;"]), `a,9${said},b`)).toEqual([]);
  });

  it.each([
    [
      "also stands in a public row",
      delivered([`brand;1.1;A;B;C;${NOTE};proef;nee`, `brand;2.1;A;B;C;${NOTE};proef;ja`], "ja"),
      NOTE,
    ],
    ["also stands in the ruler", delivered(["brand;1.1;A;B;C;Analistennetwerk;proef;"]), "Analistennetwerk"],
    [
      "is the name of a public file, which a correction repeats",
      {
        ...delivered(["brand;1.1;A;B;C;;proef;"], "ja"),
        "aanleveringen/2023/register.csv":
          "bestand;formulier;afzender;ontvangen;status;openbaar;rubricering\nbeoordeling-najaar.csv;anv-beoordeling;ANV;2019-01-01;fictief;ja;geen",
        "aanleveringen/2023/beoordeling-najaar.csv": `${HEAD}\nbrand;1.1;A;B;C;;proef;`,
        "correcties/2023.csv":
          "bestand;blad;cel;oud;nieuw;reden;door;op\nbeoordeling-najaar.csv;;D2;B;C;proef;ANV;2023-01-01",
      },
      "Bron: beoordeling-najaar.csv",
    ],
    ["is short", delivered(["brand;1.1;A;B;C;zie boven;proef;"]), "zie boven"],
    ["is a year", delivered(["brand;1.1;A;B;C;2031;proef;"]), "2031"],
    ["is a date", delivered(["brand;1.1;A;B;C;12-11-2031;proef;"]), "12-11-2031"],
    [
      "is only the beginning of a longer word",
      delivered(["brand;1.1;A;B;C;Kluisdamwater;proef;"]),
      "Kluisdamwaterstand",
    ],
  ])("is no leak when it %s", async (_, files, said) => {
    expect(await found(files, said)).toEqual([]);
  });
});

it.each([
  ["as it was typed", "a,1234,b"],
  ["as data holds it", "a;12.75;b"],
  ["as it is printed", "12,75\u00a0stuks"],
])("lets the amounts of a public capability be said, %s", async (_, said) => {
  const able = (openbaar: string): DataFiles => ({
    ...SOUND,
    ...withCapabilities({}, SOUND),
    "aanleveringen/2019/kunnen-b.csv": [
      `${CAPABILITY_COLUMNS};openbaar`,
      `pompen;Pompen;storm-b;materieel;respons;brand;1234;12,75;stuks;nee;;;;proef;;${openbaar}`,
    ].join("\n"),
  });
  expect(await found(able("ja"), said)).toEqual([]);
  expect(await found(able("nee"), said)).toHaveLength(1);
});

it("refuses the whole set when a report says what only a closed row holds, and replaces nothing", async () => {
  const report = (text: string) =>
    `---\ntitel: Proef\nondertitel: Proef\ndoelgroep: kamer\nsoort: rapport\n---\n\n# Proef\n\n${text}\n`;
  const outcome = async (text: string) => {
    const effects = memoryEffects({
      ...Object.fromEntries(Object.entries(CLOSED).map(([path, content]) => [`data/${path}`, content])),
      "sjablonen/rapporten/proef.md": report(text),
    });
    const request = requestFor({data: "data", templates: "sjablonen", output: "uit"});
    const {refused} = await run(request, effects, () => undefined);
    return {refused, made: [...effects.files.keys()].filter((path) => path.startsWith("uit/kamer/"))};
  };
  const leaking = await outcome(`Let op: ${NOTE}.`);
  expect(leaking.refused).toEqual([
    "Een niet-openbaar gegeven van een afzender staat in een openbaar stuk: rapporten/proef.md › regel 10.",
  ]);
  expect(leaking.made).toEqual([]);
  const clean = await outcome("Let op: er is niets.");
  expect(clean.refused).toEqual([]);
  expect(clean.made).toContain("uit/kamer/proef.pdf");
});
