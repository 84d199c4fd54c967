import type {IsoDate, OrganisationId} from "./ids.ts";
import type {Organisation} from "./strategy.ts";

/** The name that an organisation bore on a date; its id when it is not in the list or did not exist then. `until` itself is the first day without it. */
export function organisationNameOn(
  organisations: readonly Organisation[],
  id: OrganisationId,
  date: IsoDate,
): string {
  const valid = organisations.find(
    (item) => item.id === id && (item.from ?? "") <= date && (item.until === null || date < item.until),
  );
  return valid?.name ?? id;
}
