import type {Artefact} from "../core/document.ts";
import {compareText} from "../core/place.ts";
import type {Status} from "../core/status.ts";

/** What decides whether a set may be sent. */
export interface SendState {
  /** Title of the edition that the set reports. */
  readonly edition: string;
  /** Reference date as printed: `3 april 2023`. */
  readonly date: string;
  readonly status: Status;
  /** Open faults in the input. */
  readonly faults: number;
  /** Whether the set was asked for as final. */
  readonly definitive: boolean;
}

/** `kamer/LEESMIJ.txt`: says in Dutch whether the set may be sent, if not why not, and which files it holds. */
export function sendNotice(state: SendState, artefacts: readonly Artefact[]): Artefact {
  const reasons = reasonsNotToSend(state);
  const verdict =
    reasons.length === 0
      ? [
          "DEZE SET MAG WORDEN VERZONDEN.",
          "",
          "Alle gegevens zijn vastgesteld en de set is definitief gemaakt.",
        ]
      : [
          "DEZE SET MAG NIET WORDEN VERZONDEN.",
          "",
          "Waarom niet:",
          ...reasons.map((reason) => `- ${reason}`),
          "",
          ...NEXT,
        ];
  const files = artefacts
    .map(({path}) => path)
    .filter((path) => path.startsWith("kamer/"))
    .sort(compareText)
    .map((path) => `- ${path.slice("kamer/".length)}`);
  const lines = [
    ...verdict,
    "",
    `Editie: ${state.edition}`,
    `Peildatum: ${state.date}`,
    "",
    "In deze map:",
    ...files,
    "",
    "Wijzigt u een bestand in deze map, dan hoort het niet meer bij de set: de controlegetallen in manifest.json kloppen dan niet.",
  ];
  return {path: "kamer/LEESMIJ.txt", bytes: new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`)};
}

const NEXT: readonly string[] = [
  "Een set mag pas worden verzonden als alle aanleveringen de status vastgesteld hebben, er geen fouten meer openstaan",
  "en de set is gemaakt met: npm start definitief datum=jjjj-mm-dd",
];

function reasonsNotToSend({status, faults, definitive}: SendState): readonly string[] {
  const reasons: string[] = [];
  if (status === "fictief") {
    reasons.push(
      "De set is een VOORBEELD: (een deel van) de gegevens is verzonnen, zodat het programma te proberen is.",
    );
  }
  if (status === "concept")
    reasons.push("De set is een CONCEPT: een of meer aanleveringen zijn nog niet vastgesteld.");
  // No number: it would tell about files that are not public.
  if (faults > 0) reasons.push("In de aanleveringen staan nog fouten open; zie intern/bevindingen.html.");
  if (!definitive) reasons.push("De set is niet als definitief gemaakt.");
  return reasons;
}
