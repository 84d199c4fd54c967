/** The columns of the register of measures. */
export const MEASURE_COLUMNS =
  "editie;maatregel;titel;eigenaar;onderdeel;risicos;gebied;reikwijdte;toegezegd;bron;kamerstukken;volgt_op;toelichting";

/** Measures beside the small cycle: three of 2019 under an issue and an instrument, three of 2023 under action lines. */
export const MEASURE_ROWS: readonly string[] = [
  "2019;vuur-1;Blusdekens uitdelen.;JenV;vuur;brand;europees-nederland;specifiek;2020-Q3;proef;Kamerstuk 1 | Kamerstuk 2;;",
  "2019;vuur-2;Rookmelders keuren.;;vuur;brand storm;europees-nederland caribisch-nederland;specifiek;;proef;;;",
  "2019;oefenen-1;Vaker oefenen.;;oefenen;;;generiek;;proef;;;",
  "2023;1A;Brandweer uitbreiden.;JenV ANV;1;brand;koninkrijk;specifiek;2025;proef;;vuur-1;",
  "2023;1B;Blusboten kopen.;;1;;aruba;specifiek;2024-06-30;proef;;vuur-1;",
  "2023;2A;Dijken keuren.;ANV;2;storm;internationaal;generiek;;proef;;;gelezen in het Engels",
];

/** The files of the strategy that the measures need, by path below `data/`; rows may be replaced. */
export const withMeasures = (rows: readonly string[] = MEASURE_ROWS): Readonly<Record<string, string>> => ({
  "strategie/organisaties.csv": [
    "organisatie;naam;soort;van;tot",
    "ANV;Analistennetwerk;kennisnetwerk;;",
    "JenV;Ministerie van Veiligheid;ministerie;;2020-01-01",
    "JenV;Ministerie van Justitie;ministerie;2020-01-01;",
  ].join("\n"),
  "strategie/vraagstukken.csv": [
    "editie;vraagstuk;titel;dominant;inzet;belangen;bron",
    "2019;vuur;Vuur;ja;versterkt;;proef",
    "2019;water;Water;ja;onverminderd;;proef",
  ].join("\n"),
  "strategie/indeling.csv": "editie;risico;vraagstuk;toelichting\n2019;brand;vuur;",
  "strategie/themas.csv": "editie;id;titel;doel;bron\n2023;hitte;Hitte;;proef",
  "strategie/actielijnen.csv": [
    "editie;id;titel;doel;bron;vertaling",
    "2023;1;Branden blussen;;proef;eigen",
    "2023;2;Dijken bewaken;;proef;",
    "2023;3;Mensen helpen;;proef;",
  ].join("\n"),
  "strategie/instrumenten.csv": "editie;id;titel;bron\n2019;oefenen;Oefenen;proef",
  "strategie/maatregelen.csv": [MEASURE_COLUMNS, ...rows].join("\n"),
  "strategie/uitleg.csv": [
    "editie;onderwerp;tekst;bron",
    "2019;opvolging;Elk jaar.;proef 2019",
    "2023;kan-niet;Niet alles.;proef 2023",
    ";zelf-doen;Leg water klaar.;proef",
    ";woord;Zee: veel water.;proef",
    "2019;woord;Bel: bij brand.;proef",
  ].join("\n"),
});
