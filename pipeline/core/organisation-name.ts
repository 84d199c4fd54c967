import type {IsoDate, OrganisationId} from "./ids.ts";
import type {Organisation} from "./strategy.ts";

/** What an organisation is called on a date. One that did not exist then has the name that it had at some other time; an unknown id stays as it is. */
export function organisationName(
  organisations: readonly Organisation[],
  id: OrganisationId,
  date: IsoDate,
): string {
  const named = organisations.filter((item) => item.id === id);
  const valid = named.find((item) => (item.from ?? "") <= date && (item.until === null || date < item.until));
  return (valid ?? named[0])?.name ?? id;
}
