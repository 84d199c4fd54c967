import type {Redline} from "./6-report/index.ts";
import {formatDate} from "./core/format.ts";

/** How the set differs from the one that was sent last, as lines for a terminal; none when nothing was sent. */
export function tellSince(counts: Redline["counts"] | undefined, definitive: boolean): readonly string[] {
  if (counts === undefined) return [];
  const {outside, inside, isSameEdition} = counts;
  const date = formatDate(counts.sent);
  if (outside + inside === 0) return [`Er zijn geen verschillen met wat op ${date} is verzonden.`];
  const found = outside === 1 ? "Er is 1 verschil" : `Er zijn ${outside} verschillen`;
  const more = inside === 0 ? "" : `, en ${inside} in interne stukken`;
  return [
    `${found} met wat op ${date} is verzonden${more}: zie intern/verschillen.html.`,
    ...(isSameEdition && outside > 0
      ? ["Wat is verzonden, wordt niet vervangen. Een rectificatie staat klaar in intern/rectificatie.docx."]
      : []),
    ...(isSameEdition && outside > 0 && definitive
      ? [
          `LET OP: over deze editie is op ${date} al een set verzonden. Deze definitieve set zegt iets anders; verzend haar niet zonder rectificatie.`,
        ]
      : []),
  ];
}
