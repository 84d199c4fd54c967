import {recognise} from "./2-validate/index.ts";
import {type Finding, finding} from "./core/findings.ts";
import type {FormId} from "./core/form-id.ts";
import type {PostedFile} from "./postbox.ts";
import type {Records} from "./received-versions.ts";
import {CLOSED, type Desk} from "./receiving-desk.ts";

const PARTS = [
  ["form", "formulier"],
  ["sender", "afzender"],
  ["edition", "editie"],
] as const;

/** What the file is; what cannot be seen is asked. A finding when nobody answers. */
export async function identify(
  file: PostedFile,
  {valid}: Records,
  {effects}: Desk,
): Promise<FormId | Finding> {
  const {strategy} = valid.dataset;
  const guess = {...recognise(file, {forms: valid.forms, strategy, asked: valid.asked})};
  const codes = {
    form: valid.forms.map(({name}) => name),
    sender: strategy.organisations.map(({id}) => id),
    edition: strategy.editions.map(({id}) => id),
  };
  for (const [part, word] of PARTS) {
    if (guess[part] !== null) continue;
    const list = [...new Set(codes[part])];
    const answer = await effects.ask(
      `Wat is de ${part === "form" ? "code van het formulier" : word} van “${file.name}”? Kies ${list.join(", ")}; leeg is overslaan: `,
    );
    const typed = answer?.trim().toLowerCase() ?? "";
    guess[part] = list.find((code) => code.toLowerCase() === typed) ?? null;
    if (guess[part] === null) break;
  }
  const {form, sender, edition} = guess;
  return form === null || sender === null || edition === null
    ? unrecognised(file, guess)
    : {form, sender, edition};
}

export function unrecognised(
  {file}: PostedFile,
  guess: {readonly [Part in keyof FormId]: string | null},
): Finding {
  const missing = PARTS.filter(([part]) => guess[part] === null).map(([, word]) => word);
  const seen = PARTS.filter(([part]) => guess[part] !== null).map(([part, word]) => `${word} ${guess[part]}`);
  return finding("postvak/onbekend", {file}, {missing, seen}, CLOSED);
}
