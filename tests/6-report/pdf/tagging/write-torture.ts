import {mkdir, writeFile} from "node:fs/promises";
import {renderPdf} from "../../../../pipeline/6-report/pdf/render-pdf.ts";
import {printNodes} from "../layout/print-nodes.ts";
import {letter, report} from "../sample-documents.ts";
import {theme} from "../sample-theme.ts";
import {torture} from "./torture.ts";
import {tortureNodes} from "./torture-nodes.ts";

/** Writes the documents of these tests as PDFs into a folder, for validators and for the eye. */
const [folder = "."] = process.argv.slice(2);
await mkdir(folder, {recursive: true});
for (const document of [torture, report, letter]) {
  const before = performance.now();
  const bytes = await renderPdf(document, theme);
  await writeFile(`${folder}/${document.name}.pdf`, bytes);
  console.log(`${document.name}.pdf: ${bytes.length} bytes, ${Math.round(performance.now() - before)} ms`);
}
await writeFile(`${folder}/proefstuk-cellen.pdf`, await printNodes(tortureNodes()));
