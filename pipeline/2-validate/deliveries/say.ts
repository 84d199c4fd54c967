import type {Delivery} from "../../core/dataset.ts";
import {type FindingCode, type FindingDetails, finding} from "../../core/findings.ts";
import type {LimitedFindings} from "../../core/limited-findings.ts";
import type {TableRow} from "../table/table-row.ts";

/** Says something about a cell of the row at hand; the details, with a search for the nearest name among them, are only worked out when they are listed. */
export type Say = <Code extends FindingCode>(
  code: Code,
  column: string,
  details: () => FindingDetails[Code],
) => void;

/** Collects what is said of a row, addressed as open or closed as `delivery` is for that row. */
export function sayingIn(findings: LimitedFindings, row: TableRow, delivery: Delivery): Say {
  return (code, column, details) => {
    if (findings.countIfFull({code, file: delivery.file, isPublic: delivery.isPublic})) return;
    findings.add(finding(code, row.place(column), details(), delivery));
  };
}
