import {nearest} from "../../core/near.ts";
import {checkAttributes, columnsOf, textOf} from "./check-attributes.ts";
import {checkText} from "./check-text.ts";
import {keptIn, leftOut, type Scope, type Wrong, type Wrongs} from "./flaws.ts";
import type {Flaw, Piece} from "./parse-tree.ts";
import {soleEach} from "./sole-each.ts";
import {TAGS, type TagSchema} from "./tags.ts";

const PLAIN: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "bullet_list",
  "softbreak",
  "strong",
  "em",
]);

/** Markdown that a report may not use, as a person would call it, and what to use instead. */
const REFUSED: ReadonlyMap<string, readonly [string, string | null]> = new Map([
  ["blockquote", ["citaatblok", null]],
  ["fence", ["codeblok", null]],
  ["code_inline", ["code", null]],
  ["hardbreak", ["vaste regelovergang", null]],
  ["hr", ["streep", null]],
  ["image", ["afbeelding", "{% grafiek %}"]],
  ["s", ["doorhaling", null]],
  ["table", ["tabel in Markdown", "{% tabel %}"]],
]);

/** Tags that a note may hold. */
const IN_NOTES: ReadonlySet<string> = new Set(["feit", "vast", "veld", "verwijzing"]);

/** All that is wrong with pieces and what they hold, apart from the order of headings. */
export function* checkPieces(pieces: readonly Piece[], scope: Scope): Wrongs {
  for (const piece of pieces) {
    if (piece.type === "tag") yield* checkTag(piece, scope);
    else if (piece.type === "text") yield* checkText(piece, scope);
    else if (piece.type === "link") yield* checkPieces(isBareLink(piece) ? [] : piece.children, scope);
    else if (piece.type === "list_item") yield* checkItem(piece, scope);
    else if (piece.type === "ordered_list") yield* checkOrdered(piece, scope);
    else if (PLAIN.has(piece.type)) yield* checkPieces(piece.children, scope);
    else {
      const [seen, near] = REFUSED.get(piece.type) ?? [piece.type, null];
      yield leftOut(piece, scope, ["sjabloon/onbekend", {what: "opmaak", seen, near}]);
    }
  }
}

/** `<https://…>` prints its own address, digits and all. */
const isBareLink = (piece: Piece): boolean => {
  const text = piece.children.map((child) => child.text).join("");
  return piece.href === text || piece.href === `mailto:${text}`;
};

/** A line that starts with a year and a point is a list to Markdown, and would be renumbered. */
function* checkOrdered(piece: Piece, scope: Scope): Wrongs {
  if (piece.start !== 1) yield keptIn(piece, scope, ["sjabloon/cijfer", {seen: `${piece.start}.`}]);
  yield* checkPieces(piece.children, scope);
}

function* checkItem(piece: Piece, scope: Scope): Wrongs {
  const each = soleEach(piece);
  if (each) yield* checkTag(each, {...scope, ownItem: true});
  else yield* checkPieces(piece.children, scope);
}

function* checkTag(piece: Piece, scope: Scope): Wrongs {
  if (piece.flaw !== null) yield unreadable(piece, scope, flawReason(piece.flaw, piece));
  if (piece.flaw === "unreadable" || piece.flaw === "unopened") return;
  const schema = TAGS.get(piece.tag);
  if (schema === undefined) {
    const near = nearest(piece.tag, TAGS.keys());
    yield leftOut(piece, scope, ["sjabloon/onbekend", {what: "tag", seen: piece.tag, near}]);
    yield* checkPieces(piece.children, {...scope, columns: "unknown"});
    return;
  }
  yield* checkPlace(piece, schema, scope);
  yield* checkAttributes(piece, schema, scope);
  yield* checkContent(piece, schema, scope);
}

function* checkPlace(piece: Piece, schema: TagSchema, scope: Scope): Wrongs {
  const name = `{% ${piece.tag} %}`;
  if (schema.place === "blok" && piece.inline)
    yield unreadable(piece, scope, `${name} moet op een eigen regel staan`);
  if (schema.place === "regel" && !piece.inline)
    yield unreadable(piece, scope, `${name} hoort in een zin, niet op eigen regels`);
  if (scope.note && !IN_NOTES.has(piece.tag)) yield unreadable(piece, scope, `${name} kan niet in een noot`);
  if (piece.tag === "veld" && scope.columns === null)
    yield unreadable(piece, scope, "{% veld %} kan alleen binnen {% elk %}");
  if (piece.tag === "anders")
    yield unreadable(piece, scope, "{% anders /%} hoort rechtstreeks in {% als %}, en maar één keer");
}

function* checkContent(piece: Piece, schema: TagSchema, scope: Scope): Wrongs {
  if (schema.content && piece.children.length === 0 && piece.flaw === null) {
    yield leftOut(piece, scope, ["sjabloon/ontbreekt", {what: `inhoud van {% ${piece.tag} %}`}]);
  }
  if (piece.tag === "als") yield* checkWhen(piece, scope);
  else if (piece.tag === "elk") yield* checkEach(piece, scope);
  else yield* checkPieces(piece.children, piece.tag === "noot" ? {...scope, note: true} : scope);
}

function* checkEach(piece: Piece, scope: Scope): Wrongs {
  const separated = piece.attributes.some(({name}) => name === "scheiding");
  if (piece.inline && !separated && !scope.ownItem && piece.flaw === null) {
    yield leftOut(piece, scope, ["sjabloon/ontbreekt", {what: "scheiding bij {% elk %} in een zin"}]);
  }
  if (!piece.inline && separated) yield unreadable(piece, scope, "scheiding hoort bij {% elk %} in een zin");
  yield* checkPieces(piece.children, {
    ...scope,
    columns: columnsOf(piece, scope) ?? "unknown",
    ownItem: false,
  });
}

function* checkWhen(piece: Piece, scope: Scope): Wrongs {
  const named = ["primary", "feit"].filter((name) => textOf(piece, name) !== "");
  if (named.length === 0 && piece.flaw === null)
    yield leftOut(piece, scope, ["sjabloon/ontbreekt", {what: "feit bij {% als %}"}]);
  if (named.length === 2) yield unreadable(piece, scope, "{% als %} noemt twee feiten");
  const turn = piece.children.find((child) => child.tag === "anders");
  const others = piece.children.filter((child) => child !== turn);
  if (turn && (turn.flaw !== null || turn.attributes.length > 0)) {
    yield {...unreadable(turn, scope, "schrijf {% anders /%}, zonder iets erbij"), leaveOut: piece};
  }
  yield* checkPieces(others, scope);
}

const unreadable = (piece: Piece, scope: Scope, reason: string): Wrong =>
  leftOut(piece, scope, ["sjabloon/onleesbaar", {reason}]);

function flawReason(flaw: Flaw, piece: Piece): string {
  switch (flaw) {
    case "unreadable":
      return 'deze tag is niet te lezen; zo wel: {% feit "naam" /%}, met rechte aanhalingstekens';
    case "unclosed":
      return `{% ${piece.tag} %} wordt niet gesloten; begin en einde staan allebei in de zin of allebei op een eigen regel`;
    case "unopened":
      return `{% /${piece.tag} %} sluit iets dat hier niet is begonnen`;
    case "no-slash":
      return `{% ${piece.tag} %} heeft geen inhoud en moet eindigen op /%}`;
    case "too-deep":
      return `{% ${piece.tag} %} staat te diep in andere tags`;
  }
}
