// Takes: the checked dataset and its scores.
// Gives: what changed between each scored edition and the next, or between any two, with the causes and what may be said of it; and the views and facts that charts and templates use.
// Never: matches risks by name or position, composes a chain through a directional edition, or judges on anything but shared criteria.
export {compare, compareEditions} from "./compare.ts";
export {explainer} from "./origins/explain.ts";
export {checkDecidedList} from "./robustness/check-decided-list.ts";
export {orderTests} from "./robustness/order-tests.ts";
export {tabulate} from "./tabulate/tabulate.ts";
