import type {Asked} from "../../core/asked.ts";
import type {Delivery} from "../../core/dataset.ts";
import type {IsoDate} from "../../core/ids.ts";
import {compareText} from "../../core/place.ts";
import type {Edition, Organisation, Strategy} from "../../core/strategy.ts";

/** A form that has not come back yet. */
export interface Missing {
  readonly edition: Edition;
  readonly sender: Organisation;
  readonly form: string;
  readonly deadline: IsoDate | null;
}

/** What was asked and has no delivery, earliest date first; a form without a date comes last. */
export function missingForms({
  asked,
  deliveries,
  strategy,
}: {
  readonly asked: readonly Asked[];
  readonly deliveries: readonly Delivery[];
  readonly strategy: Strategy;
}): readonly Missing[] {
  const came = new Set(deliveries.map(({edition, sender, form}) => [edition, sender, form].join("\u0000")));
  return asked
    .filter(({edition, sender, form}) => !came.has([edition, sender, form].join("\u0000")))
    .flatMap(({edition, sender, form, deadline}) => {
      const found = strategy.editions.find(({id}) => id === edition);
      const organisation = strategy.organisations.findLast(({id}) => id === sender);
      if (found === undefined || organisation === undefined) return [];
      return [{edition: found, sender: organisation, form, deadline}];
    })
    .sort(
      (a, b) =>
        compareText(a.deadline ?? "9", b.deadline ?? "9") ||
        compareText(a.edition.id, b.edition.id) ||
        compareText(a.sender.id, b.sender.id) ||
        compareText(a.form, b.form),
    );
}
