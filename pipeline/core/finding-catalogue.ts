import type {Finding, FindingCode, FindingDetails, Severity} from "./findings.ts";
import {formatDate, formatNumber} from "./format.ts";
import {MOST_WORDS} from "./plain-language.ts";

/** The Dutch texts of one kind of finding. `seen`: what stood there. `expected`: what should. `action`: what the sender does. */
interface Entry<Code extends FindingCode> {
  readonly severity: Severity;
  /** The kind of finding in a few words. */
  readonly title: string;
  seen(details: FindingDetails[Code]): string;
  expected(details: FindingDetails[Code]): string;
  action(details: FindingDetails[Code]): string;
}

type Catalogue = {readonly [Code in FindingCode]: Entry<Code>};

const quote = (text: string): string => `“${text}”`;
const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} of ${words.at(-1)}`;
const meant = (near: string | null): string => (near === null ? "" : ` Bedoelde u ${quote(near)}?`);
const range = (min: number | null, max: number | null): string => {
  if (min !== null && max !== null) return `een getal van ${plain(min)} tot en met ${plain(max)}`;
  if (min !== null) return `een getal van minstens ${plain(min)}`;
  return max === null ? "een getal" : `een getal van hoogstens ${plain(max)}`;
};
const plain = (value: number): string => String(value).replace(".", ",");
/** Enough of a long text to find it again. */
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);
const by = (author: string): string => (author === "" ? "" : ` (${author})`);
const percent = (share: number): string => `${formatNumber(share * 100, 0)}%`;

const CATALOGUE: Catalogue = {
  "bestand/onleesbaar": {
    severity: "fout",
    title: "Bestand kan niet worden gelezen",
    seen: ({reason}) => reason,
    expected: () => "een werkmap (.xlsx of .ods) of CSV-bestand dat zonder melding opent",
    action: () => "Open het bestand, sla het opnieuw op als Excel-werkmap (.xlsx) en stuur het opnieuw.",
  },
  "bestand/soort": {
    severity: "fout",
    title: "Bestandssoort wordt niet aangenomen",
    seen: ({seen}) => seen,
    expected: () => "een werkmap (.xlsx of .ods) of een CSV-bestand",
    action: () => "Open het bestand, kies Opslaan als › Excel-werkmap (.xlsx) en stuur dat bestand.",
  },
  "bestand/wachtwoord": {
    severity: "fout",
    title: "Bestand is met een wachtwoord beveiligd",
    seen: ({reason}) => reason,
    expected: () => "een werkmap die zonder wachtwoord opent",
    action: () =>
      "Open het bestand en haal het wachtwoord weg (in Excel: Bestand › Info › Werkmap beveiligen). Sla het op en stuur het opnieuw.",
  },
  "bestand/macros": {
    severity: "fout",
    title: "Bestand bevat macro's",
    seen: ({reason}) => reason,
    expected: () => "een werkmap zonder macro's (.xlsx of .ods)",
    action: () =>
      "Kies Opslaan als › Excel-werkmap (.xlsx). De macro's gaan dan niet mee. Stuur dat bestand.",
  },
  "bestand/te-groot": {
    severity: "fout",
    title: "Bestand is te groot om te lezen",
    seen: ({reason}) => reason,
    expected: () => "een ingevuld formulier, zonder lege opgemaakte rijen en zonder andere gegevens",
    action: () =>
      "Verwijder alle rijen en kolommen onder en naast de tabel en bladen die niet bij het formulier horen. Stuur het bestand opnieuw.",
  },
  "bestand/te-veel-rijen": {
    severity: "fout",
    title: "Meer rijen dan er worden gelezen",
    seen: ({reason}) => reason,
    expected: () =>
      "een werkmap van hoogstens 250.000 rijen, alle bladen samen, of een csv-bestand van hoogstens 1.048.576",
    action: () =>
      "Haal weg wat niet bij het formulier hoort, of splits de tabel in meer bestanden. Van dit blad is niets gebruikt.",
  },
  "bestand/verdacht": {
    severity: "fout",
    title: "Bestand is opgebouwd zoals geen rekenprogramma dat doet",
    seen: ({reason}) => reason,
    expected: () => "een bestand dat door Excel of LibreOffice is opgeslagen",
    action: () =>
      "Open dit bestand niet en vraag na waar het vandaan komt. Neem de gegevens over in het toegestuurde formulier en stuur dat.",
  },
  "bestand/afgebroken": {
    severity: "fout",
    title: "Lezen van het bestand is afgebroken",
    seen: ({reason}) => reason,
    expected: () => "een bestand dat in enkele seconden te lezen is",
    action: () =>
      "Kopieer alleen de tabel als waarden naar een nieuwe werkmap, sla die op en stuur die. Gebeurt het weer, meld het dan aan de beheerder.",
  },
  "bestand/meer": {
    severity: "opmerking",
    title: "Dezelfde bevinding komt nog vaker voor",
    seen: ({left, title}) => `nog ${left} keer ${quote(title)} in dit bestand`,
    expected: () => "hoogstens een paar bevindingen van één soort",
    action: () => "Zoek de oorzaak van de eerste bevindingen; meestal verdwijnen de andere dan ook.",
  },
  "bestand/koppeling": {
    severity: "waarschuwing",
    title: "Werkmap haalt waarden uit andere bestanden",
    seen: ({links}) => (links === 1 ? "1 koppeling naar buiten" : `${links} koppelingen naar buiten`),
    expected: () => "een werkmap die op zichzelf staat; gelezen zijn de bewaarde uitkomsten",
    action: () =>
      "Controleer of de waarden nog kloppen, plak ze als waarden en verbreek de koppelingen (in Excel: Gegevens › Koppelingen bewerken).",
  },
  "bestand/niet-geregistreerd": {
    severity: "fout",
    title: "Bestand staat niet in het register",
    seen: () => "een bestand zonder regel in register.csv; het is niet gelezen",
    expected: () => "een regel in register.csv van deze editie",
    action: ({row}) => `Voeg deze regel toe en vul hem aan: ${row}`,
  },
  "bestand/ontbreekt": {
    severity: "fout",
    title: "Geregistreerd bestand ontbreekt",
    seen: ({seen}) => `register.csv noemt ${quote(seen)}, maar dat bestand is er niet`,
    expected: () => "een bestand met precies deze naam in de map van de editie",
    action: () => "Zet het bestand in de map of haal de regel uit het register.",
  },
  "bestand/rubricering": {
    severity: "fout",
    title: "Gerubriceerd bestand hoort niet op dit systeem",
    seen: ({seen}) => `rubricering, naam of opschrift ${quote(seen)}; het bestand is niet gebruikt`,
    expected: () => "geen of Dep. Vertrouwelijk",
    action: () => "Verwijder het bestand van dit systeem en meld dit bij de beveiligingscoördinator.",
  },
  "bestand/tegenspraak": {
    severity: "fout",
    title: "Gerubriceerd bestand kan niet openbaar zijn",
    seen: ({seen}) => `openbaar is ja, maar de rubricering is ${quote(seen)}; het bestand blijft gesloten`,
    expected: () => "openbaar nee, of geen rubricering",
    action: () =>
      "Vraag de afzender of de rubricering is opgeheven, en pas daarna een van beide kolommen aan.",
  },
  "bestand/tekencodering": {
    severity: "opmerking",
    title: "Bestand in een oude tekencodering",
    seen: ({seen}) => seen,
    expected: () => "UTF-8",
    action: () => "Controleer of letters met accenten kloppen; kies bij opslaan CSV UTF-8.",
  },
  "bestand/gewijzigd": {
    severity: "fout",
    title: "Bestand wijkt af van wat is geregistreerd",
    seen: ({seen}) => `controlegetal ${seen}`,
    expected: ({expected}) => `controlegetal ${expected}`,
    action: () => "Leg het bestand terug zoals het is ontvangen of registreer de nieuwe versie.",
  },
  "blad/onleesbaar": {
    severity: "fout",
    title: "Blad kan niet worden gelezen",
    seen: ({reason}) => reason,
    expected: () => "een blad dat zonder melding opent",
    action: () => "Open het bestand, sla het opnieuw op als Excel-werkmap (.xlsx) en stuur het opnieuw.",
  },
  "blad/ontbreekt": {
    severity: "fout",
    title: "Geen blad met de gevraagde kolommen",
    seen: ({seen}) => `bladen: ${either(seen.map(quote))}`,
    expected: ({column}) => `een blad met in de kopregel onder meer ${quote(column)}`,
    action: () => "Gebruik het toegestuurde formulier en laat de kopregel staan.",
  },
  "blad/verborgen": {
    severity: "waarschuwing",
    title: "Verborgen gegevens gelezen",
    seen: ({what}) => what,
    expected: () => "alle gegevens zichtbaar",
    action: () => "Maak de rijen, kolommen of bladen zichtbaar en controleer wat er staat.",
  },
  "blad/samengevoegd": {
    severity: "waarschuwing",
    title: "Samengevoegde cellen",
    seen: ({area}) => `de cellen ${area} zijn samengevoegd; alleen de eerste telt`,
    expected: () => "één waarde per cel",
    action: () =>
      "Splits de cellen (in Excel: Start › Samenvoegen en centreren › Celsamenvoeging opheffen) en vul elke cel apart.",
  },
  "blad/samengevoegde-sleutel": {
    severity: "opmerking",
    title: "Samengevoegde cellen gelezen als de waarde van elke rij",
    seen: ({area}) => `de cellen ${area} zijn samengevoegd; de waarde is in elk van deze rijen gelezen`,
    expected: () => "één waarde per cel",
    action: () =>
      "Controleer of de waarde bij al deze rijen hoort. Zo niet, splits de cellen en vul elke cel apart.",
  },
  "kolom/ontbreekt": {
    severity: "fout",
    title: "Kolom ontbreekt",
    seen: ({headers}) => `kopregel: ${headers.map(quote).join(", ")}`,
    expected: ({column}) => `een kolom met de kop ${quote(column)}`,
    action: ({column, near}) =>
      near === null
        ? `Voeg de kolom ${quote(column)} toe.`
        : `Hernoem de kop ${quote(near)} in ${quote(column)} of voeg de kolom toe.`,
  },
  "kolom/openbaarheid": {
    severity: "waarschuwing",
    title: "Onduidelijk wat openbaar is",
    seen: ({seen}) => `de kop ${quote(seen)}; het hele bestand blijft gesloten`,
    expected: () => "de kop openbaar met ja of nee in de rijen, of geen kolom daarover",
    action: () => "Geef de kolom de kop openbaar, of verwijder de kolom als alle rijen openbaar mogen zijn.",
  },
  "kolom/onbekend": {
    severity: "opmerking",
    title: "Kolom wordt niet gebruikt",
    seen: ({seen}) => `de kop ${quote(seen)}`,
    expected: () => "alleen de kolommen van het formulier",
    action: ({near}) =>
      near === null ? "U hoeft niets te doen als de kolom alleen voor uzelf is." : meant(near).trim(),
  },
  "kolom/dubbel": {
    severity: "fout",
    title: "Kop staat er twee keer",
    seen: ({seen}) => `nog een kolom ${quote(seen)}; alleen de eerste is gelezen`,
    expected: () => "elke kop één keer",
    action: () => "Verwijder of hernoem de tweede kolom.",
  },
  "rij/dubbel": {
    severity: "fout",
    title: "Rij staat er twee keer",
    seen: ({key, first}) => `${key} staat ook op ${first}; alleen de eerste rij telt`,
    expected: () => "elke combinatie één keer",
    action: () => "Verwijder de rij die niet klopt.",
  },
  "rij/totaal": {
    severity: "opmerking",
    title: "Totaalrij wordt niet gelezen",
    seen: ({seen}) => `een rij die begint met ${quote(seen)}`,
    expected: () => "alleen rijen met gegevens; totalen rekent het programma zelf uit",
    action: () => "U hoeft niets te doen. Is het toch een rij met gegevens, vul dan de verplichte cellen in.",
  },
  "rij/kolommen": {
    severity: "fout",
    title: "Regel heeft een ander aantal velden dan de kopregel",
    seen: ({seen}) => `${seen} velden`,
    expected: ({expected}) => `${expected} velden`,
    action: () =>
      "Controleer de scheidingstekens en zet tekst met een scheidingsteken tussen aanhalingstekens.",
  },
  "cel/leeg": {
    severity: "fout",
    title: "Verplichte cel is leeg",
    seen: () => "niets",
    expected: ({column}) => `een waarde voor ${quote(column)}`,
    action: () => "Vul de cel in.",
  },
  "cel/geen-getal": {
    severity: "fout",
    title: "Geen getal",
    seen: ({seen}) => quote(seen),
    expected: ({column, also}) =>
      `een getal voor ${quote(column)}${also === undefined ? "" : `, of ${also}`}`,
    action: () => "Typ alleen het getal, zonder woorden of eenheid.",
  },
  "cel/dubbelzinnig-getal": {
    severity: "fout",
    title: "Getal kan op twee manieren worden gelezen",
    seen: ({seen}) => quote(seen),
    expected: ({readings}) => either(readings.map(quote)),
    action: () => "Typ het getal zonder punt voor duizendtallen; gebruik een komma voor decimalen.",
  },
  "cel/buiten-bereik": {
    severity: "fout",
    title: "Getal buiten het bereik",
    seen: ({seen}) => quote(seen),
    expected: ({min, max}) => range(min, max),
    action: () => "Controleer het getal.",
  },
  "cel/geen-heel-getal": {
    severity: "fout",
    title: "Geen heel getal",
    seen: ({seen}) => quote(seen),
    expected: ({column}) => `een heel getal voor ${quote(column)}`,
    action: () => "Typ een getal zonder decimalen.",
  },
  "cel/geen-datum": {
    severity: "fout",
    title: "Geen datum",
    seen: ({seen}) => quote(seen),
    expected: ({column, also}) =>
      `een bestaande datum voor ${quote(column)}, bijvoorbeeld 31-12-2026${also === undefined ? "" : `, of ${also}`}`,
    action: ({also}) =>
      also === undefined
        ? "Typ dag, maand en jaar in cijfers."
        : "Typ wat bekend is in een van deze vormen, of laat de cel leeg.",
  },
  "cel/omgezet-in-datum": {
    severity: "fout",
    title: "Waarde is in een datum veranderd",
    seen: ({seen, readings}) =>
      `de datum ${seen}; waarschijnlijk is ${either(readings.map(quote))} getypt en maakte het rekenprogramma er een datum van`,
    expected: ({column}) => `een waarde voor ${quote(column)}, geen datum`,
    action: () =>
      "Maak de cel eerst op als Tekst (Celeigenschappen › Getal › Tekst) en typ de waarde opnieuw.",
  },
  "cel/geen-ja-nee": {
    severity: "fout",
    title: "Geen ja of nee",
    seen: ({seen}) => quote(seen),
    expected: () => "ja of nee",
    action: () => "Vul ja of nee in.",
  },
  "cel/onbekende-code": {
    severity: "fout",
    title: "Onbekende code of letter",
    seen: ({seen}) => quote(seen),
    expected: ({allowed}) => either(allowed),
    action: ({near}) => `Kies een van deze waarden.${meant(near)}`,
  },
  "cel/onbekende-verwijzing": {
    severity: "fout",
    title: "Verwijzing naar iets dat er niet is",
    seen: ({seen}) => quote(seen),
    expected: ({target}) => `een code uit ${target}`,
    action: ({near}) => `Gebruik een bestaande code.${meant(near)}`,
  },
  "cel/teken": {
    severity: "fout",
    title: "Teken dat niet mag",
    seen: ({seen}) => quote(seen),
    expected: () => "tekst zonder puntkomma, aanhalingsteken of stuurteken",
    action: () => "Haal het teken weg.",
  },
  "cel/verminkt": {
    severity: "waarschuwing",
    title: "Letters zijn verminkt geraakt",
    seen: ({seen}) => quote(shortened(seen)),
    expected: ({repaired}) =>
      repaired === null
        ? "tekst waarin elke letter te lezen is"
        : `waarschijnlijk ${quote(shortened(repaired))}`,
    action: ({repaired}) =>
      repaired === null
        ? "Op de plaats van � is een letter verloren gegaan. Typ de tekst opnieuw."
        : "Typ of plak de tekst opnieuw. Kwam hij uit een CSV-bestand, open dat dan als UTF-8. Tot dan wordt gedrukt wat er staat.",
  },
  "cel/onleesbaar": {
    severity: "fout",
    title: "Cel kan niet worden gelezen",
    seen: ({reason}) => reason,
    expected: () => "een gewone waarde",
    action: () => "Typ de waarde opnieuw in deze cel en sla het bestand op.",
  },
  "cel/fout": {
    severity: "fout",
    title: "Foutwaarde van het rekenblad",
    seen: ({seen}) => quote(seen),
    expected: ({column}) => `een waarde voor ${quote(column)}`,
    action: () => "Herstel de formule of typ de waarde.",
  },
  "cel/formule-zonder-uitkomst": {
    severity: "fout",
    title: "Formule zonder bewaarde uitkomst",
    seen: ({formula}) => `de formule ${quote(`=${formula}`)}`,
    expected: () => "de uitkomst van de formule",
    action: () => "Open het bestand in Excel, laat het rekenen, sla het op en stuur het opnieuw.",
  },
  "beoordeling/volgorde": {
    severity: "fout",
    title: "Laag, verwacht en hoog staan niet op volgorde",
    seen: ({low, expected, high}) => `laag ${low}, verwacht ${expected}, hoog ${high}`,
    expected: () => "laag niet boven verwacht en verwacht niet boven hoog (X < A < B < C < D < E)",
    action: () => "Verbeter de letter die niet klopt; tot dan telt dit criterium als niet beoordeeld.",
  },
  "beoordeling/onvolledig": {
    severity: "waarschuwing",
    title: "Beoordeling is half ingevuld",
    seen: ({low, expected, high}) =>
      `laag ${low || "leeg"}, verwacht ${expected || "leeg"}, hoog ${high || "leeg"}`,
    expected: () => "drie letters, of nergens een letter",
    action: () => "Vul alle drie in; tot dan telt dit criterium als niet beoordeeld.",
  },
  "beoordeling/weggelaten-risico": {
    severity: "waarschuwing",
    title: "Beoordeling van een risico dat de editie niet meenam",
    seen: ({risk}) => quote(risk),
    expected: ({reason}) => `geen beoordeling: ${reason}`,
    action: () => "Haal de rij weg of neem het risico op in de editie; de rij telt niet mee.",
  },
  "beoordeling/ontbreekt": {
    severity: "waarschuwing",
    title: "Risico zonder beoordeling",
    seen: ({risk}) => `geen enkele letter voor ${quote(risk)}`,
    expected: ({edition}) => `een beoordeling van elk risico van editie ${edition}`,
    action: () => "Vraag de beoordeling op; tot dan staat het risico als niet beoordeeld in de rapporten.",
  },
  "beoordeling/dekking": {
    severity: "waarschuwing",
    title: "Te weinig criteria beoordeeld voor een plaats op de schaal",
    seen: ({risk, coverage}) => `${quote(risk)}: ${percent(coverage)} van het gewicht is beoordeeld`,
    expected: ({minimum}) => `minstens ${percent(minimum)}`,
    action: () => "Vul de ontbrekende letters aan; tot dan krijgt het risico geen plaats.",
  },
  "beoordeling/dubbele-levering": {
    severity: "fout",
    title: "Twee aanleveringen over hetzelfde",
    seen: ({risk, criterion, other}) => `${risk}, ${criterion} staat ook op ${other}; alleen de eerste telt`,
    expected: () => "één beoordeling per risico en criterium",
    action: () => "Spreek af welke aanlevering geldt en haal de andere rij weg.",
  },
  "beoordeling/sprong": {
    severity: "waarschuwing",
    title: "Letter springt zonder toelichting",
    seen: ({risk, criterion, edition, seen, before}) =>
      `${risk}, ${criterion}: ${seen}${before === null ? `, veel anders dan in editie ${edition}` : `; in editie ${edition} was het ${before}`}`,
    expected: ({classes}) =>
      `een toelichting bij een verschil van ${plain(classes)} ${classes === 1 ? "klasse" : "klassen"} of meer`,
    action: () => "Schrijf in de kolom toelichting waarom de letter verandert, of verbeter de letter.",
  },
  "aanlevering/kopie": {
    severity: "waarschuwing",
    title: "Aanlevering is gelijk aan die van de vorige editie",
    seen: ({edition, rows}) => `alle ${rows} beoordelingen die al in editie ${edition} stonden, zijn gelijk`,
    expected: () => "letters die voor deze editie opnieuw zijn bekeken",
    action: () =>
      "Controleer of het goede bestand is gestuurd. Zijn de letters bekeken en echt gelijk gebleven, dan hoeft u niets te veranderen; laat het ons weten.",
  },
  "aanlevering/zelfde-tekst": {
    severity: "opmerking",
    title: "Bijna overal dezelfde toelichting",
    seen: ({text, rows, all}) => `${quote(shortened(text))} bij ${rows} van de ${all} rijen`,
    expected: () => "een toelichting die over de rij zelf gaat",
    action: () => "Schrijf per rij wat daar speelt, of laat de toelichting leeg.",
  },
  "aanlevering/ontbreekt": {
    severity: "waarschuwing",
    title: "Gevraagde aanlevering is nog niet ontvangen",
    seen: ({form}) => `geen aanlevering van formulier ${quote(form)} in het register`,
    expected: ({deadline}) =>
      deadline === null
        ? "een ingevuld formulier"
        : `een ingevuld formulier, uiterlijk op ${formatDate(deadline)}`,
    action: () => "Stuur de herinnering uit intern/uitvraag/, of zet het ontvangen bestand in data/postvak/.",
  },
  "capaciteit/dubbele-levering": {
    severity: "fout",
    title: "Aspect van een capaciteit twee keer aangeleverd",
    seen: ({capability, aspect}) => `${quote(aspect)} van capaciteit ${quote(capability)} is er al`,
    expected: ({other}) => `één rij per capaciteit en aspect; de eerste staat in ${other}`,
    action: () => "Stem af wie deze capaciteit levert, of geef haar een eigen code.",
  },
  "capaciteit/eenheid": {
    severity: "fout",
    title: "Nodig en beschikbaar zijn niet te vergelijken",
    seen: ({capability, problem}) => `${problem} bij capaciteit ${quote(capability)}`,
    expected: ({expected}) => expected,
    action: () =>
      "Vul beide aantallen in dezelfde eenheid in, of beide met ja of nee. Tot dan gelden zij als onbekend.",
  },
  "capaciteit/geoefend": {
    severity: "fout",
    title: "Laatst geoefend ligt na de ontvangst",
    seen: ({seen}) => formatDate(seen),
    expected: ({received}) => `een datum op of vóór ${formatDate(received)}, toen het bestand binnenkwam`,
    action: () => "Vul de laatste oefening in die al is gehouden, of laat de cel leeg.",
  },
  "capaciteit/verschilt": {
    severity: "waarschuwing",
    title: "Rijen van één capaciteit zeggen iets anders",
    seen: ({column, seen}) => `${quote(seen)} onder ${quote(column)}`,
    expected: ({first}) =>
      `in elke rij van deze capaciteit hetzelfde; eerder stond er ${quote(first)}, en dat geldt`,
    action: () => "Maak de rijen gelijk, of geef de andere capaciteit een eigen code.",
  },
  "capaciteit/zonder-risico": {
    severity: "waarschuwing",
    title: "Capaciteit hoort bij geen enkel risico",
    seen: ({capability}) => `geen bruikbaar risico bij capaciteit ${quote(capability)}`,
    expected: () => "minstens één code van een risico waarvoor de capaciteit nodig is",
    action: () =>
      "Vul onder risicos de codes in, met een spatie ertussen. Tot dan staat zij in de lijst van losse schakels.",
  },
  "capaciteit/vervangt": {
    severity: "waarschuwing",
    title: "Capaciteit kan deze andere niet vervangen",
    seen: ({seen}) => quote(seen),
    expected: ({near}) =>
      `de code van een andere capaciteit met hetzelfde aspect en dezelfde eenheid.${meant(near)}`,
    action: () => "Verbeter de code, of haal haar weg als het niet om hetzelfde soort aantal gaat.",
  },
  "belofte/zonder-capaciteit": {
    severity: "waarschuwing",
    title: "Belofte aan inwoners zonder capaciteit die er is",
    seen: ({edition, backing, cells, promises}) =>
      `editie ${edition}: ${cells.length} van de ${promises} beloften (${cells.join(", ")}) ${
        {
          geen: "zonder openbare opgave van een capaciteit",
          onbekend: "met alleen een capaciteit waarvan niet bekend is of er genoeg is",
          tekort: "met alleen een capaciteit waarvan er te weinig is",
        }[backing]
      }`,
    expected: () => "bij elke belofte een capaciteit die er is, opgegeven bij een van haar maatregelen",
    action: () =>
      "Vraag wie de maatregelen uitvoert om het formulier capaciteiten, met onder maatregelen de codes. Tot dan zegt de publieksversie wat niet kan of niet bekend is.",
  },
  "weerbaarheid/dubbele-levering": {
    severity: "fout",
    title: "Onderdeel twee keer beoordeeld",
    seen: ({group}) => `over ${quote(group)} is er al een oordeel`,
    expected: ({other}) => `één oordeel per onderdeel; het eerste staat in ${other}`,
    action: () => "Stem af wie dit onderdeel beoordeelt.",
  },
  "weerbaarheid/reden": {
    severity: "waarschuwing",
    title: "Inzet wijkt af zonder reden",
    seen: ({group, follows, decided}) =>
      `bij ${quote(group)} volgt ${follows} uit de antwoorden, besloten is ${decided}`,
    expected: () => "een reden onder reden_afwijking",
    action: () => "Schrijf waarom de strategie anders besloot, of pas de antwoorden aan.",
  },
  "weerbaarheid/tegenspraak": {
    severity: "waarschuwing",
    title: "Antwoorden spreken elkaar tegen",
    seen: ({group}) => `bij ${quote(group)} is er geen geïntegreerde aanpak en is de aanpak toch afdoende`,
    expected: () => "een aanpak die er is, of een antwoord dat bij het ontbreken ervan past",
    action: () => "Ga na welk van beide antwoorden klopt. Tot dan volgt er geen inzet uit.",
  },
  "weging/dubbele-levering": {
    severity: "fout",
    title: "Gewicht twee keer gegeven",
    seen: ({profile, unit}) => `profiel ${quote(profile)} geeft ${quote(unit)} nog een gewicht`,
    expected: ({other}) => `één gewicht per profiel, ronde en onderdeel; het eerste staat in ${other}`,
    action: () => "Laat één van beide weg, of geef de profielen een andere naam.",
  },
  "weging/onvolledig": {
    severity: "fout",
    title: "Profiel zonder alle gewichten",
    seen: ({profile, round, missing}) =>
      `profiel ${quote(profile)}, ronde ${round}: geen gewicht voor ${missing.join(", ")}`,
    expected: () => "een gewicht voor elk onderdeel; 0 is niet meetellen",
    action: () => "Vul de ontbrekende gewichten in. Tot dan telt deze ronde van het profiel niet mee.",
  },
  "weging/zonder-gewicht": {
    severity: "fout",
    title: "Profiel waarin alles nul is",
    seen: ({profile, round}) => `profiel ${quote(profile)}, ronde ${round}: elk gewicht is 0`,
    expected: () => "ten minste één gewicht boven 0",
    action: () => "Vul gewichten in, of haal deze ronde van het profiel weg.",
  },
  "beoordeling/buiten-beoordelaars": {
    severity: "waarschuwing",
    title: "Vastgestelde letter buiten die van de beoordelaars",
    seen: ({risk, criterion, agreed}) => `${quote(risk)} op ${quote(criterion)}: vastgesteld is ${agreed}`,
    expected: ({lowest, highest}) =>
      lowest === highest
        ? `${lowest}, de letter van alle beoordelaars`
        : `een letter van ${lowest} tot en met ${highest}, zoals de beoordelaars gaven`,
    action: () => "Ga na of de letter klopt; zo ja, schrijf in de toelichting waarom zij afwijkt.",
  },
  "maatregel/bestaat-al": {
    severity: "fout",
    title: "Code van een maatregel is al in gebruik",
    seen: ({measure, other}) => `${quote(measure)} staat ook in ${other}; deze rij telt niet`,
    expected: () => "een eigen code per maatregel",
    action: () =>
      "Geef de maatregel een andere code. Is het dezelfde maatregel, haal de rij dan weg en bericht alleen over de voortgang.",
  },
  "maatregel/meetbaarheid": {
    severity: "opmerking",
    title: "Maatregel is nog niet goed te volgen",
    seen: ({measure, missing}) => `${quote(measure)} zegt niet: ${missing.join(", ")}`,
    expected: () => "wie, wat, hoeveel, wanneer en waaruit het blijkt",
    action: () => "Vul aan wat bekend is. Zonder dit kan later niemand nagaan of de maatregel is uitgevoerd.",
  },
  "voortgang/verzonnen": {
    severity: "fout",
    title: "Verzonnen gegevens horen alleen bij een verzonnen organisatie",
    seen: ({problem, seen}) =>
      ({
        afzender: `fictieve aanlevering van ${quote(seen)}, een organisatie die bestaat; zij is niet gebruikt`,
        status: `aanlevering van voorbeeldorganisatie ${quote(seen)} die niet fictief heet; zij is niet gebruikt`,
        maatregel: `fictief bericht over ${quote(seen)}, een maatregel die niet verzonnen is; de rij telt niet`,
        eigenaar: `fictieve rij met als eigenaar ${quote(seen)}, een organisatie die bestaat; die naam telt niet`,
      })[problem],
    expected: () =>
      "voorbeelden met status fictief, bij organisaties met soort voorbeeld en hun eigen maatregelen",
    action: () => "Verbeter afzender of status in register.csv, of haal de rij weg.",
  },
  "voortgang/niet-eigenaar": {
    severity: "waarschuwing",
    title: "Afzender is niet de eigenaar van de maatregel",
    seen: ({measure, owners}) => `${quote(measure)} is van ${either(owners)}`,
    expected: () => "een bericht van een eigenaar",
    action: () => "Vraag na of de eigenaar het met dit bericht eens is, of laat de eigenaar het sturen.",
  },
  "voortgang/dubbele-levering": {
    severity: "fout",
    title: "Twee berichten over dezelfde maatregel en hetzelfde peilmoment",
    seen: ({measure, moment, other}) =>
      `${measure}, ${moment} staat ook op ${other}; alleen het eerste bericht telt`,
    expected: () => "één bericht per maatregel en peilmoment",
    action: () => "Spreek af wie bericht en haal de andere rij weg.",
  },
  "voortgang/bewijs-onvolledig": {
    severity: "waarschuwing",
    title: "Bewijs is niet compleet",
    seen: ({measure, missing}) =>
      `bij ${quote(measure)} ontbreekt ${missing.join(", ")}; het bewijs telt niet`,
    expected: () => "document, datum en soort, of geen van drieën",
    action: () => "Vul aan wat ontbreekt.",
  },
  "voortgang/bewijs-na-peilmoment": {
    severity: "waarschuwing",
    title: "Bewijs is van na het peilmoment",
    seen: ({seen}) => formatDate(seen),
    expected: ({moment}) => `een datum op of vóór ${formatDate(moment)}`,
    action: () =>
      "Verbeter de datum of het peilmoment. Klopt de datum, dan telt het bewijs pas op het eerste peilmoment daarna waarover iemand bericht.",
  },
  "voortgang/afgerond-zonder-bewijs": {
    severity: "waarschuwing",
    title: "Maatregel heet afgerond, maar het bewijs ontbreekt",
    seen: ({measure}) => `${quote(measure)} zonder bewijs van afronding op het peilmoment`,
    expected: ({kinds}) => `de datum van afronding en een document van de soort ${either(kinds)}`,
    action: () =>
      "Noem het document waaruit de afronding blijkt. Zonder dat heet de maatregel niet afgerond.",
  },
  "voortgang/herplanning-zonder-reden": {
    severity: "waarschuwing",
    title: "Nieuwe planning zonder reden",
    seen: ({measure, from, to}) =>
      `${quote(measure)}${from === null ? "" : ` van ${formatDate(from)}`} naar ${formatDate(to)}`,
    expected: () => "een reden uit de lijst bij elke nieuwe datum",
    action: () => "Kies in de kolom reden_herplanning waarom de datum verschoof.",
  },
  "voortgang/eerste-planning": {
    severity: "waarschuwing",
    title: "Eerste planning is niet meer dezelfde",
    seen: ({measure, seen}) => `${quote(measure)} met als eerste planning ${formatDate(seen)}`,
    expected: ({first}) => `${formatDate(first)}, zoals eerder bericht of toegezegd`,
    action: () =>
      "Laat de eerste planning staan en zet de nieuwe datum in de kolom herpland. De uitloop wordt altijd vanaf de eerste planning geteld.",
  },
  "voortgang/effect-zonder-bewijs": {
    severity: "waarschuwing",
    title: "Effect is niet onderbouwd",
    seen: ({measure, seen}) => `${quote(measure)} met effect ${quote(seen)}`,
    expected: ({kind}) => `bewijs van de soort ${kind} op of vóór het peilmoment`,
    action: () =>
      "Noem de evaluatie of kies een lagere graad. Zolang zij ontbreekt, telt het effect als aannemelijk.",
  },
  "voortgang/datums": {
    severity: "waarschuwing",
    title: "Datums spreken elkaar tegen",
    seen: ({measure, problem}) => `${quote(measure)}: ${problem}`,
    expected: ({expected}) => expected,
    action: () => "Verbeter de datum of het peilmoment.",
  },
  "schaal/waarde": {
    severity: "waarschuwing",
    title: "Waarde past niet bij grondtal en volgorde",
    seen: ({grade, seen}) => `${grade} = ${plain(seen)}`,
    expected: ({expected}) => plain(expected),
    action: () => "Verbeter waarde, volgorde of grondtal; gerekend is met grondtal en volgorde.",
  },
  "besluitlijst/zonder-reden": {
    severity: "waarschuwing",
    title: "Besluit wijkt af van de berekening, zonder reden",
    seen: ({edition, risk, decided, rank}) =>
      `${quote(risk)} van editie ${edition}: ${decided === null ? "niet op de lijst" : `besloten plaats ${decided}`}, berekende rang ${rank}`,
    expected: ({from, to}) =>
      `een plaats van ${from} tot en met ${to}, zoals de letters toelaten, of een reden in de kolom reden`,
    action: () =>
      "Laat degene die besloot de reden opschrijven; gepubliceerd staat er nu “geen reden opgegeven”.",
  },
  "gewichten/geen-ruimte": {
    severity: "fout",
    title: "Grenzen waarbinnen geen gewichten passen",
    seen: ({method, low, high}) =>
      `methode ${quote(method)}: de gewichten zijn samen minstens ${plain(low)} en hoogstens ${plain(high)}`,
    expected: () => "laag niet boven hoog, en samen van hoogstens 1 tot minstens 1",
    action: () => "Verruim de grenzen; tot dan telt elke verdeling van de gewichten even zwaar mee.",
  },
  "schaal/onvolledig": {
    severity: "fout",
    title: "Schaal zonder letters",
    seen: ({method, axis}) => `methode ${quote(method)} heeft geen klassen voor ${axis}`,
    expected: () => "minstens één klasse per as",
    action: () => "Vul schalen.csv aan; de methode wordt tot dan niet gebruikt.",
  },
  "methode/leeg": {
    severity: "fout",
    title: "Methode zonder criteria",
    seen: ({method}) => `methode ${quote(method)}`,
    expected: () => "minstens één criterium met gewicht",
    action: () => "Vul criteria.csv aan; de methode wordt tot dan niet gebruikt.",
  },
  "concordantie/onvolledig": {
    severity: "waarschuwing",
    title: "Risico zonder regel in de concordantie",
    seen: ({risk, edition}) => `${quote(risk)} van editie ${edition} komt niet voor`,
    expected: ({side}) => `een regel met dit risico als ${side}_risico (desnoods nieuw of vervallen)`,
    action: () => "Laat een analist de regel toevoegen, met toelichting.",
  },
  "concordantie/aandeel": {
    severity: "waarschuwing",
    title: "Aandelen tellen niet op tot 1",
    seen: ({risk, sum}) => `${quote(risk)}: samen ${plain(sum)}`,
    expected: () => "1",
    action: () => "Verbeter de kolom aandeel; gerekend is naar verhouding.",
  },
  "concordantie/soort": {
    severity: "fout",
    title: "Soort past niet bij de regels",
    seen: ({kind, problem}) => `${kind}: ${problem}`,
    expected: () =>
      "gelijk/hernoemd één op één, gesplitst één op meer, samengevoegd meer op één, nieuw zonder van_risico, vervallen zonder naar_risico",
    action: () => "Verbeter soort of risico; de regel telt niet mee.",
  },
  "concordantie/editie": {
    severity: "fout",
    title: "Koppeling met een editie zonder beoordelingen",
    seen: ({seen}) => `editie ${quote(seen)}`,
    expected: () => "twee edities met letters, rechtstreeks gekoppeld",
    action: () =>
      "Koppel de beoordeelde edities rechtstreeks; een keten via een richtingeditie wordt niet samengesteld.",
  },
  "formulier/onleesbaar": {
    severity: "fout",
    title: "Formulierbeschrijving klopt niet",
    seen: ({reason}) => reason,
    expected: () => "een geldige beschrijving (Table Schema)",
    action: () => "Herstel het JSON-bestand; aanleveringen met dit formulier worden tot dan niet gebruikt.",
  },
  "parameter/ontbreekt": {
    severity: "waarschuwing",
    title: "Instelling of gegeven ontbreekt of is onbekend",
    seen: ({parameter}) => quote(parameter),
    expected: () => "een regel met een geldige waarde",
    action: () => "Vul het bestand aan; tot dan geldt de standaardwaarde of blijft het veld leeg.",
  },
  "nota/niet-openbaar": {
    severity: "opmerking",
    title: "Gegeven van de nota blijft binnen",
    seen: ({field}) => `openbaar = ja bij ${quote(field)}`,
    expected: () => "nee: gegevens over personen, de route en de termijn worden nooit openbaar",
    action: () => "Zet in de kolom openbaar nee; het gegeven staat alleen in de interne nota.",
  },
  "tekst/lek": {
    severity: "fout",
    title: "Niet-openbaar gegeven van de nota in een openbaar stuk",
    seen: ({field, where}) => `de waarde van ${quote(field)} staat in ${where}`,
    expected: () => "een openbaar stuk zonder gegevens die binnen moeten blijven",
    action: () => "Haal het gegeven daar weg of zet het tussen {% intern %} en {% /intern %}.",
  },
  "tekst/gesloten": {
    severity: "fout",
    title: "Niet-openbaar gegeven van een afzender in een openbaar stuk",
    seen: ({cell, where}) => `wat in ${cell} staat, staat ook in ${where}`,
    expected: () => "een openbaar stuk zonder gegevens die alleen in niet-openbare invoer staan",
    action: () =>
      "Haal het gegeven daar weg. Mag het wel openbaar zijn, zet dan openbaar op ja bij het bestand of de rij.",
  },
  "beleidskeuzes/onvolledig": {
    severity: "fout",
    title: "Kader Beleidskeuzes uitgelegd is niet ingevuld",
    seen: ({edition, missing}) => `editie ${edition} heeft geen rij voor ${either(missing)}`,
    expected: () => "een rij per onderdeel, of één rij nvt met de reden",
    action: () => "Vul beleidskeuzes.csv aan; tot dan staat het kader niet in de beslisnota.",
  },
  "beleidskeuzes/dubbel": {
    severity: "fout",
    title: "Kader Beleidskeuzes uitgelegd is ingevuld en niet van toepassing",
    seen: ({edition}) => `editie ${edition} heeft een rij nvt en ook onderdelen`,
    expected: () => "een rij per onderdeel, of één rij nvt met de reden",
    action: () => "Haal de rij nvt of de onderdelen weg; tot dan staat het kader niet in de beslisnota.",
  },
  "kamerstuk/onleesbaar": {
    severity: "fout",
    title: "Kamerstuk niet te lezen",
    seen: ({seen}) => quote(seen),
    expected: ({column}) =>
      `${column === "vergaderjaar" ? "een vergaderjaar als 2018/19" : "een dossier als 30821 of 36200-V en een nummer als 81 (Tweede Kamer) of D (Eerste Kamer)"}`,
    action: () => "Neem het over zoals het op de eerste bladzijde van het Kamerstuk staat.",
  },
  "correctie/oud": {
    severity: "waarschuwing",
    title: "Correctie niet toegepast",
    seen: ({seen}) => `in de cel staat nu ${quote(seen)}`,
    expected: ({expected}) => `de oude waarde ${quote(expected)}`,
    action: () => "Haal de correctie weg of pas de kolom oud aan.",
  },
  "ontheffing/verlopen": {
    severity: "opmerking",
    title: "Ontheffing is verlopen",
    seen: ({until}) => `tot ${formatDate(until)}`,
    expected: ({date}) => `een datum die op de peildatum, ${formatDate(date)}, nog niet voorbij is`,
    action: () => "Los de bevinding op, spreek een nieuwe datum af, of haal de regel weg.",
  },
  "ontheffing/ongebruikt": {
    severity: "opmerking",
    title: "Ontheffing past bij geen enkele bevinding",
    seen: ({seen, file}) => `${quote(seen)} in ${quote(file)}`,
    expected: () => "code, bestand, blad en cel zoals zij in intern/bevindingen.csv staan",
    action: ({near}) => `Is de bevinding opgelost, haal de regel dan weg.${meant(near)}`,
  },
  "ontheffing/fout": {
    severity: "waarschuwing",
    title: "Van een fout is geen ontheffing mogelijk",
    seen: ({seen}) => quote(seen),
    expected: () => "de code van een waarschuwing of opmerking",
    action: () =>
      "Laat de fout herstellen of leg een verbetering vast in data/correcties/; haal deze regel weg.",
  },
  "postvak/onbekend": {
    severity: "fout",
    title: "Ontvangen bestand niet herkend",
    seen: ({seen}) =>
      seen.length === 0 ? "niets waaraan het te herkennen is" : `wel herkend: ${seen.join(", ")}`,
    expected: ({missing}) => `een bestand waarvan ook vaststaat: ${either(missing)}`,
    action: () =>
      "Zet formulier, afzender en editie in de naam (bijvoorbeeld JenV-2023.xlsx), of start npm run ontvang in een venster en beantwoord de vraag. Het bestand staat nog in het postvak.",
  },
  "postvak/open": {
    severity: "waarschuwing",
    title: "Bestand staat nog open",
    seen: ({locked}) => `een vergrendelbestand van ${quote(locked)}`,
    expected: () => "een bestand dat niemand open heeft",
    action: () => "Sluit het bestand en start npm run ontvang opnieuw; het staat nog in het postvak.",
  },
  "postvak/geheim": {
    severity: "fout",
    title: "Gerubriceerd bestand hoort niet op dit systeem",
    seen: ({seen}) => `naam of opschrift ${quote(seen)}; het bestand is niet aangenomen`,
    expected: () => "geen of Dep. Vertrouwelijk",
    action: () => "Verwijder het bestand van dit systeem en meld dit bij de beveiligingscoördinator.",
  },
  "postvak/kopie": {
    severity: "fout",
    title: "Kopie naast een ander bestand",
    seen: ({original}) => `de naam zegt dat dit een kopie is van ${quote(original)}, met een andere inhoud`,
    expected: () => "één versie per aanlevering",
    action: () => "Bekijk beide, verwijder de verkeerde uit het postvak en haal de toevoeging uit de naam.",
  },
  "postvak/identiek": {
    severity: "opmerking",
    title: "Bestand was al ontvangen",
    seen: ({other}) => `byte voor byte gelijk aan ${other}`,
    expected: () => "een bestand dat er nog niet was",
    action: () => "U hoeft niets te doen; het bestand is uit het postvak gehaald.",
  },
  "postvak/ouder": {
    severity: "fout",
    title: "Bestand is ouder dan de versie die er al is",
    seen: ({seen}) => `opgeslagen op ${seen}`,
    expected: ({other, expected}) => `later dan ${other}, opgeslagen op ${expected}`,
    action: () =>
      "Vraag de afzender welke versie geldt. Geldt deze toch, start npm run ontvang in een venster en bevestig het; het bestand staat nog in het postvak.",
  },
  "postvak/andere-rijen": {
    severity: "fout",
    title: "Bestand gaat over andere rijen dan de versie die er al is",
    seen: () => "geen enkele rij gemeen",
    expected: ({other}) => `een nieuwe versie van ${other}`,
    action: () =>
      "Start npm run ontvang in een venster en zeg of dit een nieuwe versie is of een aanvulling; het bestand staat nog in het postvak.",
  },
  "postvak/register": {
    severity: "fout",
    title: "Register van de editie kan niet worden bijgewerkt",
    seen: ({register}) => `${register} is niet te lezen`,
    expected: () => "een register met een kopregel",
    action: () =>
      "Herstel het register en start npm run ontvang opnieuw; het bestand staat nog in het postvak.",
  },
  "postvak/weer-fout": {
    severity: "waarschuwing",
    title: "Herstelde cel is weer fout",
    seen: ({again}) => again,
    expected: () => "de verbetering uit de vorige versie",
    action: () => "Vraag de afzender of in een oud bestand is verder gewerkt.",
  },
  "verzonden/gewijzigd": {
    severity: "waarschuwing",
    title: "Vastgelegde set is later gewijzigd",
    seen: ({problems}) =>
      problems.length > 3
        ? `${problems.slice(0, 3).join("; ")}; en nog ${problems.length - 3}`
        : problems.join("; "),
    expected: ({date}) => `de set zoals die op ${date} is verzonden`,
    action: ({date}) =>
      `Zet de map terug uit een reservekopie. Er is nu niet vergeleken met wat is verzonden; npm run controleer verzonden=${date} noemt elk verschil.`,
  },
  "brief/afwijking": {
    severity: "fout",
    title: "Teruggekomen brief wijkt af van de gegevens",
    seen: ({seen, sentence}) => `${quote(seen)} in ${quote(shortened(sentence))}`,
    expected: ({expected}) => `${quote(expected)}, zoals in de brief die is gemaakt`,
    action: () =>
      "Herstel de brief, of verbeter het getal of de naam bij de bron en maak de brief opnieuw; typ het niet in de brief.",
  },
  "brief/niet-te-herleiden": {
    severity: "fout",
    title: "Niet te herleiden in de teruggekomen brief",
    seen: ({seen, sentence}) => `${quote(seen)} in ${quote(shortened(sentence))}`,
    expected: () => "een getal, datum, naam of verwijzing uit de gegevens",
    action: () => "Haal het weg, of zet het in de gegevens of het sjabloon en maak de brief opnieuw.",
  },
  "brief/tekst": {
    severity: "opmerking",
    title: "Tekst van de brief is veranderd",
    seen: ({before, after}) => {
      if (before === after) return `verplaatst: ${quote(after)}`;
      return after === "" ? "de zin is weg" : before === "" ? `nieuw: ${quote(after)}` : quote(after);
    },
    expected: ({before}) => (before === "" ? "deze zin stond er niet" : quote(before)),
    action: () => "Lees na of dit zo mag. Blijft het zo, zet het dan ook in het sjabloon.",
  },
  "brief/bijgehouden": {
    severity: "fout",
    title: "Bijgehouden wijziging in de teruggekomen brief",
    seen: ({kind, text, author}) =>
      `${kind === "opmaak" ? "opmaak veranderd" : `${kind}: ${quote(shortened(text))}`}${by(author)}`,
    expected: () => "een brief zonder open wijzigingen",
    action: () => "Kies in Word op het tabblad Controleren Accepteren of Negeren en sla de brief op.",
  },
  "brief/opmerking": {
    severity: "fout",
    title: "Opmerking in de teruggekomen brief",
    seen: ({text, author, about}) =>
      `${quote(shortened(text))}${about === "" ? "" : ` bij ${quote(shortened(about))}`}${by(author)}`,
    expected: () => "een brief zonder opmerkingen",
    action: () => "Handel de opmerking af, verwijder die en sla de brief op.",
  },
  "brief/verborgen": {
    severity: "fout",
    title: "Verborgen tekst in de teruggekomen brief",
    seen: ({text}) => quote(shortened(text)),
    expected: () => "een brief waarin alle tekst te zien is; wit of heel klein telt als verborgen",
    action: () =>
      "Laat in Word verborgen tekst weergeven, verwijder die en sla de brief op; maak ook een PDF daarna opnieuw.",
  },
  "brief/ongelezen": {
    severity: "waarschuwing",
    title: "Iets in de teruggekomen brief dat geen tekst is",
    seen: ({what}) => what,
    expected: () =>
      "een brief van tekst: wat in een afbeelding of ingevoegd bestand staat, wordt niet nagegaan",
    action: () => "Lees zelf na wat erin staat, of zet het als tekst in de brief.",
  },
  "brief/verouderd": {
    severity: "waarschuwing",
    title: "De brief in de uitvoermap is niet van de gegevens van nu",
    seen: () => "de gegevens of sjablonen zijn veranderd sinds de brief is gemaakt",
    expected: () => "een brief die met de gegevens van nu is gemaakt",
    action: () => "Maak de set opnieuw met npm start en vraag deze beoordeling nog eens.",
  },
  "bijlage/sjabloon": {
    severity: "fout",
    title: "Eigen bijlage zonder sjabloon",
    seen: ({seen}) => quote(seen),
    expected: () =>
      "een .pdf met de naam van een rapport voor de Kamer, of een .xlsx met de naam van een werkmap",
    action: ({near}) =>
      `Verbeter de naam, maak het sjabloon of haal de regel weg; de bijlage telt tot dan niet mee.${meant(near)}`,
  },
  "bijlage/ontbreekt": {
    severity: "waarschuwing",
    title: "Bijlage van een ander is er nog niet",
    seen: ({title}) => `geen bestand van ${quote(title)}`,
    expected: ({path}) => `het bestand ${path}`,
    action: ({origin, path}) =>
      `Dit stuk is niet van ons: vraag ${origin} om de PDF en zet die in ${path}. De brief noemt en telt de bijlage al; definitief maken kan pas als het bestand er is.`,
  },
  "bijlage/niet-genoemd": {
    severity: "waarschuwing",
    title: "Bestand staat niet in de lijst van bijlagen",
    seen: () => "een bestand zonder regel in bijlagen.csv; het is niet gelezen en gaat niet mee",
    expected: () => "een regel in strategie/bijlagen.csv voor deze editie",
    action: ({row}) => `Voeg deze regel toe en vul hem aan, of haal het bestand weg: ${row}`,
  },
  "bijlage/onbruikbaar": {
    severity: "fout",
    title: "Bijlage van een ander kan niet mee",
    seen: ({reason}) => reason,
    expected: () => "een PDF die iedereen zonder wachtwoord kan openen",
    action: ({origin}) => `Dit stuk is niet van ons: vraag ${origin} om een gewone PDF zonder beveiliging.`,
  },
  "bijlage/actief": {
    severity: "waarschuwing",
    title: "Bijlage van een ander bevat iets dat zelf kan werken",
    seen: ({seen}) => `in de PDF: ${seen.join(", ")}`,
    expected: () => "een PDF met alleen tekst en beeld",
    action: ({origin}) =>
      `Dit stuk is niet van ons: vraag ${origin} om een PDF zonder deze onderdelen, of ga na dat zij veilig zijn. Het bestand gaat ongewijzigd mee.`,
  },
  "bijlage/toegankelijk": {
    severity: "waarschuwing",
    title: "Bijlage van een ander is misschien niet voor iedereen te lezen",
    seen: ({missing}) => `de PDF ${missing.join(", ")}`,
    expected: () => "een PDF met codes voor schermlezers die zegt te voldoen aan PDF/UA en PDF/A",
    action: ({origin}) =>
      `Dit stuk is niet van ons: vraag ${origin} om een toegankelijke PDF. Het bestand gaat ongewijzigd mee.`,
  },
  "bijlage/persoonsnaam": {
    severity: "waarschuwing",
    title: "Naam van een maker in de eigenschappen van een bijlage",
    seen: ({seen}) => `als auteur ${quote(seen)}`,
    expected: () => "de naam van een organisatie of niets",
    action: ({origin}) =>
      `Dit stuk is niet van ons: vraag ${origin} om een PDF zonder naam van een persoon in de eigenschappen. Het bestand gaat ongewijzigd mee.`,
  },
  "kamerstuk/vergaderjaar": {
    severity: "waarschuwing",
    title: "Vergaderjaar past niet bij de datum",
    seen: ({seen, date}) => `${seen} bij ${formatDate(date)}`,
    expected: ({expected}) => `${expected}: een vergaderjaar begint op Prinsjesdag`,
    action: () => "Verbeter de datum of het vergaderjaar; gedrukt wordt wat er staat.",
  },
  "stuurgroep/onvolledig": {
    severity: "waarschuwing",
    title: "Punt van de stuurgroep is niet af",
    seen: ({column}) => `een lege cel in ${column}`,
    expected: ({column}) => (column === "uitkomst" ? "wat is besloten" : "wie de actie uitvoert"),
    action: () => "Vul de cel in; het punt staat wel in de notitie.",
  },
  "zaak/voldaan-zonder-stuk": {
    severity: "fout",
    title: "Voldaan, maar zonder stuk waarin de Kamer het kreeg",
    seen: () => "stand voldaan en een lege cel",
    expected: () =>
      "een id uit kamerstukken.csv: de Kamer ziet iets als voldaan als zij de uitkomst op papier heeft",
    action: () => "Vul gemeld_in in, of kies een andere stand; tot dan staat er niet bekend.",
  },
  "sjabloon/onleesbaar": {
    severity: "fout",
    title: "Sjabloon kan niet worden gelezen",
    seen: ({reason}) => reason,
    expected: () => "tekst met de tags uit de handleiding",
    action: () => "Herstel de regel in het sjabloon.",
  },
  "sjabloon/onbekend": {
    severity: "fout",
    title: "Onbekende naam in sjabloon",
    seen: ({what, seen}) => `${what} ${quote(seen)}`,
    expected: ({what}) => `een bestaande naam voor ${what}`,
    action: ({near}) => `Gebruik een naam uit de handleiding.${meant(near)}`,
  },
  "sjabloon/cijfer": {
    severity: "fout",
    title: "Getypt cijfer in sjabloon",
    seen: ({seen}) => quote(seen),
    expected: () => "een feit uit de gegevens, of een naam, datum of wet die als zodanig is gemarkeerd",
    action: ({seen}) => `Gebruik {% feit "…" /%}, of markeer: {% vast "${seen}" soort="naam" /%}.`,
  },
  "sjabloon/kopniveau": {
    severity: "fout",
    title: "Kopniveau overgeslagen",
    seen: ({seen}) => `kop van niveau ${seen}`,
    expected: ({expected}) => `hoogstens niveau ${expected}`,
    action: () => "Gebruik kopniveaus op volgorde; een schermlezer leest ze als inhoudsopgave.",
  },
  "sjabloon/moeilijk": {
    severity: "opmerking",
    title: "Zin is moeilijk voor een tekst in gewone taal",
    seen: ({sentence, words, difficult}) =>
      `${quote(shortened(sentence))}: ${[
        ...(words > MOST_WORDS ? [`${words} woorden`] : []),
        ...(difficult.length > 0 ? [`moeilijk: ${difficult.join(", ")}`] : []),
      ].join("; ")}`,
    expected: () => `hoogstens ${MOST_WORDS} woorden in een zin, en gewone woorden`,
    action: () => "Maak er twee zinnen van, of kies een woord dat iedereen kent.",
  },
  "sjabloon/ontbreekt": {
    severity: "fout",
    title: "Onderdeel ontbreekt in sjabloon",
    seen: ({what}) => `geen ${what}`,
    expected: ({what}) => what,
    action: () => "Vul het sjabloon aan.",
  },
  "grafiek/ongeldig": {
    severity: "fout",
    title: "Grafiek kan niet worden getekend",
    seen: ({reason}) => reason,
    expected: () => "een geldige Vega-Lite-beschrijving",
    action: () => "Herstel het grafiekbestand; de rapporten verschijnen zonder deze grafiek.",
  },
  "grafiek/veld": {
    severity: "fout",
    title: "Grafiek noemt een veld dat er niet is",
    seen: ({field, view}) => `${quote(field)} in weergave ${quote(view)}`,
    expected: () => "een kolom van de weergave",
    action: ({near}) => `Verbeter de naam.${meant(near)}`,
  },
  "grafiek/beschrijving": {
    severity: "fout",
    title: "Grafiek zonder beschrijving",
    seen: ({chart}) => `de grafiek ${quote(chart)} heeft geen beschrijving`,
    expected: () => "een beschrijving voor wie de grafiek niet ziet",
    action: () => "Meld dit aan de beheerder; zonder beschrijving voldoet het stuk niet aan PDF/UA.",
  },
  "pdf/toegankelijkheid": {
    severity: "fout",
    title: "PDF is niet toegankelijk",
    seen: ({document}) => `${document} kan niet aan PDF/UA-1 en PDF/A-2a voldoen`,
    expected: () => "een stuk dat aan beide normen voldoet",
    action: () =>
      "Verhelp de andere bevindingen over dit sjabloon; blijft deze staan, meld dit dan aan de beheerder.",
  },
  "tabel/te-breed": {
    severity: "waarschuwing",
    title: "Tabel past niet op de bladzijde",
    seen: ({caption, columns}) => `${quote(caption)} met ${columns} kolommen`,
    expected: () => "een tabel waarin geen woord of getal hoeft te worden afgebroken",
    action: () =>
      "Kies minder kolommen, of zet de tabel in een bijlage: daar wordt het papier gedraaid als dat helpt.",
  },
  "tekst/teken": {
    severity: "fout",
    title: "Teken dat het lettertype niet kent",
    seen: ({seen}) => quote(seen),
    expected: ({font}) => `een teken dat ${font} bevat`,
    action: () => "Vervang het teken.",
  },
};

/** Every code that a finding can have. */
export const FINDING_CODES: readonly FindingCode[] = Object.keys(CATALOGUE) as FindingCode[];

/** What a finding says to its reader, in Dutch. */
export interface Explanation {
  readonly severity: Severity;
  readonly title: string;
  readonly seen: string;
  readonly expected: string;
  readonly action: string;
}

/** The Dutch texts and the severity of a finding. */
export function describe(finding: Finding): Explanation {
  const entry = CATALOGUE[finding.code] as unknown as Entry<FindingCode>;
  const details = finding.details as FindingDetails[FindingCode];
  return {
    severity: entry.severity,
    title: entry.title,
    seen: entry.seen(details),
    expected: entry.expected(details),
    action: entry.action(details),
  };
}

/** What a kind of finding is called and how serious it is, whatever was found. */
export function kindOf(code: FindingCode): Pick<Explanation, "severity" | "title"> {
  const {severity, title} = CATALOGUE[code];
  return {severity, title};
}

/** How serious a finding is, from the catalogue. */
export function severityOf(finding: Finding): Severity {
  return CATALOGUE[finding.code].severity;
}

/** How many findings of each severity there are. */
export interface FindingCounts {
  readonly faults: number;
  readonly warnings: number;
  readonly notes: number;
}

/** Counts findings by severity. Public documents count those about public files only. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Severity): number =>
    findings.filter((item) => severityOf(item) === severity).length;
  return {faults: count("fout"), warnings: count("waarschuwing"), notes: count("opmerking")};
}
