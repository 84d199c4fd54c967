import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {ChartTemplate} from "../../pipeline/core/chart-template.ts";
import type {Status} from "../../pipeline/core/status.ts";
import type {Theme} from "../../pipeline/core/theme.ts";
import type {Row, Scalar, View, Views} from "../../pipeline/core/views.ts";
import {letterLayout} from "../support/letter-layout.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const font = (face: string): string =>
  path(`node_modules/@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`);

/** A neutral theme with fonts that come with the packages. */
export const THEME: Theme = {
  organisation: "Voorbeeldministerie",
  fonts: {
    normal: font("400Regular"),
    bold: font("700Bold"),
    italics: font("400Regular_Italic"),
    bolditalics: font("700Bold_Italic"),
  },
  fontFamily: "Source Sans 3",
  colours: {
    text: "#1a1a1a",
    accent: "#154273",
    muted: "#595959",
    rule: "#c4c9cf",
    fill: "#eef2f7",
    warning: "#a30f1e",
    steps: ["#eaf1f8", "#bcd3e8", "#7fa9cf", "#3d6fa3", "#123a66"],
  },
  sizes: {body: 10, small: 8, heading1: 18, heading2: 14, heading3: 11, leading: 1.3},
  letter: letterLayout,
  logo: null,
};

const TITLES: readonly string[] = [
  "Overstroming vanuit zee van de laaggelegen kust en de grote rivierdelta",
  "Grootschalige uitval van de elektriciteitsvoorziening",
  "Cyberaanval op vitale processen door een statelijke actor",
  "Grieppandemie",
  "Natuurbrand op de Veluwe met uitval van infrastructuur",
  "Ongeval met een kerncentrale in het grensgebied",
  "Terroristische aanslag met meerdere slachtoffers",
  "Heimelijke beïnvloeding van de politieke besluitvorming",
  "Langdurige droogte en laagwater in de grote rivieren",
  "Verstoring van internationale handelsketens voor kritieke grondstoffen",
  "Ondermijnende criminaliteit en verwevenheid met het openbaar bestuur",
  "Uitbraak van een besmettelijke dierziekte met gevolgen voor mensen",
  "Militaire aantasting van bondgenootschappelijk grondgebied",
  "Sabotage van onderzeese kabels en leidingen in de Noordzee",
  "Financiële crisis met een bankrun op systeembanken",
  "Antimicrobiële resistentie",
  "Gewelddadig extremisme en maatschappelijke polarisatie",
  "Uitval van satellietdiensten door een zonnestorm",
  "Aardbevingen door gaswinning",
  "Ongewenste overname van een bedrijf met gevoelige technologie",
  "Chemisch incident bij een opslag van gevaarlijke stoffen",
  "Spionage bij kennisinstellingen en topsectoren",
  "Instabiliteit rond de grenzen van het Koninkrijk",
  "Orkaan op de Caribische eilanden van het Koninkrijk",
  "Uitval van het betalingsverkeer",
  "Ontwrichtende desinformatie rond verkiezingen",
  "Hitte- en koudegolven",
  "Verlies van biodiversiteit en ineenstorting van ecosystemen",
  "Uitval van drinkwatervoorziening door vervuiling van bronnen",
  "Transportongeval met een passagiersschip op de Waddenzee",
];

