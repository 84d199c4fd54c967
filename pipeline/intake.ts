import {buildForm, type FormRequest, formFileName} from "./6-report/index.ts";
import {check} from "./check.ts";
import type {Asked} from "./core/asked.ts";
import {type Effects, UsageError} from "./core/effects.ts";
import {fileNameOf} from "./core/file-name.ts";
import type {Form} from "./core/form.ts";
import {nearest} from "./core/near.ts";
import {compareText} from "./core/place.ts";
import type {Edition, Organisation, Strategy} from "./core/strategy.ts";
import type {Request} from "./request.ts";

/** Below the output folder, beside the set: forms go out before there is anything to report. */
const FOLDER = "uitvraag";

/**
 * Writes the blank forms of an edition: for one sender, or for every sender in `uitvraag/<editie>.csv`. Gives the paths of what was
 * written. Throws `UsageError` when edition or sender do not exist, or there is nothing to ask.
 */
export async function intake(
  request: Request,
  sender: string | null,
  effects: Effects,
): Promise<readonly string[]> {
  const {value} = await check(request, effects, () => undefined);
  const {strategy} = value.dataset;
  const edition = editionOf(request.edition, strategy);
  const asked = value.asked.filter((item) => item.edition === edition.id);
  const written: string[] = [];
  for (const organisation of sendersOf(sender, asked, {strategy, edition})) {
    const forms = formsFor(organisation, edition, {forms: value.forms, asked});
    for (const form of forms) {
      const wish: FormRequest = {
        form,
        sender: organisation,
        edition,
        strategy,
        filled: value.filled,
        deadline: deadlineOf(asked, organisation, form),
        organisation: value.templates.theme.organisation,
      };
      const folder = `${request.folders.output}/${FOLDER}/${fileNameOf(edition.id)}/${fileNameOf(organisation.id)}`;
      const path = `${folder}/${formFileName(wish)}`;
      await effects.write(path, await buildForm(wish));
      written.push(path);
    }
  }
  if (written.length === 0)
    throw new UsageError(`Voor editie ${edition.id} is er geen formulier om uit te vragen.`);
  return written;
}

function editionOf(asked: string | null, {editions}: Strategy): Edition {
  const ids = editions.map((edition) => edition.id);
  if (asked === null)
    throw new UsageError(`Noem de editie, bijvoorbeeld npm run intake JenV ${ids.at(-1) ?? "2026"}.`);
  const found = editions.find((edition) => edition.id === asked);
  if (found !== undefined) return found;
  throw new UsageError(
    `Editie ${asked} staat niet in data/strategie/edities.csv. Voeg haar eerst toe (met haar risico’s), of kies ${ids.join(" of ")}.`,
  );
}

function sendersOf(
  sender: string | null,
  asked: readonly Asked[],
  {strategy, edition}: {readonly strategy: Strategy; readonly edition: Edition},
): readonly Organisation[] {
  const ids = sender === null ? [...new Set(asked.map((item) => item.sender))].sort(compareText) : [sender];
  if (ids.length === 0) {
    throw new UsageError(
      `Noem de afzender, bijvoorbeeld npm run intake JenV ${edition.id}, of zet in data/uitvraag/${edition.id}.csv wie wat invult.`,
    );
  }
  return ids.map((id) => organisationOf(id, strategy, edition));
}

/** The organisation under the name that it has on the reference date of the edition, else under its last one. */
function organisationOf(id: string, {organisations}: Strategy, {referenceDate}: Edition): Organisation {
  const named = organisations.filter((organisation) => organisation.id === id);
  const valid = named.find(
    ({from, until}) => (from ?? "") <= referenceDate && (until === null || referenceDate < until),
  );
  const found = valid ?? named.at(-1);
  if (found !== undefined) return found;
  const ids = organisations.map((organisation) => organisation.id);
  const near = ids.find((known) => known.toLowerCase() === id.toLowerCase()) ?? nearest(id, ids);
  throw new UsageError(
    `Afzender ${id} staat niet in data/strategie/organisaties.csv.${near === null ? "" : ` Bedoelde u ${near}?`}`,
  );
}

/** The forms that a sender was asked for; every form for this kind of edition when nothing was set down. */
function formsFor(
  sender: Organisation,
  edition: Edition,
  {forms, asked}: {readonly forms: readonly Form[]; readonly asked: readonly Asked[]},
): readonly Form[] {
  const fitting = forms.filter(({editionKind}) => editionKind === null || editionKind === edition.kind);
  const wanted = asked.filter((item) => item.sender === sender.id).map((item) => item.form);
  return asked.length === 0 ? fitting : fitting.filter(({name}) => wanted.includes(name));
}

const deadlineOf = (asked: readonly Asked[], sender: Organisation, form: Form): string | null =>
  asked.find((item) => item.sender === sender.id && item.form === form.name)?.deadline ?? null;
