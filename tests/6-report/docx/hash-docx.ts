import {createHash} from "node:crypto";
import {renderDocx} from "../../../pipeline/6-report/docx/render-docx.ts";
import {letter, report} from "../pdf/sample-documents.ts";
import {theme} from "../pdf/sample-theme.ts";

/** Run in a process of its own with another time zone and locale: prints the hashes of both samples. */
const hashes = await Promise.all(
  [report, letter].map(async (document) =>
    createHash("sha256")
      .update(await renderDocx(document, theme))
      .digest("hex"),
  ),
);
console.log(hashes.join(" "));
