import {attachmentsOf, fileKey} from "../../core/attachments.ts";
import type {AttachmentFile} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import type {Inputs, PdfTraits, RawAttachment} from "../../core/inputs.ts";
import {nearest} from "../../core/near.ts";
import type {Attachment, Edition, Organisation, Strategy} from "../../core/strategy.ts";

/** What the list of attachments is held against. */
export interface AttachmentSources {
  readonly inputs: Pick<Inputs, "attachments" | "unnamedAttachments">;
  /** Files that our own templates become and that may go to Parliament: `risicobeeld.pdf`. */
  readonly own: ReadonlySet<string>;
}

/** The list as far as it holds, and the third parties' documents that can go along. */
export interface CheckedAttachments {
  readonly attachments: readonly Attachment[];
  readonly files: readonly AttachmentFile[];
}

/**
 * Holds the list of attachments against our templates and the files that third parties gave. A row of ours without a template
 * is left out; a third party's row stays without its file, because the letter already speaks of it. What is wrong with a
 * third party's document is told to that party and keeps nothing else back.
 */
export function checkAttachments(
  strategy: Strategy,
  {inputs, own}: AttachmentSources,
): Checked<CheckedAttachments> {
  const isThere = (item: Attachment): boolean => item.origin !== null || own.has(item.file);
  const attachments = strategy.attachments.filter(isThere);
  const withoutTemplate = strategy.attachments
    .filter((item) => !isThere(item))
    .map((item) => finding("bijlage/sjabloon", item.place, {seen: item.file, near: nearest(item.file, own)}));
  const wanted = strategy.editions
    .filter((edition) => edition.kind === "assessment")
    .flatMap((edition) => wantedBy(edition, attachments));
  const checked = wanted.map((want) => checkOne(want, inputs.attachments, strategy.organisations));
  const named = new Set(wanted.map(({edition, item}) => fileKey(`bijlagen/${edition.id}/${item.file}`)));
  const strays = [
    ...inputs.unnamedAttachments,
    ...inputs.attachments.map(({edition, name}) => `bijlagen/${edition}/${name}`),
  ].filter((file) => !named.has(fileKey(file)));
  return {
    value: {attachments, files: checked.flatMap(({value}) => (value === null ? [] : [value]))},
    findings: [
      ...withoutTemplate,
      ...checked.flatMap(({findings}) => findings),
      ...[...new Set(strays)].map(notNamed),
    ],
  };
}

/** A third party's document that the letter of an edition speaks of. */
interface Wanted {
  readonly edition: Edition;
  readonly item: Attachment;
  readonly origin: string;
}

const wantedBy = (edition: Edition, attachments: readonly Attachment[]): readonly Wanted[] =>
  attachmentsOf({attachments}, edition.id).flatMap((item) =>
    item.origin === null ? [] : [{edition, item, origin: item.origin}],
  );

function checkOne(
  {edition, item, origin}: Wanted,
  files: readonly RawAttachment[],
  organisations: readonly Organisation[],
): Checked<AttachmentFile | null> {
  const path = `bijlagen/${edition.id}/${item.file}`;
  const file = files.find((raw) => raw.edition === edition.id && fileKey(raw.name) === fileKey(item.file));
  if (file === undefined) {
    const details = {title: item.title, origin, path: `data/${path}`};
    return {value: null, findings: [finding("bijlage/ontbreekt", item.place, details)]};
  }
  const theirs = {sender: origin, isPublic: true};
  const {traits} = file;
  const reason = traits === null ? "dit is geen PDF" : traits.isEncrypted ? "de PDF is versleuteld" : null;
  if (traits === null || reason !== null)
    return {
      value: null,
      findings: [finding("bijlage/onbruikbaar", {file: path}, {origin, reason: reason ?? ""}, theirs)],
    };
  const value = {edition: edition.id, name: item.file, bytes: file.bytes, traits};
  const findings: readonly Finding[] = [
    ...(traits.active.length === 0
      ? []
      : [finding("bijlage/actief", {file: path}, {origin, seen: traits.active}, theirs)]),
    ...lacks(traits).map((missing) =>
      finding("bijlage/toegankelijk", {file: path}, {origin, missing}, theirs),
    ),
    ...traits.authors
      .filter((author) => !isOrganisation(author, organisations))
      .map((seen) => finding("bijlage/persoonsnaam", {file: path}, {origin, seen}, theirs)),
  ];
  return {value, findings};
}

/** All that a reader may miss, as one list: it is one thing to ask for. */
function lacks({isTagged, claimsUa, archival}: PdfTraits): readonly (readonly string[])[] {
  const missing = [
    ...(isTagged ? [] : ["heeft geen codes voor schermlezers"]),
    ...(claimsUa ? [] : ["zegt niet te voldoen aan PDF/UA"]),
    ...(archival === null ? ["zegt niet te voldoen aan PDF/A"] : []),
  ];
  return missing.length === 0 ? [] : [missing];
}

/** Whether an author is one of the organisations that we know by name or code, and so no person. */
const isOrganisation = (author: string, organisations: readonly Organisation[]): boolean =>
  organisations.some(({id, name}) =>
    [id, name].some((known) => known.toLowerCase() === author.toLowerCase()),
  );

/** The row to add, with what only the officer can know in angle brackets. What nobody vouches for is not spoken of in public. */
function notNamed(file: string): Finding {
  const [, edition = "", ...name] = file.split("/");
  const row = `<volgorde>;<titel>;${name.join("/") || edition};<herkomst>;<datum>;${name.length === 0 ? "<editie>" : edition}`;
  return finding("bijlage/niet-genoemd", {file}, {row}, {sender: null, isPublic: false});
}
