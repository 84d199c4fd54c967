import {parquetWriteBuffer} from "hyparquet-writer";
import {expect, test} from "vitest";
import {saidInFile} from "../../../pipeline/6-report/secrets/said-in-file.ts";

test("a date in a Parquet file is searched as it stands in the CSV beside it, in any zone and language", async () => {
  const columnData = [
    {name: "naam", data: ["Brand", null], type: "STRING" as const},
    {name: "stand_op", data: [new Date("2024-09-05"), null], type: "TIMESTAMP" as const},
  ];
  const bytes = new Uint8Array(parquetWriteBuffer({columnData}));
  const said = await saidInFile({path: "kamer/data/proef.parquet", bytes});
  expect(said.split("\n").slice(-4)).toEqual(["Brand", "2024-09-05", "", ""]);
});
