import {letterStyles, runningStyles} from "./letter-styles.ts";
import type {StyleSource} from "./style-source.ts";
import {runXml, styleXml} from "./style-xml.ts";
import {tableStyles} from "./table-styles.ts";
import {characterStyles, textStyles} from "./text-styles.ts";

export const LANGUAGE = "nl-NL";

/** `styles.xml`: every style that a document can use, and the language. All formatting is here; texts only name a style. */
export function stylesXml(source: StyleSource): string {
  const {theme, look} = source;
  const base = runXml({
    font: theme.fontFamily,
    colour: look.colours.text,
    size: look.body.fontSize,
    language: LANGUAGE,
  });
  const styles = [
    ...textStyles(source),
    ...letterStyles(source),
    ...runningStyles(source),
    ...characterStyles(source),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${base}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    ...styles.map(styleXml),
    NO_LIST,
    tableStyles(look),
    "</w:styles>",
  ].join("");
}

const NO_LIST =
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';
