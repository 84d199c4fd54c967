import type {EditionId} from "./ids.ts";

/** The parts of the frame "Beleidskeuzes uitgelegd" (article 3.1 Comptabiliteitswet 2016), in order; the third has two sides. */
export const POLICY_PARTS = [
  {id: "doelen", number: "1", title: "Doelen"},
  {id: "instrumenten", number: "2", title: "Beleidsinstrumenten"},
  {id: "financieel_rijk", number: "3a", title: "Financiële gevolgen voor het Rijk"},
  {
    id: "financieel_maatschappij",
    number: "3b",
    title: "Financiële gevolgen voor maatschappelijke sectoren",
  },
  {id: "doeltreffendheid", number: "4", title: "Nagestreefde doeltreffendheid"},
  {id: "doelmatigheid", number: "5", title: "Nagestreefde doelmatigheid"},
  {id: "evaluatie", number: "6", title: "Evaluatieparagraaf"},
] as const;

export type PolicyPart = (typeof POLICY_PARTS)[number]["id"];

/** The word in the column `onderdeel` that says that the frame does not apply, with the reason as its text. */
export const NOT_APPLICABLE_PART = "nvt";

/** What an edition says in the frame: all of its parts, or why it does not apply. */
export type PolicyChoices =
  | {
      readonly edition: EditionId;
      readonly applies: true;
      readonly parts: readonly {readonly part: PolicyPart; readonly text: string; readonly source: string}[];
    }
  | {
      readonly edition: EditionId;
      readonly applies: false;
      readonly reason: string;
      readonly source: string;
    };
