import {attachmentsOf, stemOf} from "../../core/attachments.ts";
import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {writeKamerstuk} from "../../core/kamerstuk.ts";
import {organisationName} from "../../core/organisation-name.ts";
import {promisedInWords} from "../../core/promised-date.ts";
import type {Undertaking} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {plain} from "./draft-fact.ts";
import type {Material} from "./material.ts";

const KINDS = {promise: "toezegging", motion: "motie", finding: "bevinding"} as const;
const STATES = {
  open: "openstaand",
  "partly-met": "deels voldaan",
  met: "voldaan",
  lapsed: "vervallen",
  unknown: "niet bekend",
} as const;
const NOTHING = "–";

/** What the letter of the reported edition accounts for, with what came up at the midterm edition before it, in the order of the data. */
const undertakingsOf = ({strategy, edition, between}: Material): readonly Undertaking[] =>
  strategy.undertakings.filter((item) => item.edition === edition.id || item.edition === between?.id);

/** Promises, motions and findings: those of the reported edition for people, all of them as data. They are public by nature. */
export function undertakingViews(material: Material): readonly View[] {
  return [
    viewOf(
      "kamerzaken",
      undertakingsOf(material).map((item) => printedRow(material, item)),
    ),
    viewOf(
      "alle_kamerzaken",
      material.strategy.undertakings.map((item) => openRow(item)),
    ),
  ];
}

/** The facts about promises, motions and findings. What is partly met is still open. */
export function undertakingFacts(material: Material) {
  const all = undertakingsOf(material);
  const count = (test: (item: Undertaking) => boolean) => plain(all.filter(test).length);
  return {
    "kamerzaken.is_er": plain(all.length > 0),
    "kamerzaken.toezeggingen": count(({kind}) => kind === "promise"),
    "kamerzaken.moties": count(({kind}) => kind === "motion"),
    "kamerzaken.bevindingen": count(({kind}) => kind === "finding"),
    "kamerzaken.voldaan": count(({state}) => state === "met"),
    "kamerzaken.openstaand": count(({state}) => state === "open" || state === "partly-met"),
    "kamerzaken.niet_bekend": count(({state}) => state === "unknown"),
  };
}

function printedRow({strategy, edition}: Material, item: Undertaking): RowOf<"kamerzaken"> {
  const paper = (id: string | null): string => {
    const found = strategy.papers.find((candidate) => candidate.id === id);
    return found === undefined ? NOTHING : writeKamerstuk(found.reference);
  };
  const places = attachmentsOf(strategy, edition.id)
    .filter(({file}) => item.foundIn.includes(stemOf(file)))
    .map(({number}) => `bijlage\u00a0${number}`);
  return {
    zaak: item.id,
    soort: KINDS[item.kind],
    datum: item.date,
    van: item.by === null ? NOTHING : organisationName(strategy.organisations, item.by, item.date),
    tekst: item.title,
    kamerstuk: paper(item.paper),
    termijn: item.due === null ? NOTHING : promisedInWords(item.due),
    stand: STATES[item.state],
    hoe: item.answer || "niet bekend",
    gemeld_in: paper(item.reportedIn),
    vindplaats: places.join(", ") || NOTHING,
    bron: item.source,
    status: "vastgesteld",
  };
}

const openRow = (item: Undertaking): RowOf<"alle_kamerzaken"> => ({
  editie: item.edition,
  zaak: item.id,
  soort: KINDS[item.kind],
  datum: item.date,
  van: item.by,
  kamerstuk: item.paper,
  termijn: item.due,
  stand: STATES[item.state],
  gemeld_in: item.reportedIn,
  vindplaats: item.foundIn.join(" "),
  status: "vastgesteld",
  tekst: item.title,
  hoe: item.answer,
  bron: item.source,
});