/** Numbers that look random and are always the same (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const clamp = (value: number): number => Math.min(5, Math.max(1, value));
const titleOf = (index: number): string =>
  TITLES[index] ?? `Risico ${index + 1} zonder eigen naam in deze proef`;

export function riskRows(count: number, status: Status = "fictief"): readonly Row[] {
  const random = seeded(7);
  return Array.from({length: count}, (_, index): Row => {
    const likelihood = clamp(Math.round(3 + (random() + random() + random() - 1.5) * 2.4));
    const impact = clamp(3 + (random() + random() - 1) * 2.4);
    const unknown = index === 4;
    return {
      risico: `r${index + 1}`,
      nummer: index + 1,
      titel: titleOf(index),
      groep: "g",
      waarschijnlijkheid_laag: clamp(likelihood - 1),
      waarschijnlijkheid: likelihood,
      waarschijnlijkheid_hoog: clamp(likelihood + (random() > 0.5 ? 1 : 0)),
      impact_laag: unknown ? null : impact - 0.3 - random() * 0.7,
      impact,
      impact_hoog: Math.min(5, impact + 0.2 + random() * 0.7),
      status,
    };
  });
}

export function changeRows(count: number, status: Status = "fictief"): readonly Row[] {
  const random = seeded(11);
  return Array.from({length: count}, (_, index): Row => {
    const before = 1.5 + random() * 3;
    const after = clamp(before + (random() - 0.45) * 1.6);
    const ended = index === 3 || index === 9;
    const difference = after - before;
    const verdict =
      Math.abs(difference) < 0.15
        ? "gelijk"
        : Math.abs(difference) < 0.35
          ? "onduidelijk"
          : difference > 0
            ? "hoger"
            : "lager";
    return {
      van_risico: index === 9 ? null : `v${index + 1}`,
      naar_risico: index === 3 ? null : `n${index + 1}`,
      titel: titleOf(index),
      soort: ended ? (index === 3 ? "vervallen" : "nieuw") : "gelijk",
      gedeeld_voor_laag: ended ? null : index === 5 ? null : before - 0.3 - random() * 0.5,
      gedeeld_voor: ended ? null : before,
      gedeeld_voor_hoog: ended ? null : Math.min(5, before + 0.2 + random() * 0.5),
      gedeeld_na_laag: ended ? null : after - 0.3 - random() * 0.5,
      gedeeld_na: ended ? null : after,
      gedeeld_na_hoog: ended ? null : Math.min(5, after + 0.2 + random() * 0.5),
      verschil: ended ? null : difference + 0.1,
      verschil_gedeeld: ended ? null : difference,
      oordeel: ended ? (index === 3 ? "vervallen" : "nieuw") : index === 6 ? "niet vergelijkbaar" : verdict,
      van_editie: "2019",
      naar_editie: "2023",
      status,
    };
  });
}

/** The comparable ones among `changeRows` as places then and now. */
export function slopeRows(count: number, status: Status = "fictief"): readonly Row[] {
  const comparable = changeRows(count, status).filter((row) => typeof row.gedeeld_na === "number");
  return comparable.map((row, index) => ({
    van_editie: "2019",
    naar_editie: "2023",
    nummer: index + 1,
    titel: row.titel ?? "",
    toen_laag: row.gedeeld_voor_laag ?? null,
    toen: row.gedeeld_voor ?? null,
    toen_hoog: row.gedeeld_voor_hoog ?? null,
    nu_laag: row.gedeeld_na_laag ?? null,
    nu: row.gedeeld_na ?? null,
    nu_hoog: row.gedeeld_na_hoog ?? null,
    verschil_gedeeld: row.verschil_gedeeld ?? null,
    oordeel: row.oordeel ?? null,
    status,
  }));
}

/** Measures of twelve parts: all of the first standing that is asked for, and of the first part one of each. */
export function standingRows(most: string, status: Status = "fictief"): readonly Row[] {
  return Array.from({length: 12}, (_, part) => part).flatMap((part) =>
    ["afgerond", "in uitvoering", "vertraagd", "niet gestart", "vervallen", "onbekend"].map((stand) => ({
      onderdeel: String(part),
      titel: `Onderdeel ${part} met een titel van meer dan een regel`,
      stand,
      aantal: stand === most ? 20 : part === 0 ? 1 : 0,
      status,
    })),
  );
}

const CAUSES = [
  "andere letters",
  "andere criteria",
  "andere gewichten",
  "andere dekking",
  "andere rekenwijze",
];

/** At most five risks with seven steps each: a place, five causes, a place. */
export function waterfallRows(count: number, status: Status = "fictief"): readonly Row[] {
  const random = seeded(13);
  return Array.from({length: Math.min(count, 5)}).flatMap((_, risk) => {
    let reached = 2 + random() * 2;
    const row = (volgorde: number, stap: string, bijdrage: number | null): Row => {
      const begin = reached;
      reached += bijdrage ?? 0;
      const soort =
        bijdrage === null ? "plaats" : bijdrage > 0 ? "omhoog" : bijdrage < 0 ? "omlaag" : "niets";
      const isPlace = bijdrage === null;
      return {
        van_editie: "2019",
        naar_editie: "2023",
        nummer: risk + 1,
        titel: titleOf(risk),
        volgorde,
        stap,
        soort,
        begin,
        eind: reached,
        bijdrage,
        laag: isPlace && !(risk === 1 && volgorde === 1) ? reached - 0.5 : null,
        hoog: isPlace ? reached + 0.4 : null,
        status,
      };
    };
    const first = row(1, "2019", null);
    const parts = CAUSES.map((stap, index) => row(index + 2, stap, index === 2 ? 0 : (random() - 0.5) * 0.6));
    return [first, ...parts, row(7, "2023", null)];
  });
}

