import type {Capability, Scenario} from "../../core/capability.ts";
import type {RiskId} from "../../core/ids.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import {type Edge, maxFlow} from "./max-flow.ts";

/** What one risk asks of one capability while others ask too, and how much of it it can get at most. */
export interface Task {
  readonly capability: Capability;
  readonly risk: RiskId;
  readonly needed: number;
  readonly given: number;
}

/** How amounts of one kind are divided over the risks of a scenario. */
export interface Allocation {
  readonly scenario: Scenario;
  readonly aspect: Capability["aspect"];
  readonly unit: string;
  readonly tasks: readonly Task[];
  readonly needed: number;
  /** The most that can be met of it. */
  readonly given: number;
  /** The capabilities of which every extra unit would help: those that the minimum cut passes through. Empty without a shortage. */
  readonly bottlenecks: readonly Capability[];
  readonly status: Status;
}

/** The rows that can be divided: both amounts are numbers. Others are blank spots, or are there or not. */
interface Countable {
  readonly capability: Capability;
  readonly needed: number;
  readonly available: number;
}

/** The allocations of a scenario, one per aspect and unit of which anything is asked, in the order of the capabilities. */
export function allocate(scenario: Scenario, capabilities: readonly Capability[]): readonly Allocation[] {
  const countable = capabilities
    .flatMap(toCountable)
    .filter(({capability}) => capability.edition === scenario.edition);
  const kinds = new Map<string, Countable[]>();
  for (const item of countable) {
    const kind = [item.capability.aspect, item.capability.unit].join("\u0000");
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  return [...kinds.values()].flatMap((items) => allocationOf(scenario, items));
}

function toCountable(capability: Capability): readonly Countable[] {
  const {needed, available} = capability;
  return needed?.kind === "number" && available?.kind === "number"
    ? [{capability, needed: needed.number, available: available.number}]
    : [];
}

interface Wanted {
  readonly capability: Capability;
  readonly risk: RiskId;
  readonly needed: number;
}

/** An amount that can be divided over some of the tasks, by their places. */
interface Supply {
  readonly capability: Capability;
  readonly available: number;
  readonly tasks: readonly number[];
}

function allocationOf(scenario: Scenario, items: readonly Countable[]): readonly Allocation[] {
  const wanted: readonly Wanted[] = items.flatMap(({capability, needed}) =>
    scenario.risks
      .filter((risk) => capability.risks.includes(risk))
      .map((risk) => ({capability, risk, needed})),
  );
  const [first] = wanted;
  if (first === undefined) return [];
  const supplies = items.flatMap((item) => suppliesOf(item, wanted));
  const {value, met, binding} = divide(supplies, wanted);
  const needed = wanted.reduce((sum, task) => sum + task.needed, 0);
  const short = needed - value > CRUMB;
  const limiting = new Set(binding.map(({capability}) => capability));
  return [
    {
      scenario,
      aspect: first.capability.aspect,
      unit: first.capability.unit,
      tasks: wanted.map((task, index) => ({...task, given: met[index] ?? 0})),
      needed,
      given: value,
      bottlenecks: short ? [...limiting] : [],
      status: worstStatus(items.map(({capability}) => capability.delivery.status)),
    },
  ];
}

/** A shortage smaller than this is one of arithmetic. */
const CRUMB = 1e-6;

/** One supply for all tasks that a capability can do; or, when it serves several risks at once and is not used up, the whole of it for each. */
function suppliesOf({capability, available}: Countable, wanted: readonly Wanted[]): readonly Supply[] {
  const tasks = wanted.flatMap((task, index) =>
    task.capability.id === capability.id || capability.standsInFor.includes(task.capability.id)
      ? [index]
      : [],
  );
  return capability.shared === true
    ? tasks.map((task) => ({capability, available, tasks: [task]}))
    : [{capability, available, tasks}];
}

/** Source 0, sink 1, then a node for each supply and each task. */
const SOURCE = 0;
const SINK = 1;
const FIRST = 2;

/** The most that can be met, what each task gets, and the supplies of which one more would be one more met. */
function divide(
  supplies: readonly Supply[],
  wanted: readonly Wanted[],
): {readonly value: number; readonly met: readonly number[]; readonly binding: readonly Supply[]} {
  const taskNode = (index: number): number => FIRST + supplies.length + index;
  const edges: readonly Edge[] = [
    ...supplies.map(({available}, index) => ({from: SOURCE, to: FIRST + index, capacity: available})),
    ...supplies.flatMap(({tasks}, index) =>
      tasks.map((task) => ({
        from: FIRST + index,
        to: taskNode(task),
        capacity: Number.POSITIVE_INFINITY,
      })),
    ),
    ...wanted.map(({needed}, index) => ({from: taskNode(index), to: SINK, capacity: needed})),
  ];
  const nodes = FIRST + supplies.length + wanted.length;
  const {value, through, sinkSide} = maxFlow(edges, {source: SOURCE, sink: SINK, nodes});
  return {
    value,
    met: through.slice(edges.length - wanted.length),
    binding: supplies.filter((_, index) => sinkSide.has(FIRST + index)),
  };
}
