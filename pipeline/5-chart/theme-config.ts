import type {Theme} from "../core/theme.ts";
import {readableOn} from "./contrast.ts";
import {DUTCH_LOCALE} from "./dutch-locale.ts";

const WHITE = "#ffffff";

/** Vega-Lite's `config` for a theme: fonts, colours, Dutch notation, and none of Vega's English texts for screen readers. */
export function themeConfig(theme: Theme): Readonly<Record<string, unknown>> {
  const {colours} = theme;
  const label = {labelFontSize: 10, labelColor: colours.text, labelLimit: 0};
  const title = {titleFontSize: 11, titleColor: colours.text, titleFontWeight: "bold", titleLimit: 0};
  return {
    // In quotes, because a family name with a digit in it is no CSS identifier.
    font: `'${theme.fontFamily}', sans-serif`,
    background: WHITE,
    aria: false,
    locale: DUTCH_LOCALE,
    padding: 4,
    axis: {
      ...label,
      ...title,
      aria: false,
      gridColor: colours.rule,
      domainColor: colours.muted,
      tickColor: colours.muted,
    },
    legend: {...label, ...title, aria: false},
    header: {...label, ...title},
    title: {
      aria: false,
      color: colours.text,
      subtitleColor: colours.text,
      fontSize: 12,
      subtitleFontSize: 10,
    },
    text: {color: colours.text, fontSize: 10},
    mark: {color: colours.accent},
    view: {stroke: colours.rule},
    range: {heatmap: colours.steps, ordinal: colours.steps, ramp: colours.steps},
  };
}

/** The theme as parameters for expressions in chart files: `kleur_accent`, `stap_kleuren[2]`. */
export function themeParams(theme: Theme): readonly {readonly name: string; readonly value: unknown}[] {
  const {colours} = theme;
  return [
    {name: "kleur_tekst", value: colours.text},
    {name: "kleur_accent", value: colours.accent},
    {name: "kleur_zacht", value: colours.muted},
    {name: "kleur_lijn", value: colours.rule},
    {name: "kleur_vlak", value: colours.fill},
    {name: "kleur_waarschuwing", value: colours.warning},
    {name: "stap_kleuren", value: colours.steps},
    {name: "stap_tekstkleuren", value: colours.steps.map((step) => readableOn(step, [colours.text, WHITE]))},
  ];
}
