import type {EditionId} from "./ids.ts";
import type {Aim, Group, Strategy} from "./strategy.ts";

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
