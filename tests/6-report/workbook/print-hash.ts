import {createHash} from "node:crypto";
import {figuresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {writeOds} from "../../../pipeline/6-report/workbook/ods/write-ods.ts";
import {writeWorkbook} from "../../../pipeline/6-report/workbook/workbook-writer.ts";
import {INPUT} from "./sample.ts";

const content = figuresWorkbook(INPUT);
const hash = createHash("sha256")
  .update(await writeWorkbook(content))
  .update(writeOds(content));
process.stdout.write(hash.digest("hex"));
