import {describe, expect, it} from "vitest";
import {choosePair} from "../pipeline/choose-pair.ts";
import {RefusedError, UsageError} from "../pipeline/core/effects.ts";
import {readCycle, SMALL_CYCLE} from "./support/small-cycle.ts";

/** Four editions: letters, directions only, letters, letters; the last is linked to the one before it and not to the first. */
const FOUR = {
  ...SMALL_CYCLE,
  "strategie/edities.csv": [
    "editie;titel;gepubliceerd;peildatum;analyse;methode;bereik;soort;eenheid;risicos_van",
    "2019;Strategie 2019;2019-06-07;2019-06-07;Analyse 2019;m1;Nederland;beoordeling;risico;2019",
    "2021;Tussentijds;2021-06-07;2021-06-07;Analyse 2020;;Nederland;richting;risico;2019",
    "2023;Strategie 2023;2023-04-03;2023-04-03;Analyse 2022;m2;Koninkrijk;beoordeling;thema;2023",
    "2027;Strategie 2027;2027-04-03;2027-04-03;Analyse 2026;m2;Koninkrijk;beoordeling;thema;2027",
  ].join("\n"),
  "strategie/risicos.csv": `${SMALL_CYCLE["strategie/risicos.csv"]}\n2027;brand;Brand;proef\n2027;vloed;Vloed;proef`,
  "strategie/concordantie.csv": `${SMALL_CYCLE["strategie/concordantie.csv"]}\n2023;brand;2027;brand;gelijk;;proef;zelfde`,
};
const LINKED = {
  ...FOUR,
  "strategie/concordantie.csv": `${FOUR["strategie/concordantie.csv"]}\n2019;brand;2027;brand;gelijk;;proef;zelfde`,
};

const choose = async (from: string, to: string, files: Readonly<Record<string, string>> = FOUR) => {
  const {value} = await readCycle(files);
  try {
    const pair = choosePair(value.strategy, {from, to});
    return `${pair.from.id} → ${pair.to.id}`;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof RefusedError)) throw error;
    return {kind: error.name, says: error.message};
  }
};

describe("the two editions to compare", () => {
  it("may follow each other, with an edition of directions between them", async () => {
    expect(await choose("2019", "2023")).toBe("2019 → 2023");
  });

  it("may be further apart when the concordance links them directly", async () => {
    expect(await choose("2019", "2027", LINKED)).toBe("2019 → 2027");
  });

  it("are refused when only a chain links them, with the reason, the rows to add and the risks that need one", async () => {
    const refused = await choose("2019", "2027");
    expect(refused).toMatchObject({kind: "RefusedError"});
    const {says} = refused as {readonly says: string};
    expect(says).toContain("koppelt een risico van 2019 rechtstreeks aan een risico van 2027");
    expect(says).toContain("twee stappen via een editie ertussen voegt het niet samen");
    expect(says).toContain("2019;<risico>;2027;<risico>;gelijk;;<wie>;<waarom>;concept");
    expect(says).toContain("Risico’s van 2027: brand, vloed.");
  });

  it.each([
    ["2019", "2021"],
    ["2021", "2023"],
    ["2023", "2021"],
  ])("%s and %s are refused because directions are no places, with what to use", async (from, to) => {
    const refused = await choose(from, to);
    expect(refused).toMatchObject({kind: "RefusedError"});
    expect((refused as {readonly says: string}).says).toMatch(
      /2021 geeft alleen richtingen.*zonder plaatsen is er geen verschil.*npm run vergelijk 2023 2027/,
    );
  });

  it.each([
    ["2023", "2019", "npm run vergelijk 2019 2023"],
    ["2023", "2023", "verschilt niet van zichzelf"],
    ["2019", "2032", "Editie 2032 bestaat niet. Bedoelde u 2023?"],
    ["x", "2023", "Editie x bestaat niet. Kies uit 2019, 2021, 2023, 2027."],
  ])("%s and %s are a mistake in the typing, which is explained", async (from, to, says) => {
    expect(await choose(from, to)).toEqual({kind: "UsageError", says: expect.stringContaining(says)});
  });
});
