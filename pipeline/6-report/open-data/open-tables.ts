import {compareText} from "../../core/place.ts";
import type {OpenTable} from "./open-table.ts";
import {CHANGE_TABLES} from "./tables/change-tables.ts";
import {MEASURE_TABLES} from "./tables/measure-tables.ts";
import {PARLIAMENT_TABLES} from "./tables/parliament-tables.ts";
import {RISK_TABLES} from "./tables/risk-tables.ts";

/** The tables that are published as data, by file name. */
export const OPEN_TABLES: readonly OpenTable[] = [
  ...CHANGE_TABLES,
  ...MEASURE_TABLES,
  ...PARLIAMENT_TABLES,
  ...RISK_TABLES,
].sort((one, other) => compareText(one.file, other.file));
