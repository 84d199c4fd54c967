interface SceneItem {
  readonly datum?: unknown;
  readonly items?: readonly SceneItem[];
  readonly x?: number;
  readonly y?: number;
}

/** The values of the column `rij` of all marks in a Vega scene that stand at a finite place: the rows a reader can see. */
export function markRows(scenegraph: unknown): ReadonlySet<number> {
  const rows = new Set<number>();
  const visit = (item: SceneItem) => {
    const row = rowOf(item.datum);
    if (row !== null && Number.isFinite(item.x ?? 0) && Number.isFinite(item.y ?? 0)) rows.add(row);
    for (const inner of item.items ?? []) visit(inner);
  };
  visit((scenegraph as {readonly root: SceneItem}).root);
  return rows;
}

function rowOf(datum: unknown): number | null {
  if (typeof datum !== "object" || datum === null || !("rij" in datum)) return null;
  return typeof datum.rij === "number" ? datum.rij : null;
}
