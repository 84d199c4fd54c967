import type {CivilProtectionAnswer} from "../../core/strategy.ts";
import {code, flag, id, maybeCode, maybeText, text} from "../table/fields.ts";
import {type EditionContext, ofEdition} from "./read-groups.ts";

const PARTS = ["I", "II", "III"] as const;
const FIGURES = {
  risicos: "risks",
  methode: "method",
  maatregelen: "measures",
  capaciteiten: "capabilities",
  voorrang: "priority",
} as const;
const ANSWERS = {
  fields: [
    id("editie"),
    code("deel", PARTS),
    id("vraag"),
    text("onderwerp"),
    maybeText("antwoord"),
    maybeCode("uit", Object.keys(FIGURES)),
    maybeText("bron"),
    flag("geverifieerd"),
  ],
  key: ["editie", "deel", "vraag"],
};

/** What editions answer to the EU's questions, from `ucpm.csv`, in the order of the file. The file may be absent. */
export const readCivilProtection = (context: EditionContext): readonly CivilProtectionAnswer[] =>
  context.tables
    .read("ucpm.csv", ANSWERS, false)
    .rows.filter((row) => ofEdition(context, row))
    .map((row) => ({
      edition: row.text("editie"),
      part: PARTS.find((part) => part === row.text("deel")) ?? "I",
      question: row.text("vraag"),
      topic: row.text("onderwerp"),
      answer: row.text("antwoord"),
      from: FIGURES[row.text("uit") as keyof typeof FIGURES] ?? null,
      source: row.text("bron"),
      verified: row.flag("geverifieerd") === true,
    }));
