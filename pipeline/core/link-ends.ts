import type {RiskId, Share} from "./ids.ts";
import type {Link} from "./strategy.ts";

/** A risk at one end of a group of links, with the share of that end it stands for. */
export interface Shared {
  readonly risk: RiskId;
  readonly share: Share;
}

/** The rows of the concordance that belong together, with the risks at both ends: none at one of them for a new or ended risk. */
export interface LinkEnds {
  readonly links: readonly Link[];
  readonly before: readonly Shared[];
  readonly after: readonly Shared[];
}

/** The risks at both ends of rows that belong together, each once with its share. */
export const endsOf = (links: readonly Link[]): LinkEnds => ({
  links,
  before: endOf(links, (link) => link.fromRisk),
  after: endOf(links, (link) => link.toRisk),
});

function endOf(links: readonly Link[], riskOf: (link: Link) => RiskId | null): readonly Shared[] {
  const shares = new Map<RiskId, Share>();
  for (const link of links) {
    const risk = riskOf(link);
    if (risk !== null) shares.set(risk, (shares.get(risk) ?? 0) + link.share);
  }
  // The single end of a split or merger has all rows' shares, 1 up to rounding.
  const whole = shares.size === 1;
  return [...shares].map(([risk, share]) => ({risk, share: whole ? 1 : share}));
}
