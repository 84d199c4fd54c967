import {describe, expect, it} from "vitest";
import {describe as explain} from "../../pipeline/core/finding-catalogue.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import {SOUND} from "../support/mistakes.ts";
import {type DataFiles, readCycle} from "../support/small-cycle.ts";

/** A form for plans: each has an owner, and may name a risk. */
const FORM = {
  name: "plannen",
  fields: [
    {name: "maatregel", type: "string", constraints: {required: true}},
    {
      name: "eigenaar",
      type: "string",
      constraints: {required: true},
      kamerklaar: {verwijst_naar: "organisatie"},
    },
    {name: "risico", type: "string", kamerklaar: {verwijst_naar: "risico"}},
  ],
  primaryKey: ["maatregel"],
};
const FOLDER = "aanleveringen/2023";

async function told(row: string, changes: DataFiles = {}) {
  const {findings} = await readCycle({
    ...SOUND,
    "formulieren/plannen.json": JSON.stringify(FORM),
    [`${FOLDER}/register.csv`]: `${SOUND[`${FOLDER}/register.csv`]}\nm.csv;plannen;ANV;2023-01-01;fictief;nee;geen`,
    [`${FOLDER}/m.csv`]: `maatregel;eigenaar;risico\n${row}`,
    ...changes,
  });
  return findings.map((item) => [item.code, formatPlace(item.place), explain(item).action]);
}

describe("a row of a form that we know only by its description", () => {
  it("may name an organisation and a risk of the edition, or no risk", async () => {
    expect(await told("Dijken;ANV;brand\nDuinen;ANV;")).toEqual([]);
  });

  it("without its owner is a fault at the cell", async () => {
    expect(await told("Dijken;;brand")).toEqual([["cel/leeg", `${FOLDER}/m.csv › B2`, "Vul de cel in."]]);
  });

  it.each([
    ["Dijken;ANW;brand", "B2", "ANV"],
    ["Dijken;ANV;brant", "C2", "brand"],
  ])("that names what there is not is told with the nearest: %s", async (row, cell, near) => {
    expect(await told(row)).toEqual([
      [
        "cel/onbekende-verwijzing",
        `${FOLDER}/m.csv › ${cell}`,
        `Gebruik een bestaande code. Bedoelde u “${near}”?`,
      ],
    ]);
  });

  it("is not told of what it names when the row that it names is itself wrong", async () => {
    const risks = "strategie/risicos.csv";
    const broken = {[risks]: `${SOUND[risks]}\n2023;hitte;;proef`};
    expect((await told("Dijken;ANV;hitte", broken)).map(([code, place]) => [code, place])).toEqual([
      ["cel/leeg", `${risks} › C6`],
    ]);
  });
});
