/** Columns that drawing adds to the rows of every chart; `laagste` and `hoogste` are parameters, not columns. */
const ALWAYS = ["rij"];

/** Columns that drawing adds when a chart asks for labels beside its points. */
const WITH_LABELS = [
  "punt_x",
  "punt_y",
  "label_tekst",
  "label_x",
  "label_uitlijning",
  "label_links",
  "label_rechts",
  "label_boven",
  "label_onder",
  "lijn_x",
  "lijn_y",
];

/** The columns a chart may use: those of its view and those that drawing adds, such as `titel_regels`, the title broken into lines. */
export function drawingColumns(columns: readonly string[], withLabels: boolean): readonly string[] {
  const titles = columns.filter((name) => name === "titel" || name.endsWith("_titel"));
  return [
    ...columns,
    ...titles.map((name) => `${name}_regels`),
    ...ALWAYS,
    ...(withLabels ? WITH_LABELS : []),
  ];
}
