import {unzipSync} from "fflate";
import type {Artefact} from "../../core/document.ts";

/** Third parties' documents are sent on unread, and what our own PDFs say is known before they are written. */
const TEXTS = /\.(csv|json|txt)$/;
const MARKED_UP = /\.(svg|xml)$/;
const PACKAGES = /\.(xlsx|docx|ods)$/;
const PARTS = /\.(xml|rels|vml)$/;

/** What a finished file says, hidden parts and properties included; nothing for a file whose bytes hold no readable text. */
export function saidInFile({path, bytes}: Artefact): string {
  if (TEXTS.test(path)) return decode(bytes).replace(/\\[nrt]/g, " ");
  if (MARKED_UP.test(path)) return withoutTags(decode(bytes));
  if (!PACKAGES.test(path)) return "";
  const parts = unzipSync(bytes, {filter: ({name}) => PARTS.test(name)});
  return Object.entries(parts)
    .map(([name, content]) => `${name} ${withoutTags(decode(content))}`)
    .join("\n");
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text between the tags, and the attributes that hold words; coordinates of drawings are not figures that anybody sent. */
function withoutTags(xml: string): string {
  const attributes = [...xml.matchAll(WORDED)].map(([, value = ""]) => value);
  return [xml.replace(/<[^>]*>/g, " "), ...attributes].join("\n").replace(/&#?\w+;/g, " ");
}

/** Descriptions, titles, names and addresses. */
const WORDED = /\b(?:aria-label|aria-description|descr|title|alt|name|content|Target|href)="([^"]*)"/g;
