import {createRequire} from "node:module";
import type {Theme} from "../../../pipeline/core/theme.ts";
import {letterLayout} from "../../support/letter-layout.ts";

const font = (file: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${file}.ttf`);

/** The theme as shipped, without reading files. */
export const theme: Theme = {
  organisation: "Ministerie van Voorbeelden",
  fonts: {
    normal: font("400Regular/SourceSans3_400Regular"),
    bold: font("700Bold/SourceSans3_700Bold"),
    italics: font("400Regular_Italic/SourceSans3_400Regular_Italic"),
    bolditalics: font("700Bold_Italic/SourceSans3_700Bold_Italic"),
  },
  fontFamily: "Source Sans 3",
  colours: {
    text: "#1a1a1a",
    accent: "#1f3a5f",
    muted: "#595959",
    rule: "#b8c0c8",
    fill: "#e9eef3",
    warning: "#9c1c1c",
    steps: ["#eaf1f7", "#c3d6e6", "#8fb2cf", "#4f84ad", "#1f4e79"],
  },
  sizes: {body: 10, small: 8.5, heading1: 16, heading2: 13, heading3: 11, leading: 14},
  letter: letterLayout,
  logo: null,
};
