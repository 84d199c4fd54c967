import {describe, expect, it} from "vitest";
import {describeChain} from "../../pipeline/5-chart/describe-chain.ts";

const row = (titel: string, capacities: number, measures: number, proven: number) => ({
  titel,
  aantal_capaciteiten: capacities,
  aantal_maatregelen: measures,
  met_bewijs: proven,
});

describe("the chain in words", () => {
  it("counts the risks with each link, and names those with a measure and no capability", () => {
    expect(describeChain([row("Brand", 2, 3, 1), row("Storm", 0, 1, 0), row("Vloed", 1, 0, 0)])).toBe(
      "Raster van 3 risico’s (rijen) en drie schakels (kolommen), met in elke cel hoeveel er zijn. Met een capaciteit: 2; met een maatregel: 2; met bewijs bij een maatregel: 1. Wel een maatregel en geen capaciteit: Storm.",
    );
  });

  it("names none where every measure has a capability beside it", () => {
    expect(describeChain([row("Brand", 1, 1, 1)])).not.toContain("geen capaciteit");
  });
});
