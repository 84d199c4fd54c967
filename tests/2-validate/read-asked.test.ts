import {describe, expect, it} from "vitest";
import {checkCycle} from "../support/check-cycle.ts";
import {fencesOf} from "../support/markdown.ts";
import {SOUND} from "../support/mistakes.ts";
import {textOf} from "../support/repository.ts";

const asked = async (text: string, edition = "2023") => {
  const {value, findings} = await checkCycle({...SOUND, [`uitvraag/${edition}.csv`]: text});
  return {
    rows: value.asked,
    told: findings.map((item) => `${item.code} ${item.place.file}!${item.place.cell ?? ""}`),
  };
};

describe("what was asked", () => {
  it("is read as the handbook shows it", async () => {
    const [example = ""] = fencesOf(textOf("HANDLEIDING.md"), "csv").filter((block) =>
      block.startsWith("afzender;formulier"),
    );
    expect(await asked(example)).toEqual({
      rows: [
        {
          edition: "2023",
          sender: "ANV",
          form: "anv-beoordeling",
          deadline: "2023-03-01",
          place: {file: "uitvraag/2023.csv", cell: "A2"},
        },
      ],
      told: [],
    });
  });

  it("may have no date", async () => {
    expect((await asked("afzender;formulier;deadline\nANV;anv-richting;")).rows[0]?.deadline).toBe(null);
  });

  it("leaves out a row that names nobody or nothing, each told once", async () => {
    const {rows, told} = await asked(
      "afzender;formulier;deadline\nANW;anv-beoordeling;\nANV;anv-oordeel;\nANV;anv-richting;morgen",
    );
    // A date that is none is read as no date.
    expect(rows.map(({form, deadline}) => [form, deadline])).toEqual([["anv-richting", null]]);
    expect(told).toEqual([
      "cel/onbekende-verwijzing uitvraag/2023.csv!A2",
      "cel/onbekende-verwijzing uitvraag/2023.csv!B3",
      "aanlevering/ontbreekt uitvraag/2023.csv!A4",
      "cel/geen-datum uitvraag/2023.csv!C4",
    ]);
  });

  it("and has no row in the register is told to whoever sends reminders, by the name of the sender, and not in public", async () => {
    const {findings} = await checkCycle({
      ...SOUND,
      "uitvraag/2023.csv": "afzender;formulier;deadline\nANV;anv-richting;2023-01-15",
    });
    expect(findings.map(({code, sender, isPublic}) => [code, sender, isPublic])).toEqual([
      ["aanlevering/ontbreekt", "ANV", false],
    ]);
  });

  it("and came in a file that cannot be used has come: that file has its own finding", async () => {
    const {findings} = await checkCycle({
      ...SOUND,
      "aanleveringen/2023/letters.csv": "risico\0criterium",
      "uitvraag/2023.csv": "afzender;formulier;deadline\nANV;anv-beoordeling;",
    });
    expect(findings.map(({code}) => code)).toContain("bestand/onleesbaar");
    expect(findings.map(({code}) => code)).not.toContain("aanlevering/ontbreekt");
  });

  it("for an edition that is not there is told at the file", async () => {
    expect((await asked("afzender;formulier;deadline\nANV;anv-richting;", "2030")).told).toEqual([
      "cel/onbekende-verwijzing uitvraag/2030.csv!",
    ]);
  });
});
