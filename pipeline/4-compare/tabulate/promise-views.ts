import {type RowOf, viewOf} from "../../core/catalogue.ts";
import {BACKINGS, type Backing, backingOf, capabilitiesBehind, promisesOf} from "../../core/promise.ts";
import {worstStatus} from "../../core/status.ts";
import type {Statement} from "../../core/strategy.ts";
import type {View} from "../../core/views.ts";
import {capabilitiesOf} from "./capability-views.ts";
import type {Material} from "./material.ts";
import {membersOf, plainGroups} from "./plain-views.ts";
import {statementsOn} from "./statement-views.ts";

const DECIDED = {status: "vastgesteld"} as const;
/** What computed sentences stand in the column for sources with. */
const COMPUTED = "Berekend uit de openbare opgaven van capaciteiten";

/** The tables for citizens about each unit that the edition ranks: what is promised, what cannot be done or is not known, and self-help. */
export function promiseViews(material: Material): readonly View[] {
  const groups = plainGroups(material);
  return [
    viewOf(
      "beloften",
      groups.flatMap((group) => promiseRows(material, group)),
    ),
    viewOf(
      "grenzen_per_groep",
      groups.flatMap((group) => limitRows(material, group)),
    ),
    viewOf(
      "zelf_doen_per_groep",
      groups.flatMap((group) => selfHelpRows(material, group)),
    ),
  ];
}

const isAbout =
  (group: string) =>
  (item: Statement): boolean =>
    (item.group ?? "") === group;

const promisesFor = ({strategy, edition}: Material, group: string): readonly Statement[] =>
  promisesOf(strategy.statements, edition.id).filter(isAbout(group));

/** What is made up never stands behind a promise that exists: it is refused when it is read. */
function promiseRows(material: Material, group: string): readonly RowOf<"beloften">[] {
  const capabilities = capabilitiesOf(material);
  const rows = promisesFor(material, group).map((promise) => {
    const behind = capabilitiesBehind(promise, capabilities);
    return {
      groep: group,
      tekst: promise.text,
      maatregelen: promise.measures.join("; ") || "–",
      capaciteiten: [...new Set(behind.map(({title}) => title))].join("; ") || "geen opgave",
      stand: backingOf(promise, capabilities),
      bron: promise.source,
      status: worstStatus(behind.map(({delivery}) => delivery.status)),
    };
  });
  if (rows.length > 0) return rows;
  const none = {maatregelen: "–", capaciteiten: "geen opgave", stand: "–", bron: material.edition.title};
  return [{groep: group, tekst: "Daarover vonden wij in het plan geen belofte.", ...none, ...DECIDED}];
}

const ENOUGH = (which: string): string => `Zijn er genoeg mensen en spullen voor ${which}?`;
const AMONG: Readonly<Record<Backing, (which: string) => string>> = {
  beschikbaar: (which) => `Voor ${which} zijn genoeg mensen en spullen gemeld.`,
  tekort: (which) => `Voor ${which} zijn nu te weinig mensen of spullen.`,
  onbekend: (which) => `${ENOUGH(which)} Dat is niet bekend.`,
  geen: (which) => `${ENOUGH(which)} Dat heeft niemand openbaar gemeld.`,
};

/** What stands behind promises, in plain sentences: those about what is there first. */
export function backingInPlainWords(backings: readonly Backing[]): readonly string[] {
  return BACKINGS.flatMap((backing) => {
    const count = backings.filter((other) => other === backing).length;
    if (count === 0) return [];
    const all = backings.length === 1 ? "deze belofte" : "deze beloften";
    const which = count === backings.length ? all : `${count} van de ${backings.length} beloften`;
    return AMONG[backing](which);
  });
}

/** How many of the risks nobody said anything of; nothing when somebody did of all. */
export function silenceInPlainWords(silent: number, risks: number): readonly string[] {
  if (silent === 0) return [];
  const which = silent === risks ? "deze risico’s" : `${silent} van de ${risks} risico’s`;
  return [`Niemand meldde in het openbaar wat nodig is voor ${risks === 1 ? "dit risico" : which}.`];
}

/** What made-up ministries can do is no answer to what can be done about a risk that exists. */
function limitRows(material: Material, group: string): readonly RowOf<"grenzen_per_groep">[] {
  const capabilities = capabilitiesOf(material).filter(({delivery}) => delivery.status !== "fictief");
  const members = membersOf(material, group);
  const silent = members.filter(({risk}) => !capabilities.some(({risks}) => risks.includes(risk.id))).length;
  const backings = promisesFor(material, group).map((promise) => backingOf(promise, capabilities));
  const status = worstStatus(capabilities.map(({delivery}) => delivery.status));
  const stated = group === "" ? [] : statementsOn(material, "limits").filter(isAbout(group));
  return [
    ...stated.map((item) => ({groep: group, tekst: item.text, bron: item.source, ...DECIDED})),
    ...[...backingInPlainWords(backings), ...silenceInPlainWords(silent, members.length)].map((tekst) => ({
      groep: group,
      tekst,
      bron: COMPUTED,
      status,
    })),
  ];
}

function selfHelpRows(material: Material, group: string): readonly RowOf<"zelf_doen_per_groep">[] {
  const own = group === "" ? [] : statementsOn(material, "self-help").filter(isAbout(group));
  if (own.length > 0)
    return own.map((item) => ({groep: group, tekst: item.text, bron: item.source, ...DECIDED}));
  const tekst = "Wij vonden geen advies dat alleen hierover gaat. Volg het advies dat voor alles geldt.";
  return [{groep: group, tekst, bron: "Eigen omschrijving", ...DECIDED}];
}
