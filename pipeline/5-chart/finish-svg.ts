/** What goes into the head of a finished SVG. */
export interface SvgHead {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

const ENGLISH_ATTRIBUTES = / (?:role|aria-[a-z]+)="[^"]*"/g;

/**
 * Makes one Dutch picture of Vega's SVG for screen readers: a role, language, title and description on the root, and none of Vega's own roles and labels.
 * The ids are made of the chart's name, so that several charts can stand in one page.
 */
export function finishSvg(svg: string, {name, title, description}: SvgHead): string {
  const id = name.replace(/[^A-Za-z0-9_-]/g, "-");
  const silent = svg.replace(/<[^>]*>/g, (tag) => tag.replace(ENGLISH_ATTRIBUTES, ""));
  const unique = silent.replace(/\b(id="|url\(#|href="#)/g, `$1${id}-`);
  const head = `<title id="${id}-titel">${escapeXml(title)}</title><desc id="${id}-beschrijving">${escapeXml(description)}</desc>`;
  return unique.replace(
    /<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} role="img" lang="nl" xml:lang="nl" aria-labelledby="${id}-titel ${id}-beschrijving">${head}`,
  );
}

/** Width and height that the root of an SVG states, in pixels. */
export function svgSize(svg: string): {readonly widthPx: number; readonly heightPx: number} {
  const read = (name: string) => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)`).exec(svg)?.[1] ?? 0);
  return {widthPx: read("width"), heightPx: read("height")};
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
