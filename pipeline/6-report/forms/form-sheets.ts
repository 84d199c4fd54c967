/** The sheets of a form. The last one is not shown: it holds the id by which the form is known when it comes back. */
export const FORM_SHEETS = {
  instructions: "Uitleg",
  data: "Invullen",
  lists: "Codelijsten",
  id: "Kenmerk",
} as const;
