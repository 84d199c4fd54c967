import {expect, test} from "vitest";
import {check, checkAll} from "../pipeline/check.ts";
import {memoryEffects} from "./support/memory-effects.ts";
import {SOUND} from "./support/mistakes.ts";
import {requestFor} from "./support/request.ts";
import {letters} from "./support/small-cycle.ts";

const CODES = ["1.1", "2.1", "2.2", "2.3"];
const files = {
  ...SOUND,
  ...letters(
    "2023",
    CODES.flatMap((code) => [`brand;${code};E;E;E`, `storm;${code};A;A;A`]),
  ),
  "strategie/besluitlijst.csv":
    "editie;risico;plaats;reden;bron\n2023;brand;2;Blijft dichtbij.;proef\n2023;storm;1;;proef",
};

test("a check of everything tells of a decided place without a reason, which reading alone does not", async () => {
  const effects = memoryEffects(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
  );
  const request = requestFor({data: "data", templates: "templates", output: "output"});
  const codesOf = async (how: typeof check): Promise<readonly string[]> =>
    (await how(request, effects, () => undefined)).findings
      .map(({code}) => code)
      .filter((code) => code.startsWith("besluitlijst/"));
  expect(await codesOf(check)).toEqual([]);
  expect(await codesOf(checkAll)).toEqual(["besluitlijst/zonder-reden"]);
});
