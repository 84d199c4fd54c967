import {endsOf, type LinkEnds} from "../core/link-ends.ts";
import type {Link} from "../core/strategy.ts";
import {groupLinks} from "./group-links.ts";

/** Puts the rows of the concordance between two editions together and tells the risks at both ends. */
export const linkEnds = (links: readonly Link[]): readonly LinkEnds[] => groupLinks(links).map(endsOf);
