import {describe, expect, test} from "vitest";
import {formLists} from "../../../pipeline/6-report/forms/form-lists.ts";
import type {FormRequest} from "../../../pipeline/6-report/forms/form-request.ts";
import {formRows} from "../../../pipeline/6-report/forms/form-rows.ts";
import {checkCycle} from "../../support/check-cycle.ts";
import {SOUND} from "../../support/mistakes.ts";
import {type Sent, withProgress} from "../../support/small-progress.ts";

/** What a sender gets when it is asked for its progress. */
async function requestFor(sender: string, sent: Sent): Promise<FormRequest> {
  const {dataset, forms, filled} = (await checkCycle({...SOUND, ...withProgress(sent, SOUND)})).value;
  const {strategy} = dataset;
  const form = forms.find(({name}) => name === "voortgang");
  const organisation = strategy.organisations.findLast(({id}) => id === sender);
  const edition = strategy.editions.find(({id}) => id === "2023");
  if (form === undefined || organisation === undefined || edition === undefined) throw new Error("not there");
  return {form, sender: organisation, edition, strategy, filled, deadline: null, organisation: "Proef"};
}

describe("the blank form for progress", () => {
  test("has a row for each measure of the strategy that names the sender, with the moment left to choose", async () => {
    expect(formRows(await requestFor("JenV", {}))).toEqual([
      {maatregel: "1A", betekenis: "Brandweer uitbreiden.", "vorige keer": ""},
    ]);
  });

  test("has the sender's own measures, with what it said at the last moment and not in the last row", async () => {
    const reports = [
      "b-1;m2;in uitvoering;2023-05-01;2024-12-31;2025-03-01;geld;;;;;;;",
      "b-1;m1;in uitvoering;2023-05-01;2024-12-31;;;;;;;;;",
    ];
    expect(formRows(await requestFor("storm-b", {reports}))).toEqual([
      {
        maatregel: "b-1",
        betekenis: "Bluswater aanleggen.",
        "vorige keer":
          "m2: oordeel_eigenaar in uitvoering, begonnen_op 2023-05-01, gepland 2024-12-31, herpland 2025-03-01, reden_herplanning geld",
      },
    ]);
  });

  test("lets choose from the measures of the strategy and the sender's own, and from the moments", async () => {
    const lists = new Map(
      formLists(await requestFor("storm-b", {})).map(({name, codes}) => [name, codes.map(({code}) => code)]),
    );
    expect(lists.get("lijst_maatregel")).toEqual(["1A", "1B", "2A", "b-1"]);
    expect(lists.get("lijst_peilmoment")).toEqual(["m3", "m1", "m2"]);
    const other = formLists(await requestFor("JenV", {}));
    expect(other.find(({name}) => name === "lijst_maatregel")?.codes.map(({code}) => code)).not.toContain(
      "b-1",
    );
  });
});
