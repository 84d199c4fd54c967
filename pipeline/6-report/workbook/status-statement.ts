import type {Status} from "../../core/status.ts";

/** What the title of a workbook begins with. */
export const STATUS_PREFIXES: Readonly<Record<Status, string>> = {
  fictief: "VOORBEELD: ",
  concept: "CONCEPT: ",
  vastgesteld: "",
};

/** What a workbook says of how sure it is. */
export const STATUS_STATEMENTS: Readonly<Record<Status, string>> = {
  fictief:
    "Status: fictief. Dit is een voorbeeld: (een deel van) de gegevens in dit bestand is verzonnen en zegt niets over de werkelijkheid.",
  concept:
    "Status: concept. Een of meer aanleveringen zijn nog niet vastgesteld; de cijfers kunnen wijzigen.",
  vastgesteld: "Status: vastgesteld.",
};
