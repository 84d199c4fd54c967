import type {ChartTemplate} from "../core/chart-template.ts";
import type {Row, View} from "../core/views.ts";
import {describeCapabilities} from "./describe-capabilities.ts";
import {describeChain} from "./describe-chain.ts";
import {describeChanges} from "./describe-changes.ts";
import {describeCriteriaMap, describeInterestMap} from "./describe-heat-maps.ts";
import {describeRanks} from "./describe-ranks.ts";
import {describeRiskDiagram} from "./describe-risk-diagram.ts";
import {describeSlopes} from "./describe-slopes.ts";
import {describeStandings} from "./describe-standings.ts";
import {describeTable} from "./describe-table.ts";
import {describeTornado} from "./describe-tornado.ts";
import {describeWaterfalls} from "./describe-waterfalls.ts";

const BY_VIEW: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  capaciteiten_matrix: describeCapabilities,
  keten: describeChain,
  gevoeligheid_kop: describeTornado,
  maatregelen_stand: describeStandings,
  risicodiagram: describeRiskDiagram,
  veranderingen_impact: describeChanges,
  plaatsen_toen_en_nu: describeSlopes,
  watervallen: describeWaterfalls,
  zekerheid: describeRanks,
  warmtekaart_criteria: describeCriteriaMap,
  warmtekaart_belangen: describeInterestMap,
};

/**
 * What a chart shows, in Dutch, for who does not see it: the axes, how many, the extremes with their bands, and the pattern.
 * Made from the rows, so it is never out of step with the picture. A view without words of its own is described by its columns.
 */
export function describeChart(template: ChartTemplate, view: View): string {
  if (view.rows.length === 0) return `${template.title}. Er zijn geen gegevens om te tekenen.`;
  const describe = BY_VIEW[view.name];
  const text = describe === undefined ? describeTable(view) : describe(view.rows);
  return `${template.title}. ${text}`;
}
