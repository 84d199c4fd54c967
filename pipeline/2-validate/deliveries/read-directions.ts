import type {Direction} from "../../core/dataset.ts";
import {type Checked, type Finding, finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import {WHOLE} from "../../core/reference-codes.ts";
import type {StrategyRead} from "../strategy/read-strategy.ts";
import type {FormDelivery} from "./form-delivery.ts";
import {deliveryOfRow} from "./read-delivery-rows.ts";

const DIRECTIONS: readonly Direction["direction"][] = ["toename", "gelijk", "afname"];

/** The rows of a delivery of form `anv-richting` as directions, each for a risk, a group or the whole of the edition it reviews. */
export function readDirections(
  {rows, edition, delivery: file}: FormDelivery,
  {strategy, mentions}: StrategyRead,
): Checked<readonly Direction[]> {
  const isWrongElsewhere = (subject: string): boolean =>
    ["risicos.csv", "vraagstukken.csv", "themas.csv"].some((file) =>
      mentions(file, edition.risksOf, subject),
    );
  const subjects = [
    WHOLE,
    ...[...strategy.risks, ...strategy.groups]
      .filter((item) => item.edition === edition.risksOf)
      .map((item) => item.id),
  ];
  const findings: Finding[] = [];
  const directions: Direction[] = [];
  for (const row of rows) {
    const delivery = deliveryOfRow(file, row);
    const subject = row.text("risico");
    const direction = DIRECTIONS.find((candidate) => candidate === row.text("richting"));
    if (!subjects.includes(subject)) {
      if (isWrongElsewhere(subject)) continue;
      const details = {
        column: "risico",
        seen: subject,
        target: `risicos.csv of vraagstukken.csv van editie ${edition.risksOf}`,
        near: nearest(subject, subjects),
      };
      findings.push(finding("cel/onbekende-verwijzing", row.place("risico"), details, delivery));
    } else if (direction !== undefined) {
      directions.push({
        edition: edition.id,
        subject,
        direction,
        note: row.text("toelichting"),
        source: row.text("bron"),
        delivery,
        place: row.place("richting"),
      });
    }
  }
  return {value: directions, findings};
}
