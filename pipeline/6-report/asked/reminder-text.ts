import type {Form} from "../../core/form.ts";
import {formatDate} from "../../core/format.ts";
import type {Missing} from "./missing-forms.ts";

/** A reminder to one sender about one edition as plain text: a subject, and a body without names of persons. Lines end as mail programs on Windows expect. */
export function reminderText(
  missing: readonly Missing[],
  {
    forms,
    organisation,
    classification,
  }: {readonly forms: readonly Form[]; readonly organisation: string; readonly classification: string},
): string {
  const [first] = missing;
  if (first === undefined) return "";
  const {edition, sender} = first;
  const titleOf = (name: string): string => forms.find((form) => form.name === name)?.title ?? name;
  const list = missing.map(({form, deadline}) => {
    const until = deadline === null ? "" : `, graag uiterlijk op ${formatDate(deadline)}`;
    return `- ${titleOf(form)} (${form})${until}`;
  });
  const one = missing.length === 1;
  const it = one ? "het" : "ze";
  return [
    ...(classification === "" ? [] : [`Rubricering: ${classification}`, ""]),
    `Onderwerp: Herinnering: aanlevering voor ${edition.title}`,
    "",
    `Aan: ${sender.name}`,
    "",
    "Geachte collega,",
    "",
    `Voor ${edition.title} vroegen wij u ${one ? "het volgende formulier" : "de volgende formulieren"} in te vullen. Wij hebben ${it} nog niet van u ontvangen.`,
    "",
    ...list,
    "",
    `U helpt ons als u ${it} als Excel-werkmap (.xlsx) terugstuurt, zonder wachtwoord. Lukt dat niet op tijd, of is iets onduidelijk? Laat het ons dan weten.`,
    `Stuurde u ${it} intussen al, dan kunt u dit bericht als niet verzonden beschouwen.`,
    "",
    "Met vriendelijke groet,",
    organisation,
    "",
  ].join("\r\n");
}
