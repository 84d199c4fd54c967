import type {EditionId} from "../../core/ids.ts";
import type {Strategy} from "../../core/strategy.ts";

/** The title of a risk, security issue or theme of an edition; anything else is the threat picture as a whole. */
export const subjectTitle = (
  {groups, risks}: Pick<Strategy, "groups" | "risks">,
  edition: EditionId | undefined,
  subject: string,
): string =>
  [...groups, ...risks].find((item) => item.edition === edition && item.id === subject)?.title ??
  "Het dreigingsbeeld als geheel";
