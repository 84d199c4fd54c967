import {getDocument} from "pdfjs-dist/legacy/build/pdf.mjs";

export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** From the foot of the page. */
  readonly bottom: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PlacedText[];
  /** All text in drawing order, white space made single. */
  readonly text: string;
  /** The same per line of print, from top to bottom. */
  readonly lines: readonly string[];
}

export interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

export interface ReadPdf {
  readonly title: unknown;
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmpTitle: string | null;
  readonly displayTitle: unknown;
  readonly tagged: boolean;
  readonly outline: readonly OutlineItem[];
  readonly pages: readonly ReadPage[];
  readonly text: string;
}

function linesOf(items: readonly PlacedText[]): readonly string[] {
  const lines = new Map<number, PlacedText[]>();
  for (const item of items) {
    const height = Math.round(item.bottom);
    lines.set(height, [...(lines.get(height) ?? []), item]);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => b - a)
    .map(([, line]) =>
      tidy(
        [...line]
          .sort((a, b) => a.left - b.left)
          .map((item) => item.text)
          .join(""),
      ),
    );
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Reads a file back as a reader program would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({data: bytes.slice(), verbosity: 0});
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const {width, height} = page.getViewport({scale: 1});
    const {items} = await page.getTextContent();
    const placed = items.flatMap((item) =>
      "str" in item
        ? [
            {
              text: item.str,
              left: Number(item.transform[4]),
              right: Number(item.transform[4]) + item.width,
              bottom: Number(item.transform[5]),
            },
          ]
        : [],
    );
    const joined = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
    pages.push({width, height, items: placed, text: tidy(joined), lines: linesOf(placed)});
  }
  const metadata = await document.getMetadata();
  const preferences: {readonly DisplayDocTitle?: unknown} | null = await document.getViewerPreferences();
  const read: ReadPdf = {
    info: metadata.info as Readonly<Record<string, unknown>>,
    title: (metadata.info as Readonly<Record<string, unknown>>).Title,
    xmpTitle: metadata.metadata?.get("dc:title") ?? null,
    displayTitle: preferences?.DisplayDocTitle,
    tagged: (await document.getMarkInfo()) !== null,
    outline: ((await document.getOutline()) ?? []) as readonly OutlineItem[],
    pages,
    text: tidy(pages.map((page) => page.text).join(" ")),
  };
  await task.destroy();
  return read;
}
