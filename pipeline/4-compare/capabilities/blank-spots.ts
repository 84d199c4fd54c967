import {ASPECTS, type Capability, type Resilience} from "../../core/capability.ts";
import {type Status, worstStatus} from "../../core/status.ts";
import type {Group, Risk} from "../../core/strategy.ts";

/** Something that nobody said, which is an outcome as much as a figure is. */
export interface BlankSpot {
  readonly kind:
    | "nodig onbekend"
    | "beschikbaar onbekend"
    | "geen eigenaar"
    | "oefening onbekend"
    | "risico zonder capaciteit"
    | "aspect zonder opgave"
    | "vraagstuk zonder oordeel";
  /** The capability, risk, aspect or issue, by its title. */
  readonly about: string;
  /** The aspect of a capability; empty for other kinds. */
  readonly aspect: string;
  readonly status: Status;
}

/** All that is not known of an edition, kind by kind. */
export function blankSpots({
  capabilities,
  resilience,
  risks,
  groups,
}: {
  readonly capabilities: readonly Capability[];
  readonly resilience: readonly Resilience[];
  readonly risks: readonly Risk[];
  readonly groups: readonly Group[];
}): readonly BlankSpot[] {
  const rows = (kind: BlankSpot["kind"], lacks: (item: Capability) => boolean): readonly BlankSpot[] =>
    capabilities
      .filter(lacks)
      .map(({title, aspect, delivery}) => ({kind, about: title, aspect, status: delivery.status}));
  // That something is missing was found by looking at all that was given.
  const titles = (
    kind: BlankSpot["kind"],
    about: readonly string[],
    given: readonly (Capability | Resilience)[],
  ): readonly BlankSpot[] => {
    const status = worstStatus(given.map(({delivery}) => delivery.status));
    return about.map((title) => ({kind, about: title, aspect: "", status}));
  };
  const judged = (group: Group): boolean =>
    resilience.some((item) => item.group === group.id && (item.suffices !== null || item.integral !== null));
  return [
    ...rows("nodig onbekend", ({needed}) => needed === null),
    ...rows("beschikbaar onbekend", ({available}) => available === null),
    ...rows("geen eigenaar", ({owner}) => owner === null),
    ...rows("oefening onbekend", ({aspect, exercised}) => aspect === "oefening" && exercised === null),
    ...titles(
      "risico zonder capaciteit",
      risks.filter(({id}) => !capabilities.some((item) => item.risks.includes(id))).map(({title}) => title),
      capabilities,
    ),
    ...titles(
      "aspect zonder opgave",
      ASPECTS.filter((aspect) => !capabilities.some((item) => item.aspect === aspect)),
      capabilities,
    ),
    ...titles(
      "vraagstuk zonder oordeel",
      groups.filter((group) => !judged(group)).map(({title}) => title),
      resilience,
    ),
  ];
}
