import {type Checked, finding} from "../../core/findings.ts";
import {nearest} from "../../core/near.ts";
import type {Audience} from "../../core/report-template.ts";
import type {Head} from "./read-head.ts";

const AUDIENCES: readonly Audience[] = ["kamer", "intern"];

/** For whom a template makes documents: `kamer`, `intern`, or both with a comma between. What is not clear is for inside only. */
export function checkAudiences(head: Head, file: string): Checked<readonly Audience[]> {
  const field = head.fields.get("doelgroep");
  const words = (field?.value ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const unknown = words.filter((word) => !AUDIENCES.some((audience) => audience === word));
  const named = AUDIENCES.filter((audience) => words.includes(audience));
  return {
    value: named.length === 0 ? ["intern"] : named,
    findings: unknown.map((seen) => {
      const details = {what: "doelgroep in de kop", seen, near: nearest(seen, AUDIENCES)};
      return finding("sjabloon/onbekend", {file, line: field?.line ?? 1}, details);
    }),
  };
}
