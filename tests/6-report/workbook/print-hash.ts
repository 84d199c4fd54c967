import {createHash} from "node:crypto";
import {buildFiguresWorkbook} from "../../../pipeline/6-report/workbook/figures-workbook.ts";
import {INPUT} from "./sample.ts";

const bytes = await buildFiguresWorkbook(INPUT);
process.stdout.write(createHash("sha256").update(bytes).digest("hex"));
