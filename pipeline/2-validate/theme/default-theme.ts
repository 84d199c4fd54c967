/** The neutral house style, in the words of `huisstijl.json`: what counts where the file says nothing usable. */
export const DEFAULT_STYLE = {
  organisatie: "Naam van de organisatie",
  lettertype: {
    naam: "Source Sans 3",
    normaal: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    vet: "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
    cursief: "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
    vetcursief: "@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
  },
  kleuren: {
    tekst: "#1a1a1a",
    accent: "#1f3a5f",
    gedempt: "#595959",
    lijn: "#b8c0c8",
    vlak: "#e9eef3",
    waarschuwing: "#9c1c1c",
    verloop: ["#eaf1f7", "#c3d6e6", "#8fb2cf", "#4f84ad", "#1f4e79"],
  },
  maten: {tekst: 10, regelafstand: 14, klein: 8.5, kop1: 16, kop2: 13, kop3: 11},
  /** Measured on a published letter of the central government; `vervolgblad`, `documentsoort` and `tekst_tot` are our own. */
  brief: {
    labels: {datum: "Datum", betreft: "Betreft"},
    posities_mm: {
      tekst_links: 21.2,
      tekst_breedte: 119.9,
      kolom_links: 164,
      kolom_breedte: 42.3,
      retouradres: 50.1,
      documentsoort: 76,
      datum: 94.2,
      betreft: 99.4,
      waarden_links: 35.3,
      eerste_regel: 113.6,
      vervolgblad: 30,
      tekst_tot: 275,
      paginanummer: 286.4,
    },
  },
} as const;

export const STYLE_FILE = "huisstijl.json";
