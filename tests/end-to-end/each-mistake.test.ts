import {describe, expect, it} from "vitest";
import {describe as explain, FINDING_CODES} from "../../pipeline/core/finding-catalogue.ts";
import type {Finding} from "../../pipeline/core/findings.ts";
import {formatPlace} from "../../pipeline/core/place.ts";
import type {Example} from "../support/example.ts";
import {EXAMPLES} from "../support/examples.ts";
import {MISTAKES, SOUND, withMistake} from "../support/mistakes.ts";
import {readCycle} from "../support/small-cycle.ts";

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map((item) => `${item.code} @ ${formatPlace(item.place)}`).sort();

/** One of the kinds of finding; the table of examples is complete, as the compiler sees to. */
function exampleOf(code: (typeof FINDING_CODES)[number]): Example {
  const example = EXAMPLES.get(code);
  if (example === undefined) throw new Error(`no example of ${code}`);
  return example;
}

describe("every kind of finding", () => {
  it("is looked for in a cycle in which otherwise nothing is found", async () => {
    expect((await readCycle(SOUND)).findings).toEqual([]);
  });

  it.each(FINDING_CODES)(
    "%s comes of its bad example at its own place with nothing that does not follow, and not of the good one",
    async (code) => {
      const {found, findings} = exampleOf(code);
      const bad = await findings("bad");
      expect(told(bad)).toEqual([...found].sort());
      const own = bad.filter((item) => item.code === code);
      expect(own).not.toEqual([]);
      for (const item of own) {
        const {title, seen, expected, action} = explain(item);
        for (const words of [title, seen, expected, action]) expect(words).toMatch(/\S/);
        expect([title, seen, expected, action].join(" ")).not.toMatch(/undefined|null|NaN|\[object/);
      }
      expect(told(await findings("good"))).toEqual([]);
    },
  );

  it.each(FINDING_CODES)("%s is shown with what is wrong and what is right, and these differ", (code) => {
    const {bad, good} = exampleOf(code).shown;
    expect(good).toMatch(/\S/);
    expect(bad).not.toBe(good);
  });
});

it.each(Object.entries(MISTAKES))(
  "%s has every file that its mistake brings along done well too",
  (_, mistake) => {
    const good = withMistake(mistake, "good");
    expect(Object.keys(mistake.files).filter((path) => !(path in good))).toEqual([]);
  },
);
