import type {IsoDate, OrganisationId} from "./ids.ts";
import {comparePlaces, compareText, type Place} from "./place.ts";

/** `fout`: the value is not used. `waarschuwing`: used, but look at it. `opmerking`: to know. */
export type Severity = "fout" | "waarschuwing" | "opmerking";

/**
 * What each finding carries besides its place. Codes are `subject/problem`; a code is never reused for something else.
 * The texts stand in `finding-catalogue.ts`, which the compiler keeps complete.
 */
export interface FindingDetails {
  "bestand/onleesbaar": {readonly reason: string};
  "bestand/soort": {readonly seen: string};
  "bestand/wachtwoord": {readonly reason: string};
  "bestand/macros": {readonly reason: string};
  "bestand/te-groot": {readonly reason: string};
  "bestand/te-veel-rijen": {readonly reason: string};
  "bestand/verdacht": {readonly reason: string};
  "bestand/afgebroken": {readonly reason: string};
  "bestand/meer": {readonly left: number; readonly title: string; readonly of: FindingCode};
  "bestand/koppeling": {readonly links: number};
  "bestand/niet-geregistreerd": {readonly row: string};
  "bestand/ontbreekt": {readonly seen: string};
  "bestand/rubricering": {readonly seen: string};
  "bestand/tegenspraak": {readonly seen: string};
  "bestand/tekencodering": {readonly seen: string};
  "bestand/gewijzigd": {readonly seen: string; readonly expected: string};
  "blad/onleesbaar": {readonly reason: string};
  "blad/ontbreekt": {readonly seen: readonly string[]; readonly column: string};
  "blad/verborgen": {readonly what: string};
  "blad/samengevoegd": {readonly area: string};
  "blad/samengevoegde-sleutel": {readonly area: string};
  "kolom/ontbreekt": {
    readonly column: string;
    readonly near: string | null;
    readonly headers: readonly string[];
  };
  "kolom/openbaarheid": {readonly seen: string};
  "kolom/onbekend": {readonly seen: string; readonly near: string | null};
  "kolom/dubbel": {readonly seen: string};
  "rij/dubbel": {readonly key: string; readonly first: string};
  "rij/totaal": {readonly seen: string};
  "rij/kolommen": {readonly seen: number; readonly expected: number};
  "cel/onleesbaar": {readonly reason: string};
  "cel/leeg": {readonly column: string};
  "cel/geen-getal": {
    readonly column: string;
    readonly seen: string;
    /** What the column takes beside a number. */
    readonly also?: string;
  };
  "cel/dubbelzinnig-getal": {
    readonly column: string;
    readonly seen: string;
    readonly readings: readonly string[];
  };
  "cel/buiten-bereik": {
    readonly column: string;
    readonly seen: string;
    readonly min: number | null;
    readonly max: number | null;
  };
  "cel/geen-heel-getal": {readonly column: string; readonly seen: string};
  "cel/geen-datum": {
    readonly column: string;
    readonly seen: string;
    /** What the column takes beside a whole date. */
    readonly also?: string;
  };
  "cel/omgezet-in-datum": {
    readonly column: string;
    readonly seen: string;
    readonly readings: readonly string[];
  };
  "cel/geen-ja-nee": {readonly column: string; readonly seen: string};
  "cel/onbekende-code": {
    readonly column: string;
    readonly seen: string;
    readonly allowed: readonly string[];
    readonly near: string | null;
  };
  "cel/onbekende-verwijzing": {
    readonly column: string;
    readonly seen: string;
    readonly target: string;
    readonly near: string | null;
  };
  "cel/teken": {readonly column: string; readonly seen: string};
  /** `repaired` is null when letters are lost. */
  "cel/verminkt": {readonly column: string; readonly seen: string; readonly repaired: string | null};
  "cel/fout": {readonly column: string; readonly seen: string};
  "cel/formule-zonder-uitkomst": {readonly column: string; readonly formula: string};
  "beoordeling/volgorde": {readonly low: string; readonly expected: string; readonly high: string};
  "beoordeling/onvolledig": {readonly low: string; readonly expected: string; readonly high: string};
  "beoordeling/weggelaten-risico": {readonly risk: string; readonly reason: string};
  "beoordeling/ontbreekt": {readonly risk: string; readonly edition: string};
  "beoordeling/dekking": {readonly risk: string; readonly coverage: number; readonly minimum: number};
  "beoordeling/dubbele-levering": {readonly risk: string; readonly criterion: string; readonly other: string};
  "beoordeling/sprong": {
    readonly risk: string;
    readonly criterion: string;
    readonly edition: string;
    readonly seen: string;
    /** Null when somebody else gave it: one sender's letters are not told to another. */
    readonly before: string | null;
    readonly classes: number;
  };
  "aanlevering/kopie": {readonly edition: string; readonly rows: number};
  "aanlevering/zelfde-tekst": {readonly text: string; readonly rows: number; readonly all: number};
  "aanlevering/ontbreekt": {readonly form: string; readonly deadline: string | null};
  "capaciteit/dubbele-levering": {
    readonly capability: string;
    readonly aspect: string;
    readonly other: string;
  };
  "capaciteit/eenheid": {readonly capability: string; readonly problem: string; readonly expected: string};
  "capaciteit/geoefend": {readonly seen: string; readonly received: string};
  "capaciteit/verschilt": {readonly column: string; readonly seen: string; readonly first: string};
  "capaciteit/zonder-risico": {readonly capability: string};
  "capaciteit/vervangt": {readonly seen: string; readonly near: string | null};
  "belofte/zonder-capaciteit": {
    readonly edition: string;
    readonly backing: "tekort" | "onbekend" | "geen";
    /** Where the promises stand that have this behind them, and how many promises there are in all. */
    readonly cells: readonly string[];
    readonly promises: number;
  };
  "weerbaarheid/dubbele-levering": {readonly group: string; readonly other: string};
  "weerbaarheid/reden": {readonly group: string; readonly follows: string; readonly decided: string};
  "weerbaarheid/tegenspraak": {readonly group: string};
  "weging/dubbele-levering": {readonly profile: string; readonly unit: string; readonly other: string};
  "weging/onvolledig": {
    readonly profile: string;
    readonly round: string;
    readonly missing: readonly string[];
  };
  "weging/zonder-gewicht": {readonly profile: string; readonly round: string};
  "beoordeling/buiten-beoordelaars": {
    readonly risk: string;
    readonly criterion: string;
    readonly agreed: string;
    readonly lowest: string;
    readonly highest: string;
  };
  "maatregel/bestaat-al": {readonly measure: string; readonly other: string};
  "maatregel/meetbaarheid": {readonly measure: string; readonly missing: readonly string[]};
  "voortgang/verzonnen": {
    readonly problem: "afzender" | "eigenaar" | "status" | "maatregel";
    readonly seen: string;
  };
  "voortgang/niet-eigenaar": {readonly measure: string; readonly owners: readonly string[]};
  "voortgang/dubbele-levering": {readonly measure: string; readonly moment: string; readonly other: string};
  "voortgang/bewijs-onvolledig": {readonly measure: string; readonly missing: readonly string[]};
  "voortgang/bewijs-na-peilmoment": {readonly seen: string; readonly moment: string};
  "voortgang/afgerond-zonder-bewijs": {readonly measure: string; readonly kinds: readonly string[]};
  "voortgang/herplanning-zonder-reden": {
    readonly measure: string;
    readonly from: string | null;
    readonly to: string;
  };
  "voortgang/eerste-planning": {readonly measure: string; readonly seen: string; readonly first: string};
  "voortgang/effect-zonder-bewijs": {readonly measure: string; readonly seen: string; readonly kind: string};
  "voortgang/datums": {readonly measure: string; readonly problem: string; readonly expected: string};
  "schaal/waarde": {readonly grade: string; readonly seen: number; readonly expected: number};
  /** `low` and `high`: the least and the most that all weights of the method together can be. */
  "besluitlijst/zonder-reden": {
    readonly edition: string;
    readonly risk: string;
    /** Null when the risk is not on the list. */
    readonly decided: number | null;
    readonly rank: number;
    readonly from: number;
    readonly to: number;
  };
  "gewichten/geen-ruimte": {readonly method: string; readonly low: number; readonly high: number};
  "schaal/onvolledig": {readonly method: string; readonly axis: string};
  "methode/leeg": {readonly method: string};
  "concordantie/onvolledig": {readonly risk: string; readonly edition: string; readonly side: "van" | "naar"};
  "concordantie/aandeel": {readonly risk: string; readonly sum: number};
  "concordantie/soort": {readonly kind: string; readonly problem: string};
  "concordantie/editie": {readonly seen: string};
  "formulier/onleesbaar": {readonly reason: string};
  "parameter/ontbreekt": {readonly parameter: string};
  "nota/niet-openbaar": {readonly field: string};
  "tekst/lek": {readonly field: string; readonly where: string};
  "tekst/gesloten": {readonly cell: string; readonly where: string};
  "beleidskeuzes/onvolledig": {readonly edition: string; readonly missing: readonly string[]};
  "beleidskeuzes/dubbel": {readonly edition: string};
  "kamerstuk/onleesbaar": {readonly column: string; readonly seen: string};
  "correctie/oud": {readonly seen: string; readonly expected: string};
  "ontheffing/verlopen": {readonly until: string; readonly date: string};
  "ontheffing/ongebruikt": {readonly seen: string; readonly file: string; readonly near: string | null};
  "ontheffing/fout": {readonly seen: string};
  "postvak/onbekend": {readonly missing: readonly string[]; readonly seen: readonly string[]};
  "postvak/open": {readonly locked: string};
  "postvak/geheim": {readonly seen: string};
  "postvak/kopie": {readonly original: string};
  "postvak/identiek": {readonly other: string};
  "postvak/ouder": {readonly seen: string; readonly other: string; readonly expected: string};
  "postvak/andere-rijen": {readonly other: string};
  "postvak/register": {readonly register: string};
  "postvak/weer-fout": {readonly again: string};
  "verzonden/gewijzigd": {readonly date: IsoDate; readonly problems: readonly string[]};
  "brief/afwijking": {readonly seen: string; readonly expected: string; readonly sentence: string};
  "brief/niet-te-herleiden": {readonly seen: string; readonly sentence: string};
  /** `before` is empty for what is new, `after` for what is gone; equal when it was moved. */
  "brief/tekst": {readonly before: string; readonly after: string};
  "brief/bijgehouden": {
    readonly kind: "ingevoegd" | "verwijderd" | "verplaatst" | "opmaak";
    readonly text: string;
    readonly author: string;
  };
  "brief/opmerking": {readonly text: string; readonly author: string; readonly about: string};
  "brief/verborgen": {readonly text: string};
  "brief/ongelezen": {readonly what: string};
  "brief/verouderd": Readonly<Record<string, never>>;
  "bijlage/sjabloon": {readonly seen: string; readonly near: string | null};
  "bijlage/ontbreekt": {readonly title: string; readonly origin: string; readonly path: string};
  "bijlage/niet-genoemd": {readonly row: string};
  "bijlage/onbruikbaar": {readonly origin: string; readonly reason: string};
  "bijlage/actief": {readonly origin: string; readonly seen: readonly string[]};
  "bijlage/toegankelijk": {readonly origin: string; readonly missing: readonly string[]};
  "bijlage/persoonsnaam": {readonly origin: string; readonly seen: string};
  "kamerstuk/vergaderjaar": {readonly seen: string; readonly expected: string; readonly date: string};
  "stuurgroep/onvolledig": {readonly column: string};
  "zaak/voldaan-zonder-stuk": Readonly<Record<string, never>>;
  "sjabloon/onleesbaar": {readonly reason: string};
  "sjabloon/onbekend": {readonly what: string; readonly seen: string; readonly near: string | null};
  "sjabloon/cijfer": {readonly seen: string};
  "sjabloon/kopniveau": {readonly seen: number; readonly expected: number};
  "sjabloon/moeilijk": {
    readonly sentence: string;
    readonly words: number;
    /** Beginnings of difficult words in it, and difficult phrases. */
    readonly difficult: readonly string[];
  };
  "sjabloon/ontbreekt": {readonly what: string};
  "grafiek/ongeldig": {readonly reason: string};
  "grafiek/veld": {readonly field: string; readonly view: string; readonly near: string | null};
  "grafiek/beschrijving": {readonly chart: string};
  "tabel/te-breed": {readonly caption: string; readonly columns: number};
  "pdf/toegankelijkheid": {readonly document: string};
  "tekst/teken": {readonly seen: string; readonly font: string};
}

export type FindingCode = keyof FindingDetails;

/** Something that the sender of a file should know: plain data, collected and never thrown. */
export type Finding = {
  readonly [Code in FindingCode]: {
    readonly code: Code;
    readonly place: Place;
    /** Who has to act; null for our own files. */
    readonly sender: OrganisationId | null;
    /** Whether the file it is about may be spoken of in public; counts in public documents are over these only. */
    readonly isPublic: boolean;
    readonly details: FindingDetails[Code];
  };
}[FindingCode];

/** A value as good as the input allowed, and all that was wrong with the input. */
export interface Checked<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}

/** Makes a finding about one of our own files: no sender, public. */
export function finding<Code extends FindingCode>(
  code: Code,
  place: Place,
  details: FindingDetails[Code],
  origin: {readonly sender: OrganisationId | null; readonly isPublic: boolean} = {
    sender: null,
    isPublic: true,
  },
): Finding {
  return {code, place, sender: origin.sender, isPublic: origin.isPublic, details} as Finding;
}

/** Findings in a fixed order: by place, then code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => comparePlaces(a.place, b.place) || compareText(a.code, b.code));
}
