import {nearest} from "../../core/near.ts";
import {typedFigures} from "./check-text.ts";
import {leftOut, type Scope, type Wrong, type Wrongs} from "./flaws.ts";
import type {Piece} from "./parse-tree.ts";
import type {AttributeKind, TagSchema} from "./tags.ts";

interface Given {
  readonly piece: Piece;
  readonly name: string;
  readonly value: unknown;
}

/** The value of an attribute as text, `""` when it is not there. */
export function textOf(piece: Piece, name: string): string {
  const value = piece.attributes.find((attribute) => attribute.name === name)?.value;
  return isPlain(value) ? String(value) : "";
}

/** The columns of the view that a tag names; null when it names none that exists. */
export function columnsOf(piece: Piece, scope: Scope): readonly string[] | null {
  return scope.known.views.get(textOf(piece, "primary")) ?? null;
}

/** A list as typed in an attribute: `titel, verschil`. */
export function splitNames(text: string): readonly string[] {
  return text.split(",").map((name) => name.trim());
}

/** Attributes that are missing, unknown, given twice or name something that does not exist. */
export function* checkAttributes(piece: Piece, schema: TagSchema, scope: Scope): Wrongs {
  const seen = new Set<string>();
  for (const {name, value} of piece.attributes) {
    const rule = schema.attributes.get(name);
    if (rule === undefined) yield unknownAttribute(piece, name, [scope, schema]);
    else if (seen.has(name)) yield unreadable(piece, scope, `${shown(piece, name)} staat er twee keer`);
    else yield* checkValue({piece, name, value}, rule.kind, scope);
    seen.add(name);
  }
  for (const [name, rule] of schema.attributes) {
    if (rule.required && !seen.has(name))
      yield leftOut(piece, scope, ["sjabloon/ontbreekt", {what: shown(piece, name, rule.kind)}]);
  }
}

function unknownAttribute(piece: Piece, name: string, [scope, schema]: readonly [Scope, TagSchema]): Wrong {
  if (name === "primary")
    return unreadable(piece, scope, `{% ${piece.tag} %} heeft geen waarde direct achter de naam`);
  const names = [...schema.attributes.keys()].filter((known) => known !== "primary");
  const near = nearest(name, names);
  return leftOut(piece, scope, [
    "sjabloon/onbekend",
    {what: `eigenschap van {% ${piece.tag} %}`, seen: name, near},
  ]);
}

function* checkValue(given: Given, kind: AttributeKind, scope: Scope): Wrongs {
  const {piece, name, value} = given;
  if (kind === "waarde" ? isPlain(value) : kind === "aantal" ? isCount(value) : typeof value === "string") {
    yield* checkMeaning(given, kind, scope);
  } else {
    const expected = kind === "aantal" ? "een geheel getal vanaf 1" : "tekst tussen rechte aanhalingstekens";
    yield unreadable(piece, scope, `${shown(piece, name, kind)} moet ${expected} zijn`);
  }
}

function* checkMeaning(given: Given, kind: AttributeKind, scope: Scope): Wrongs {
  const {piece, name} = given;
  const text = textOf(piece, name);
  const columns = columnsOf(piece, scope);
  if (typeof kind !== "string")
    yield* known(piece, scope, {what: shown(piece, name), names: [text], among: kind});
  else if (kind === "feit")
    yield* known(piece, scope, {what: "feit", names: [text], among: scope.known.facts});
  else if (kind === "weergave")
    yield* known(piece, scope, {what: "weergave", names: [text], among: scope.known.views.keys()});
  else if (kind === "grafiek")
    yield* known(piece, scope, {what: "grafiek", names: [text], among: scope.known.charts});
  else if (kind === "verwijzing")
    yield* known(piece, scope, {what: "verwijzing", names: [text], among: scope.known.references});
  else if (kind === "kolom" && Array.isArray(scope.columns))
    yield* known(piece, scope, {what: "kolom", names: [text], among: scope.columns});
  else if (kind === "gedeelde kolom") yield* checkShared(given, columns, scope);
  else if (kind === "kolommen" && columns)
    yield* known(piece, scope, {what: "kolom", names: splitNames(text), among: columns});
  else if (kind === "weergavekolom" && columns)
    yield* known(piece, scope, {what: "kolom", names: [text], among: columns});
  else if (kind === "sortering" && columns)
    yield* known(piece, scope, {what: "kolom", names: [text.replace(/^-/, "")], among: columns});
  else if (kind === "bijschrift")
    for (const seen of typedFigures(text))
      yield {...leftOut(piece, scope, ["sjabloon/cijfer", {seen}]), leaveOut: null};
}

function* checkShared({piece, name}: Given, columns: readonly string[] | null, scope: Scope): Wrongs {
  if (scope.columns === null) {
    yield unreadable(piece, scope, `${shown(piece, name)} kan alleen binnen {% elk %}`);
    return;
  }
  const around = Array.isArray(scope.columns) ? scope.columns : (columns ?? []);
  const among = (columns ?? around).filter((column) => around.includes(column));
  yield* known(piece, scope, {what: "kolom", names: [textOf(piece, name)], among});
}

interface Names {
  readonly what: string;
  readonly names: readonly string[];
  readonly among: Iterable<string>;
}

function* known(piece: Piece, scope: Scope, {what, names, among}: Names): Wrongs {
  const candidates = new Set(among);
  for (const seen of names) {
    if (candidates.has(seen)) continue;
    yield leftOut(piece, scope, ["sjabloon/onbekend", {what, seen, near: nearest(seen, candidates)}]);
  }
}

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

const isCount = (value: unknown): boolean =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 1;

const unreadable = (piece: Piece, scope: Scope, reason: string): Wrong =>
  leftOut(piece, scope, ["sjabloon/onleesbaar", {reason}]);

const shown = (piece: Piece, name: string, kind?: AttributeKind): string =>
  `${name === "primary" ? `naam van ${kind === "feit" ? "het" : "de"} ${String(kind)}` : name} bij {% ${piece.tag} %}`;
