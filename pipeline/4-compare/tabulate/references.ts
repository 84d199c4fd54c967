import {attachmentReference, attachmentsOf, stemOf} from "../../core/attachments.ts";
import {writeKamerstuk} from "../../core/kamerstuk.ts";
import type {Edition, Strategy} from "../../core/strategy.ts";
import type {Fact} from "../../core/views.ts";
import {attachmentStatus} from "./attachment-views.ts";
import {type DraftFact, UNKNOWN_FACT} from "./draft-fact.ts";
import type {Material} from "./material.ts";

/** What notes may refer to: each parliamentary paper by its id, each attachment of this edition by its file without ending. */
export function references(material: Material): ReadonlyMap<string, Fact> {
  const {strategy, edition} = material;
  const papers = strategy.papers.map((paper) =>
    reference(paper.id, {
      value: writeKamerstuk(paper.reference),
      status: "vastgesteld",
      sources: [paper.place],
    }),
  );
  const attachments = attachmentsOf(strategy, edition.id).map((item) =>
    reference(stemOf(item.file), {
      value: attachmentReference(item),
      status: attachmentStatus(material, item),
      sources: [item.place],
    }),
  );
  return new Map([...papers, ...attachments]);
}

const reference = (id: string, {value, status, sources}: DraftFact): readonly [string, Fact] => [
  id,
  {name: `verwijzing.${id}`, value, format: "tekst", text: String(value), status, sources},
];

/** The letter with which an edition went to Parliament; unknown when no paper says so. */
export function letterReference({papers}: Strategy, edition: Edition): DraftFact {
  const paper = papers.find((candidate) => candidate.edition === edition.id);
  if (paper === undefined) return UNKNOWN_FACT;
  return {value: writeKamerstuk(paper.reference), status: "vastgesteld", sources: [paper.place]};
}
