/** An XML element: its name with its text, or with the elements in it. */
export type Element = readonly [name: string, content: string | readonly Element[]];

const NAMESPACE = "https://www.nationaalarchief.nl/mdto";

/** An MDTO document (MDTO-XML 1.0.1): it describes exactly one information object or one file. */
export function mdtoDocument(object: Element): Uint8Array {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<MDTO xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${NAMESPACE}/MDTO-XML1.0.1.xsd">`,
    ...linesOf(object, "  "),
    "</MDTO>",
    "",
  ];
  return new TextEncoder().encode(lines.join("\n"));
}

function linesOf([name, content]: Element, indent: string): readonly string[] {
  if (typeof content === "string") return [`${indent}<${name}>${escapeXml(content)}</${name}>`];
  return [
    `${indent}<${name}>`,
    ...content.flatMap((child) => linesOf(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

/** XML has no room for control characters, not even escaped; hard spaces would read as letters in a catalogue. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** A mark by which something can be found, and where that mark comes from. */
export interface Identification {
  readonly mark: string;
  readonly origin: string;
}

/** `identificatieGegevens` under a name. */
export const identification = ({mark, origin}: Identification, name = "identificatie"): Element => [
  name,
  [
    ["identificatieKenmerk", mark],
    ["identificatieBron", origin],
  ],
];

/** `verwijzingGegevens` under a name. */
export const referenceTo = (name: string, called: string, known: Identification | null = null): Element => [
  name,
  [["verwijzingNaam", called], ...(known === null ? [] : [identification(known, "verwijzingIdentificatie")])],
];

/** A concept from a list of concepts; the code is null when the list gives none or we do not know it. */
export interface Concept {
  readonly label: string;
  readonly code: string | null;
  readonly list: string;
}

/** `begripGegevens` under a name. */
export const concept = (name: string, {label, code, list}: Concept): Element => [
  name,
  [
    ["begripLabel", label],
    ...(code === null ? [] : [["begripCode", code] as const]),
    referenceTo("begripBegrippenlijst", list),
  ],
];