const CRITERIA: readonly (readonly [string, string])[] = [
  ["1.1", "Aantasting van de integriteit van het grondgebied van het Koninkrijk"],
  ["1.2", "Aantasting van de internationale positie"],
  ["1.3", "Aantasting van de integriteit van de digitale ruimte"],
  ["1.4", "Aantasting van het grondgebied van bondgenoten"],
  ["2.1", "Doden"],
  ["2.2", "Ernstig gewonden en chronisch zieken"],
  ["2.3", "Gebrek aan primaire levensbehoeften"],
  ["3.1", "Kosten"],
  ["3.2", "Aantasting van de vitaliteit van de economie"],
  ["4.1", "Langdurige aantasting van milieu en natuur"],
  ["5.1", "Verstoring van het dagelijks leven"],
  ["5.2", "Aantasting van de democratische rechtsstaat"],
  ["5.3", "Maatschappelijke impact"],
  ["6.1", "Aantasting van soevereiniteit en vreedzame co-existentie"],
  ["6.2", "Aantasting van mensenrechten"],
  ["6.3", "Aantasting van het financieel-economisch stelsel"],
  ["6.4", "Aantasting van multilaterale instituties"],
  ["6.5", "Instabiliteit van staten rond het Koninkrijk"],
];
const LETTERS = ["X", "A", "B", "C", "D", "E"];

export function criteriaRows(count: number, criteria = 18, status: Status = "fictief"): readonly Row[] {
  const random = seeded(3);
  return Array.from({length: count}).flatMap((_, risk) =>
    CRITERIA.slice(0, criteria).map(([criterium, criterium_titel]): Row => {
      const place = Math.floor(random() * 6);
      const assessed = random() > 0.06;
      const letter = (at: number): Scalar =>
        assessed ? (LETTERS[Math.min(5, Math.max(0, at))] ?? null) : null;
      return {
        risico: `r${risk + 1}`,
        titel: titleOf(risk),
        criterium,
        criterium_titel,
        belang: criterium.slice(0, 1),
        laag: letter(place - 1),
        verwacht: assessed ? letter(place) : "?",
        hoog: letter(place === 0 ? 0 : place + 1),
        volgorde: assessed && place > 0 ? place : null,
        status,
      };
    }),
  );
}

const INTERESTS: readonly string[] = [
  "Territoriale veiligheid",
  "Fysieke veiligheid",
  "Economische veiligheid",
  "Ecologische veiligheid",
  "Sociale en politieke stabiliteit",
  "Internationale rechtsorde en stabiliteit",
];

export function interestRows(count: number, status: Status = "fictief"): readonly Row[] {
  const random = seeded(5);
  return Array.from({length: count}).flatMap((_, risk) =>
    INTERESTS.map((belang_titel, index): Row => {
      const place = 0.6 + random() * 4.2;
      const known = random() > 0.08;
      return {
        risico: `r${risk + 1}`,
        titel: titleOf(risk),
        belang: String(index + 1),
        belang_titel,
        positie_laag: known && place > 0.9 ? place - 0.6 : null,
        positie: known ? place : null,
        positie_hoog: known ? Math.min(5, place + 0.5) : null,
        status,
      };
    }),
  );
}

export function viewOf(name: string, rows: readonly Row[]): View {
  const columns = Object.keys(rows[0] ?? {}).map((column) => {
    const isNumber = rows.some((row) => typeof row[column] === "number");
    return {
      name: column,
      title: column,
      type: isNumber ? "number" : "string",
      format: isNumber ? "positie" : "tekst",
    } as const;
  });
  return {name, about: "Rijen van een proef.", columns, rows};
}

const WORDS = {
  impact: ["beperkt", "aanzienlijk", "ernstig", "zeer ernstig", "catastrofaal"],
  waarschijnlijkheid: [
    "zeer onwaarschijnlijk",
    "onwaarschijnlijk",
    "enigszins waarschijnlijk",
    "waarschijnlijk",
    "zeer waarschijnlijk",
  ],
};
/** The classes of both axes, as the charts get them from the data. */
const SCALE: View = {
  name: "schaal",
  about: "De klassen van beide assen",
  columns: [],
  rows: Object.entries(WORDS).flatMap(([as, words]) =>
    words.map((omschrijving, index) => ({
      as,
      klasse: "ABCDE"[index] ?? "",
      volgorde: index + 1,
      omschrijving,
      status: "vastgesteld",
    })),
  ),
};

export function viewsOf(...views: readonly View[]): Views {
  const all = [SCALE, ...views];
  return {views: new Map(all.map((view) => [view.name, view])), facts: new Map(), references: new Map()};
}

/** The text of a chart file that ships with the product. */
export function shippedText(name: string): string {
  return readFileSync(path(`templates/grafieken/${name}.vl.json`), "utf8");
}

/** A shipped chart file as stage 2 hands it on. */
export function shipped(name: string): ChartTemplate {
  const {kamerklaar, ...spec} = JSON.parse(shippedText(name)) as {
    kamerklaar: {titel: string; weergave: string; labels?: {x: string; y: string; tekst: string}};
  };
  const labels = kamerklaar.labels;
  return {
    file: `grafieken/${name}.vl.json`,
    name,
    title: kamerklaar.titel,
    view: kamerklaar.weergave,
    spec,
    pointLabels: labels === undefined ? null : {x: labels.x, y: labels.y, text: labels.tekst},
  };
}
