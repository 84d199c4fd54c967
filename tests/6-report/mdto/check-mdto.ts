import {SaxesParser} from "saxes";

/** An element as read back: its name, its text when it holds no elements, and what it holds. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Reads XML strictly: anything not well-formed throws. */
export function parseXml(text: string): XmlElement {
  interface Growing {
    name: string;
    text: string;
    children: Growing[];
  }
  const top: Growing = {name: "", text: "", children: []};
  const open: Growing[] = [top];
  const parser = new SaxesParser({xmlns: true});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (tag.uri !== "https://www.nationaalarchief.nl/mdto") throw new Error(`namespace of ${tag.name}`);
    const element: Growing = {name: tag.local, text: "", children: []};
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (value) => {
    const last = open.at(-1);
    if (last) last.text += value;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error("no root");
  return root;
}

const TEXT = /\S/;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/**
 * The content models of MDTO-XML 1.0.1, as far as we write them, element by element in their order: `?` may be absent, `*` any
 * number, `+` at least one, `|` one of both. What is no model here is plain text of the given form.
 */
const MODELS: Readonly<Record<string, string>> = {
  MDTO: "informatieobject|bestand",
  informatieobject:
    "identificatie+ naam aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd* dekkingInRuimte* taal* event* waardering bewaartermijn? informatiecategorie? isOnderdeelVan* bevatOnderdeel* heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ betrokkene* activiteit? beperkingGebruik+",
  bestand: "identificatie+ naam omvang bestandsformaat checksum+ URLBestand? isRepresentatieVan",
  event: "eventType eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
  checksum: "checksumAlgoritme checksumWaarde checksumDatum",
  beperkingGebruik:
    "beperkingGebruikType beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* beperkingGebruikTermijn?",
};
const IDENTIFICATION = "identificatieKenmerk identificatieBron";
const REFERENCE = "verwijzingNaam verwijzingIdentificatie?";
const CONCEPT = "begripLabel begripCode? begripBegrippenlijst";
const TYPES: Readonly<Record<string, string>> = {
  identificatie: IDENTIFICATION,
  verwijzingIdentificatie: IDENTIFICATION,
  begripBegrippenlijst: REFERENCE,
  eventVerantwoordelijkeActor: REFERENCE,
  isOnderdeelVan: REFERENCE,
  heeftRepresentatie: REFERENCE,
  archiefvormer: REFERENCE,
  isRepresentatieVan: REFERENCE,
  aggregatieniveau: CONCEPT,
  waardering: CONCEPT,
  eventType: CONCEPT,
  bestandsformaat: CONCEPT,
  checksumAlgoritme: CONCEPT,
  beperkingGebruikType: CONCEPT,
};
const FORMS: Readonly<Record<string, RegExp>> = {
  omvang: /^\d+$/,
  taal: /^[a-z]{2}$/,
  eventTijd: DATE,
  checksumDatum: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  checksumWaarde: /^[0-9a-f]{64}$/,
};

/** What an MDTO document has otherwise than MDTO-XML 1.0.1 asks; empty when nothing. */
export function mdtoProblems(element: XmlElement): readonly string[] {
  const model = MODELS[element.name] ?? TYPES[element.name];
  const names = element.children.map(({name}) => name).join(" ");
  if (model === undefined) {
    const form = FORMS[element.name] ?? TEXT;
    if (names !== "") return [`${element.name} holds ${names}`];
    return form.test(element.text) ? [] : [`${element.name} reads “${element.text}”`];
  }
  const pattern = model
    .split(" ")
    .map((part) => part.replace(/^([A-Za-z|]+)([?*+]?)$/, "(?:(?:$1) )$2"))
    .join("");
  const own = new RegExp(`^${pattern}$`).test(`${names} `) ? [] : [`${element.name} holds ${names}`];
  return [...own, ...element.children.flatMap(mdtoProblems)];
}

/** The text of the first element on a path of names below another; null when there is none. */
export function textAt(element: XmlElement, path: string): string | null {
  let here: XmlElement | undefined = element;
  for (const step of path.split("/")) here = here?.children.find(({name}) => name === step);
  return here?.text ?? null;
}
