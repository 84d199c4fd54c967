import type {Capability} from "./capability.ts";

/** What the difference between what is there and what is needed means. More than needed is worth knowing: it may serve elsewhere. */
export type Balance = "tekort" | "genoeg" | "ruimer dan nodig" | "onbekend";

/** What there is less what is needed, in the unit of the row; null when either is unknown or no number. */
export function differenceOf({needed, available}: Pick<Capability, "needed" | "available">): number | null {
  return needed?.kind === "number" && available?.kind === "number" ? available.number - needed.number : null;
}

/** Whether one risk at a time can be served. What is needed and not known to be there is unknown, never enough. */
export function balanceOf(capability: Pick<Capability, "needed" | "available">): Balance {
  const {needed, available} = capability;
  if (needed === null || available === null) return "onbekend";
  const difference =
    differenceOf(capability) ?? Number(amountIsThere(available)) - Number(amountIsThere(needed));
  if (difference < 0) return "tekort";
  return difference > 0 ? "ruimer dan nodig" : "genoeg";
}

const amountIsThere = (amount: NonNullable<Capability["needed"]>): boolean =>
  amount.kind === "present" ? amount.present : amount.number > 0;

/** The worst that several rows say together: a shortage is worse than not knowing, and not knowing worse than enough. Null without rows. */
export function worstBalance(balances: readonly Balance[]): Balance | null {
  const order: readonly Balance[] = ["tekort", "onbekend", "genoeg", "ruimer dan nodig"];
  return order.find((balance) => balances.includes(balance)) ?? null;
}
