import type {EditionId} from "./ids.ts";
import type {Aim, Edition, Group, Strategy} from "./strategy.ts";

/** What the measures of an edition stand under. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly ownTranslation: boolean;
  /** Only security issues have one. */
  readonly effort?: Group["effort"];
}

/**
 * The parts of an edition's plan, in order: its action lines, or where it has none the security issues or themes that it
 * weighs itself, and after those its generic instruments. Themes and action lines may share their ids, so only one of them counts.
 */
export function partsOf(
  {groups, aims}: Pick<Strategy, "groups" | "aims">,
  edition: EditionId,
): readonly Part[] {
  const own = <Item extends Aim | Group>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.edition === edition);
  const lines = own(aims).filter((aim) => aim.kind === "action-line");
  const instruments = own(aims).filter((aim) => aim.kind === "instrument");
  return [...(lines.length > 0 ? lines : own(groups)), ...instruments];
}

/** What an edition itself calls what it ranks: `thema`, `dominant risico`; `onderdeel` where it has no word for it. */
export const unitOf = ({unit}: Pick<Edition, "unit">): string => unit || "onderdeel";

/** The word for what the measures of an edition stand under: `actielijn`, or the word of the edition where it has no action lines. */
export function partUnit({aims}: Pick<Strategy, "aims">, edition: Pick<Edition, "id" | "unit">): string {
  const has = (kind: Aim["kind"]): boolean =>
    aims.some((aim) => aim.edition === edition.id && aim.kind === kind);
  const unit = has("action-line") ? "actielijn" : unitOf(edition);
  return has("instrument") ? `${unit} of generiek instrument` : unit;
}
