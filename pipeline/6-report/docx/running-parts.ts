import {Footer, Header, PageNumber, Paragraph, Tab, TextRun} from "docx";
import type {LetterHead, ReportDocument} from "../../core/document.ts";
import type {LetterLayout} from "../../core/letter-layout.ts";
import {ownReference} from "../pdf/own-reference.ts";
import type {Stamp} from "../stamp.ts";
import {referenceEntry} from "./letter.ts";
import {letterPlaces} from "./letter-places.ts";
import {wordText} from "./word-text.ts";

/** Head and foot of the pages: of the first one and of those after it. */
export interface RunningParts {
  readonly headers: {readonly first: Header; readonly default: Header};
  readonly footers: {readonly first: Footer; readonly default: Footer};
}

/** Every page repeats the stamp and tells its number; later pages of a letter repeat date and reference, those of a report its title. */
export function runningParts(
  document: ReportDocument,
  stamp: Stamp | null,
  layout: LetterLayout,
): RunningParts {
  const later = document.letter === null ? [titleLine(document)] : continuation(document.letter, layout);
  return {
    headers: {
      first: new Header({children: [stampLine(stamp)]}),
      default: new Header({children: [...later, stampLine(stamp)]}),
    },
    footers: {first: foot(document), default: foot(document)},
  };
}

/** An unstamped page has an empty line here, to which frames are tied. */
function stampLine(stamp: Stamp | null): Paragraph {
  if (stamp === null) return new Paragraph({style: "Header"});
  return new Paragraph({
    style: "Stempel",
    children: [new TextRun({text: stamp.mark, style: "Strong"}), new TextRun(` – ${stamp.meaning}`)],
  });
}

const titleLine = ({title}: ReportDocument): Paragraph =>
  new Paragraph({style: "Header", children: [new TextRun(wordText(title))]});

function continuation(letter: LetterHead, layout: LetterLayout): readonly Paragraph[] {
  const reference = ownReference(letter);
  const entries = [
    {label: layout.labels.date, lines: [letter.date]},
    ...(reference === undefined ? [] : [reference]),
  ];
  return entries.flatMap((entry) => referenceEntry(entry, "Vervolgkolom", letterPlaces(layout).continuation));
}

function foot({letter, notice, organisation}: ReportDocument): Footer {
  const pages = ["Pagina ", PageNumber.CURRENT, " van ", PageNumber.TOTAL_PAGES];
  const children = letter === null ? [wordText(notice || organisation), new Tab(), ...pages] : pages;
  const style = letter === null ? "Footer" : "Briefvoet";
  return new Footer({children: [new Paragraph({style, children: [new TextRun({children})]})]});
}
