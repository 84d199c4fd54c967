import {createHash} from "node:crypto";
import {renderPdf} from "../../../pipeline/6-report/pdf/render-pdf.ts";
import {letter, report} from "./sample-documents.ts";
import {theme} from "./sample-theme.ts";

/** Run in a process of its own with another time zone and locale: prints the hashes of both samples. */
const hashes = await Promise.all(
  [report, letter].map(async (document) =>
    createHash("sha256")
      .update(await renderPdf(document, theme))
      .digest("hex"),
  ),
);
console.log(hashes.join(" "));
