import type {Asked} from "../../core/asked.ts";
import {highestClassification} from "../../core/classification.ts";
import type {Delivery} from "../../core/dataset.ts";
import type {Artefact} from "../../core/document.ts";
import {fileNameOf} from "../../core/file-name.ts";
import type {Form} from "../../core/form.ts";
import type {Strategy} from "../../core/strategy.ts";
import type {Column} from "../../core/views.ts";
import {withClassification} from "../csv/with-classification.ts";
import {writePeopleCsv} from "../csv/write-csv.ts";
import {type Missing, missingForms} from "./missing-forms.ts";
import {reminderText} from "./reminder-text.ts";

/** What was asked, what came, and who signs the mails. */
export interface AskedRequest {
  readonly asked: readonly Asked[];
  readonly deliveries: readonly Delivery[];
  readonly forms: readonly Form[];
  readonly strategy: Strategy;
  readonly organisation: string;
}

const COLUMNS: readonly Column[] = [
  ["editie", "Editie"],
  ["afzender", "Afzender"],
  ["formulier", "Formulier"],
  ["deadline", "Uiterlijk"],
].map(([name = "", title = ""]) => ({name, title, type: "string", format: "tekst"}));

/**
 * `intern/uitvraag/`: the list of what was asked and has not come yet, and per edition and sender a reminder that can be pasted in a mail.
 * Nothing when nothing was asked. Whether a date has passed is for the reader to say, because no output knows what day it is.
 */
export function writeAsked(request: AskedRequest): readonly Artefact[] {
  if (request.asked.length === 0) return [];
  const missing = missingForms(request);
  const classification = highestClassification(request.deliveries);
  const rows = missing.map(({edition, sender, form, deadline}) => ({
    editie: edition.id,
    afzender: sender.name,
    formulier: form,
    deadline: deadline ?? "",
  }));
  const groups = new Map<string, Missing[]>();
  for (const item of missing) {
    const key = [item.edition.id, item.sender.id].map(fileNameOf).join("-");
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const mails = [...groups].map(([key, items]) => ({
    path: `intern/uitvraag/mail-${key}.txt`,
    bytes: new TextEncoder().encode(reminderText(items, {...request, classification})),
  }));
  const list = writePeopleCsv(...withClassification(COLUMNS, rows, classification));
  return [{path: "intern/uitvraag/nog-niet-ontvangen.csv", bytes: list}, ...mails];
}
