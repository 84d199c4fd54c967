/** A field that a chart reads, and where its name stands (a JSON pointer). */
export interface FieldUse {
  readonly field: string;
  readonly pointer: string;
}

/** What a chart says about fields: those it reads, and those its own transforms make. */
export interface SpecFields {
  readonly uses: readonly FieldUse[];
  readonly made: ReadonlySet<string>;
}

/** Properties that hold the name of a field, or a list of names. */
const FIELD_KEYS = new Set(["field", "fields", "groupby"]);
/** Properties that do so only inside a transform; elsewhere they mean something else. */
const TRANSFORM_KEYS = new Set([
  "fold",
  "flatten",
  "pivot",
  "stack",
  "impute",
  "quantile",
  "density",
  "regression",
  "loess",
  "on",
  "key",
]);
/** Properties that hold an expression with `datum.…` in it. Axis expressions know only label, value and index. */
const EXPRESSION_KEYS = new Set(["calculate", "filter", "test", "expr"]);
/** What `datum` has inside axes and legends. */
const GUIDE_FIELDS = new Set(["label", "value", "index"]);
const DATUM = /\bdatum(?:\.([A-Za-z_$][\w$]*)|\[\s*(['"])(.*?)\2\s*\])/g;
/** What transforms call their outcome when nothing else is said. */
const DEFAULT_NAMES: Readonly<Record<string, readonly string[]>> = {
  fold: ["key", "value"],
  quantile: ["prob", "value"],
  density: ["value", "density"],
};

/** Walks a Vega-Lite specification and lists the fields that it reads and makes. */
export function specFields(spec: unknown): SpecFields {
  const uses: FieldUse[] = [];
  const made = new Set<string>();
  walk(spec, {pointer: "", inTransform: false, inGuide: false}, {uses, made});
  return {uses, made};
}

interface Where {
  readonly pointer: string;
  readonly inTransform: boolean;
  readonly inGuide: boolean;
}

interface Found {
  readonly uses: FieldUse[];
  readonly made: Set<string>;
}

function walk(node: unknown, where: Where, found: Found): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries())
      walk(item, {...where, pointer: `${where.pointer}/${index}`}, found);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const pointer = `${where.pointer}/${key.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    const inner = {
      pointer,
      inTransform: where.inTransform || key === "transform",
      inGuide: where.inGuide || key === "axis" || key === "legend" || key === "header",
    };
    note(key, value, inner, found);
    walk(value, inner, found);
  }
}

function note(key: string, value: unknown, where: Where, found: Found): void {
  const texts = (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === "string",
  );
  if (key === "as") for (const text of texts) found.made.add(text);
  if (where.inTransform) for (const name of DEFAULT_NAMES[key] ?? []) found.made.add(name);
  if (FIELD_KEYS.has(key) || (where.inTransform && TRANSFORM_KEYS.has(key))) {
    for (const text of texts) found.uses.push({field: fieldName(text), pointer: where.pointer});
  }
  if (!EXPRESSION_KEYS.has(key)) return;
  for (const text of texts) {
    for (const match of text.matchAll(DATUM)) {
      const field = match[1] ?? match[3] ?? "";
      if (!(where.inGuide && GUIDE_FIELDS.has(field))) found.uses.push({field, pointer: where.pointer});
    }
  }
}

/** Vega-Lite writes a point in a name as `\\.`. */
const fieldName = (text: string): string => text.replace(/\\(.)/g, "$1");
