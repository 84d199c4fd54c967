import {Ajv, type ErrorObject, type ValidateFunction} from "ajv";
import schema from "vega-lite/vega-lite-schema.json" with {type: "json"};
import {nearest} from "../../core/near.ts";

/** What is wrong with a specification, in Dutch, and where (a JSON pointer). */
export interface SchemaFault {
  readonly pointer: string;
  readonly reason: string;
}

/** Which definition of the schema a kind of chart falls under, so that faults are told of that kind only. */
const KINDS: readonly (readonly [string, string])[] = [
  ["layer", "TopLevelLayerSpec"],
  ["facet", "TopLevelFacetSpec"],
  ["repeat", "TopLevelRepeatSpec"],
  ["hconcat", "TopLevelHConcatSpec"],
  ["vconcat", "TopLevelVConcatSpec"],
  ["concat", "TopLevelConcatSpec"],
];

/** Making a schema ready takes a second and always gives the same, so each kind is made ready once, when first needed. */
const ready = new Map<string, ValidateFunction>();

/** Checks a specification by Vega-Lite's own schema; null when it fits. */
export function checkSchema(spec: Readonly<Record<string, unknown>>): SchemaFault | null {
  const kind = KINDS.find(([key]) => key in spec)?.[1] ?? "TopLevelUnitSpec";
  const validate = ready.get(kind) ?? prepare(kind);
  ready.set(kind, validate);
  // Charts get their data later; the schema asks for some.
  return validate({data: {name: "rijen"}, ...spec}) ? null : mainFault(validate.errors ?? []);
}

function prepare(kind: string): ValidateFunction {
  const ajv = new Ajv({
    strict: false,
    // Keeps with every fault the alternative it comes from, for the hint.
    verbose: true,
    validateFormats: false,
    validateSchema: false,
    meta: false,
    logger: false,
    inlineRefs: false,
    code: {optimize: false},
  });
  return ajv.compile({...schema, $ref: `#/definitions/${kind}`});
}

/**
 * Picks the fault to tell from the many that a schema with alternatives gives: the deepest place, there an unknown property before all else,
 * and of those the one that most alternatives reject.
 */
function mainFault(errors: readonly ErrorObject[]): SchemaFault {
  const depth = ({instancePath}: ErrorObject) => instancePath.split("/").length;
  const deepest = Math.max(0, ...errors.map(depth));
  const there = errors.filter((error) => depth(error) === deepest);
  const unknown = there.filter(({keyword}) => keyword === "additionalProperties");
  const first = mostCommon(unknown) ?? there[0];
  if (first === undefined) return {pointer: "", reason: "past niet in het schema van Vega-Lite"};
  const property = first.params.additionalProperty;
  if (typeof property === "string")
    return {pointer: `${first.instancePath}/${property}`, reason: unknownProperty(property, unknown)};
  return {pointer: first.instancePath, reason: wrongValue(there, first)};
}

function mostCommon(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const count = (name: unknown) => errors.filter(({params}) => params.additionalProperty === name).length;
  return [...errors].sort(
    (a, b) => count(b.params.additionalProperty) - count(a.params.additionalProperty),
  )[0];
}

function unknownProperty(property: string, errors: readonly ErrorObject[]): string {
  const known = errors.flatMap(({parentSchema}) => Object.keys(parentSchema?.properties ?? {}));
  const near = nearest(property, known);
  const hint = near === null || near === property ? "" : `; bedoelde u “${near}”?`;
  const place = errors[0]?.instancePath || "de grafiek";
  return `onbekende eigenschap “${property}” bij ${place}${hint}`;
}

function wrongValue(errors: readonly ErrorObject[], {instancePath, params}: ErrorObject): string {
  if (typeof params.missingProperty === "string")
    return `bij ${instancePath || "de grafiek"} ontbreekt “${params.missingProperty}”`;
  const allowed = errors.flatMap((error) =>
    Array.isArray(error.params.allowedValues) ? error.params.allowedValues.map(String) : [],
  );
  const values = [...new Set(allowed)].slice(0, 12);
  const hint = values.length === 0 ? "" : `; mogelijk zijn bijvoorbeeld ${values.join(", ")}`;
  return `de waarde bij ${instancePath || "de grafiek"} is daar niet toegestaan${hint}`;
}
