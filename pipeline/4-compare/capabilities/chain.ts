import type {Capability} from "../../core/capability.ts";
import type {CapabilityId, OrganisationId, RiskId} from "../../core/ids.ts";
import type {OwnMeasure} from "../../core/progress.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Group, Measure, Risk} from "../../core/strategy.ts";
import type {Kind} from "../progress/overview.ts";

/** A capability with all its aspects. */
export interface WholeCapability {
  readonly id: CapabilityId;
  readonly title: string;
  readonly owner: OrganisationId | null;
  readonly risks: readonly RiskId[];
  readonly aspects: readonly Capability[];
  readonly status: Status;
}

/** A measure with what shows that it was carried out. */
export interface ProvenMeasure {
  readonly measure: Measure | OwnMeasure;
  /** Where it comes from: those of one kind are never counted with another. */
  readonly kind: Kind;
  /** Documents that show progress; empty when none is known in public. */
  readonly evidence: readonly string[];
  readonly status: Status;
}

/** A risk with what serves it. */
export interface ChainLink {
  readonly risk: Risk;
  readonly capabilities: readonly WholeCapability[];
  readonly measures: readonly ProvenMeasure[];
}

/** What connects to nothing on the next link of the chain. */
export interface Orphans {
  /** Risks that no capability and no measure serves. */
  readonly risks: readonly Risk[];
  /** Specific measures without a risk. */
  readonly measures: readonly ProvenMeasure[];
  readonly capabilities: readonly WholeCapability[];
  /** Security issues or themes for which the strategy has no measure, of their own or for one of their risks. */
  readonly groups: readonly Group[];
}

/**
 * From risk to capability to measure to evidence. Every risk stands in `links` or among the orphans, exactly once; every measure serves
 * a risk in `links`, or is `generic` (it serves all), or is an orphan, and is only one of these.
 */
export interface Chain {
  readonly links: readonly ChainLink[];
  /** Measures that say that they are generic and name no risk. */
  readonly generic: readonly ProvenMeasure[];
  readonly orphans: Orphans;
}

/** What the chain of one edition is made of. */
export interface ChainInput {
  readonly risks: readonly Risk[];
  readonly groups: readonly Group[];
  /** Of every kind; their ids differ. */
  readonly measures: readonly ProvenMeasure[];
  readonly capabilities: readonly Capability[];
}

export function chainOf({risks, groups, measures, capabilities}: ChainInput): Chain {
  const known = new Set(risks.map(({id}) => id));
  const isServed = ({risks: served}: {readonly risks: readonly RiskId[]}): boolean =>
    served.some((risk) => known.has(risk));
  const whole = wholeCapabilities(capabilities);
  const all = risks.map(
    (risk): ChainLink => ({
      risk,
      capabilities: whole.filter((item) => item.risks.includes(risk.id)),
      measures: measures.filter(({measure}) => measure.risks.includes(risk.id)),
    }),
  );
  const isLoose = (link: ChainLink): boolean => link.capabilities.length + link.measures.length === 0;
  const unserved = measures.filter(({measure}) => !isServed(measure));
  const planned = measures.filter(({kind}) => kind === "strategie");
  const hasMeasure = (group: Group): boolean =>
    planned.some(({measure: {part}}) => part === group.id && group.effort !== null) ||
    planned.some(({measure}) =>
      risks.some((risk) => risk.groups.includes(group.id) && measure.risks.includes(risk.id)),
    );
  return {
    links: all.filter((link) => !isLoose(link)),
    generic: unserved.filter(({measure}) => measure.scope === "generic"),
    orphans: {
      risks: all.filter(isLoose).map(({risk}) => risk),
      measures: unserved.filter(({measure}) => measure.scope === "specific"),
      capabilities: whole.filter((item) => !isServed(item)),
      groups: groups.filter((group) => !hasMeasure(group)),
    },
  };
}

/** The rows of each capability together, in the order of the data. */
export function wholeCapabilities(rows: readonly Capability[]): readonly WholeCapability[] {
  const byId = new Map<CapabilityId, Capability[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return [...byId].flatMap(([id, aspects]) => {
    const [first] = aspects;
    if (first === undefined) return [];
    return {
      id,
      title: first.title,
      owner: first.owner,
      risks: [...new Set(aspects.flatMap(({risks}) => risks))],
      aspects,
      status: worstStatus(aspects.map(({delivery}) => delivery.status)),
    };
  });
}
