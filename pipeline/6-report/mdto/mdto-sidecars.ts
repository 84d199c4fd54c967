import {createHash} from "node:crypto";
import type {Artefact} from "../../core/document.ts";
import type {EditionId, IsoDate} from "../../core/ids.ts";
import {letterText} from "../../core/letter-fields.ts";
import {compareText} from "../../core/place.ts";
import type {LetterField} from "../../core/strategy.ts";
import {fileFormat, type PdfClaims} from "./file-format.ts";
import {
  type Concept,
  concept,
  type Element,
  type Identification,
  identification,
  mdtoDocument,
  referenceTo,
} from "./mdto-xml.ts";

/** What is known of a document, whatever files it consists of. */
export interface DescribedDocument {
  /** File name without ending. */
  readonly stem: string;
  readonly title: string;
  /** The organisation that made it. */
  readonly maker: string;
  readonly made: IsoDate | null;
  /** References that it goes by, beside our own. */
  readonly references: readonly Identification[];
  /** Language code, null when we do not know it. */
  readonly language: string | null;
  /** What a third party's PDF says of itself; null for our own files. */
  readonly claims: PdfClaims | null;
}

/** What holds for the whole set. */
export interface ArchiveContext {
  readonly edition: EditionId;
  readonly date: IsoDate;
  /** Who is responsible for making or receiving the set. */
  readonly organisation: string;
  readonly fields: readonly LetterField[];
  /** Part of it was made up: every name begins with VOORBEELD. */
  readonly isExample: boolean;
}

const FOLDER = "kamer/";
const EXAMPLE = "VOORBEELD";
const UNDECIDED = "Nader te bepalen";
const RETENTION: Readonly<Record<string, string>> = {
  B: "Blijvend te bewaren",
  V: "Tijdelijk te bewaren",
  N: UNDECIDED,
};

/**
 * Metadata for the archive beside every document in `kamer/`, as MDTO-XML 1.0.1. A document of that standard describes one
 * thing, so there is `<document>.mdto.xml` about what the document is, and for each file it consists of
 * `<file>.bestand.mdto.xml` about its bytes. What nobody decided says so.
 */
export function mdtoSidecars(
  files: readonly Artefact[],
  documents: readonly DescribedDocument[],
  context: ArchiveContext,
): readonly Artefact[] {
  const sorted = [...documents].sort((a, b) => compareText(a.stem, b.stem));
  return sorted.flatMap((document) => {
    const parts = files.flatMap((file) => partOf(file, document)).sort((a, b) => compareText(a.name, b.name));
    if (parts.length === 0) return [];
    return [
      {path: `${FOLDER}${document.stem}.mdto.xml`, bytes: objectRecord(document, parts, context)},
      ...parts.map((part) => ({
        path: `${FOLDER}${part.name}.bestand.mdto.xml`,
        bytes: fileRecord(part, document, context),
      })),
    ];
  });
}

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: Concept;
}

function partOf({path, bytes}: Artefact, {stem, claims}: DescribedDocument): readonly Part[] {
  const name = path.slice(FOLDER.length);
  if (!path.startsWith(FOLDER) || name.replace(/\.[^.]*$/, "") !== stem) return [];
  const format = fileFormat(name, bytes, claims);
  return format === null ? [] : [{name, bytes, format}];
}

/** Unique within what Kamerklaar makes: edition, date of the set, name. */
const ownMark = (name: string, {edition, date}: ArchiveContext): Identification => ({
  mark: `${edition}/${date}/${name}`,
  origin: "Kamerklaar",
});

const titleOf = ({title}: DescribedDocument, {isExample}: ArchiveContext): string =>
  isExample && !title.startsWith(EXAMPLE) ? `${EXAMPLE} – ${title}` : title;

function objectRecord(
  document: DescribedDocument,
  parts: readonly Part[],
  context: ArchiveContext,
): Uint8Array {
  const {language} = document;
  return mdtoDocument([
    "informatieobject",
    [
      ...[ownMark(document.stem, context), ...document.references].map((mark) => identification(mark)),
      ["naam", titleOf(document, context)],
      concept("aggregatieniveau", {
        label: "Archiefstuk",
        code: null,
        list: "Begrippenlijst Aggregatieniveaus MDTO",
      }),
      ...(language === null ? [] : [["taal", language] as const]),
      creation(document),
      retention(context.fields),
      ...dossier(context.fields),
      ...parts.map(({name}) => referenceTo("heeftRepresentatie", name, ownMark(name, context))),
      referenceTo("archiefvormer", context.organisation),
      restriction(context.fields),
    ],
  ]);
}

function creation({maker, made}: DescribedDocument): Element {
  return [
    "event",
    [
      concept("eventType", {label: "Creatie", code: null, list: "Begrippenlijst EventTypeLijst MDTO"}),
      ...(made === null ? [] : [["eventTijd", made] as const]),
      referenceTo("eventVerantwoordelijkeActor", maker),
    ],
  ];
}

function retention(fields: readonly LetterField[]): Element {
  const given = letterText(fields, "waardering");
  const code = given in RETENTION ? given : "N";
  const label = RETENTION[code] ?? UNDECIDED;
  return concept("waardering", {label, code, list: "Begrippenlijst Waarderingen MDTO"});
}

function dossier(fields: readonly LetterField[]): readonly Element[] {
  const mark = letterText(fields, "dossier");
  if (mark === "") return [];
  const known = {mark, origin: "Tweede Kamer der Staten-Generaal"};
  return [referenceTo("isOnderdeelVan", `Kamerstukdossier ${mark}`, known)];
}

function restriction(fields: readonly LetterField[]): Element {
  const type = {
    label: letterText(fields, "beperking_gebruik") || UNDECIDED,
    code: null,
    list: letterText(fields, "beperking_gebruik_lijst") || "Nog geen begrippenlijst gekozen",
  };
  return ["beperkingGebruik", [concept("beperkingGebruikType", type)]];
}

function fileRecord(
  {name, bytes, format}: Part,
  document: DescribedDocument,
  context: ArchiveContext,
): Uint8Array {
  return mdtoDocument([
    "bestand",
    [
      identification(ownMark(name, context)),
      ["naam", context.isExample ? `${EXAMPLE} – ${name}` : name],
      ["omvang", String(bytes.length)],
      concept("bestandsformaat", format),
      [
        "checksum",
        [
          concept("checksumAlgoritme", {
            label: "SHA-256",
            code: null,
            list: "Begrippenlijst ChecksumAlgoritme MDTO",
          }),
          ["checksumWaarde", createHash("sha256").update(bytes).digest("hex")],
          // The same set gives the same bytes whenever it is made, so this is the date of the set and not of the clock.
          ["checksumDatum", `${context.date}T00:00:00Z`],
        ],
      ],
      referenceTo("isRepresentatieVan", titleOf(document, context), ownMark(document.stem, context)),
    ],
  ]);
}
