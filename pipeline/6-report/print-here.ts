import type {Print} from "../core/print.ts";

/** Prints in the thread that asks for it. What prints is loaded when there is something to print. */
export const printHere: Print = async (medium, document, theme) => {
  if (medium === "pdf") {
    const {renderPdf} = await import("./pdf/render-pdf.ts");
    return renderPdf(document, theme);
  }
  const {renderDocx} = await import("./docx/render-docx.ts");
  return renderDocx(document, theme);
};
