import {attachmentFileName, attachmentsOf, receivedFile} from "../core/attachments.ts";
import type {AttachmentFile} from "../core/dataset.ts";
import type {Artefact} from "../core/document.ts";
import type {Attachment, Edition, Strategy} from "../core/strategy.ts";

/** A third party's document in the set, and the row of the list that it comes from. */
export interface ReceivedAttachment {
  readonly item: Attachment;
  readonly file: AttachmentFile;
  readonly artefact: Artefact;
}

/** Third parties' documents that go with the letter of the edition, under their number and byte for byte as received. */
export function receivedAttachments({
  strategy,
  edition,
  attachmentFiles,
}: {
  readonly strategy: Strategy;
  readonly edition: Edition;
  readonly attachmentFiles: readonly AttachmentFile[];
}): readonly ReceivedAttachment[] {
  return attachmentsOf(strategy, edition.id).flatMap((item) => {
    const file = item.origin === null ? undefined : receivedFile(attachmentFiles, edition.id, item);
    if (file === undefined) return [];
    return [{item, file, artefact: {path: `kamer/${attachmentFileName(item)}`, bytes: file.bytes}}];
  });
}
