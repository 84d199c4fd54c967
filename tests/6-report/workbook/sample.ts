import type {FiguresInput} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import type {View} from "../../../pipeline/core/views.ts";

export const SCORES: View = {
  name: "scores",
  about: "Positie van elk risico op de assen impact en waarschijnlijkheid, met bandbreedte.",
  columns: [
    {name: "editie", title: "Editie", type: "string", format: "tekst"},
    {name: "risico", title: "Risico", type: "string", format: "tekst"},
    {name: "belang", title: "Belang", type: "string", format: "tekst"},
    {name: "verwacht", title: "Positie verwacht", type: "number", format: "positie"},
    {name: "verschil", title: "Verschil", type: "number", format: "verschil"},
    {name: "dekking", title: "Dekking", type: "number", format: "percentage"},
    {name: "aantal", title: "Aantal beoordelingen", type: "integer", format: "aantal"},
    {name: "gewicht", title: "Gewicht", type: "number", format: "tekst"},
    {name: "ontvangen", title: "Ontvangen op", type: "date", format: "datum"},
    {name: "openbaar", title: "Openbaar", type: "boolean", format: "ja-nee"},
    {name: "toelichting", title: "Toelichting", type: "string", format: "tekst"},
  ],
  rows: [
    {
      editie: "2019",
      risico: "Digitale sabotage",
      belang: null,
      verwacht: 3.2512345,
      verschil: -0.349,
      dekking: 0.875,
      aantal: 1234567,
      gewicht: 0.125,
      ontvangen: "2019-06-07",
      openbaar: true,
      toelichting:
        "Een lange toelichting die over meer dan één regel loopt, zodat te zien is dat de tekst in de cel wordt afgebroken en niet buiten beeld valt.",
      status: "fictief",
    },
    {
      editie: "2023",
      risico: "Één & <ander> risico\nop twee regels",
      belang: "5",
      verwacht: null,
      verschil: 0,
      dekking: 1,
      aantal: 0,
      gewicht: null,
      ontvangen: null,
      openbaar: null,
      toelichting: "=2+3 en _x000D_ en é",
      status: "concept",
    },
  ],
};

export const EMPTY: View = {
  name: "veranderingen per veiligheidsvraagstuk en thema",
  about: "Wat er tussen twee edities met een risico gebeurde.",
  columns: [{name: "van_editie", title: "Van editie", type: "string", format: "tekst"}],
  rows: [],
};

export const INPUT: FiguresInput = {
  title: "Cijfers bij het risicobeeld 2023",
  status: "fictief",
  organisation: "Ministerie van Voorbeelden",
  date: "2023-04-03",
  notes: [
    {
      text: "De band is de omhullende van alle laagste en alle hoogste letters, geen betrouwbaarheidsinterval.",
      at: ["dekking"],
    },
  ],
  method: [{label: "Positie", text: "5 + log van de gewogen som, met grondtal 3."}],
  views: [SCORES, EMPTY],
  charts: [],
  look: {text: "#1a1a1a", accent: "#1f3a5f", muted: "#595959", rule: "#b8c0c8", font: "Source Sans 3"},
};
