import type {Definition} from "../content.ts";

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const description = (namespace: string, body: string): string =>
  `<rdf:Description rdf:about="" ${namespace}>${body}</rdf:Description>`;

const alternative = (tag: string, text: string): string =>
  `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt></${tag}>`;

/**
 * The document information as XMP (ISO 16684-1), for inside `rdf:RDF`.
 * pdfkit's own does not escape, so a title with `&` would spoil the packet.
 */
export function xmpDescriptions(
  {info, reference, dossier}: Pick<Definition, "info" | "reference" | "dossier">,
  language: string,
): string {
  const date = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
  const core = [
    alternative("dc:title", info.Title),
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.Author)}</rdf:li></rdf:Seq></dc:creator>`,
    alternative("dc:description", info.Subject),
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    ...(reference === null ? [] : [`<dc:identifier>${escapeXml(reference)}</dc:identifier>`]),
    ...(dossier === null
      ? []
      : [
          `<dc:relation><rdf:Bag><rdf:li>Kamerstukdossier ${escapeXml(dossier)}</rdf:li></rdf:Bag></dc:relation>`,
        ]),
  ];
  const dates = [
    `<xmp:CreateDate>${date(info.CreationDate)}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date(info.ModDate)}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escapeXml(info.Creator)}</xmp:CreatorTool>`,
  ];
  return [
    description('xmlns:xmp="http://ns.adobe.com/xap/1.0/"', dates.join("")),
    description('xmlns:dc="http://purl.org/dc/elements/1.1/"', core.join("")),
    description('xmlns:pdf="http://ns.adobe.com/pdf/1.3/"', "<pdf:Producer>pdfmake</pdf:Producer>"),
  ].join("\n");
}
