import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Edge, maxFlow} from "../../../pipeline/4-compare/capabilities/max-flow.ts";

const NODES = 5;
const ends = {source: 0, sink: NODES - 1, nodes: NODES};
const edge = fc
  .record({from: fc.nat(NODES - 1), to: fc.nat(NODES - 1), capacity: fc.nat(6)})
  .filter(({from, to}) => from !== to);
const network = fc.array(edge, {maxLength: 12});
const RUNS = {seed: 6, numRuns: 400};

/** What a set of nodes with the source lets out: the maximum flow is the least of these over all sets (Ford and Fulkerson 1956). */
function leastCut(edges: readonly Edge[]): number {
  const cuts = Array.from({length: 2 ** NODES}, (_, bits) => bits)
    .filter((bits) => (bits & 1) === 1 && (bits & (1 << (NODES - 1))) === 0)
    .map((bits) =>
      edges
        .filter(({from, to}) => (bits & (1 << from)) !== 0 && (bits & (1 << to)) === 0)
        .reduce((sum, {capacity}) => sum + capacity, 0),
    );
  return Math.min(...cuts);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe("the largest flow", () => {
  it("is 5 through the textbook diamond, in which a path has to be taken back", () => {
    const edges = [
      {from: 0, to: 1, capacity: 3},
      {from: 0, to: 2, capacity: 2},
      {from: 1, to: 2, capacity: 3},
      {from: 1, to: 4, capacity: 2},
      {from: 2, to: 4, capacity: 3},
    ];
    expect(maxFlow(edges, ends).value).toBe(5);
  });

  it("is nothing where no path leads to the sink", () => {
    expect(maxFlow([{from: 0, to: 1, capacity: 9}], ends).value).toBe(0);
    expect(maxFlow([], ends)).toEqual({value: 0, through: [], sinkSide: new Set([4])});
  });

  it("takes fractions", () => {
    const edges = [
      {from: 0, to: 1, capacity: 0.3},
      {from: 1, to: 4, capacity: 0.25},
    ];
    expect(maxFlow(edges, ends).value).toBeCloseTo(0.25, 12);
  });

  it("equals the least cut of all cuts, tried one by one", () => {
    fc.assert(
      fc.property(network, (edges) => {
        expect(maxFlow(edges, ends).value).toBe(leastCut(edges));
      }),
      RUNS,
    );
  });

  it("keeps within every edge, and what enters a node leaves it", () => {
    fc.assert(
      fc.property(network, (edges) => {
        const {through, value} = maxFlow(edges, ends);
        for (const [index, {capacity}] of edges.entries()) {
          expect(through[index]).toBeGreaterThanOrEqual(0);
          expect(through[index]).toBeLessThanOrEqual(capacity);
        }
        const net = (node: number): number =>
          sum(
            edges.map(
              ({from, to}, index) => (through[index] ?? 0) * (Number(from === node) - Number(to === node)),
            ),
          );
        expect(Array.from({length: NODES}, (_, node) => net(node))).toEqual(
          Array.from({length: NODES}, (_, node) => (node === 0 ? value : node === NODES - 1 ? 0 - value : 0)),
        );
      }),
      RUNS,
    );
  });

  it("is what the cut that it names lets through", () => {
    fc.assert(
      fc.property(network, (edges) => {
        const {value, sinkSide} = maxFlow(edges, ends);
        const across = edges.filter(({from, to}) => !sinkSide.has(from) && sinkSide.has(to));
        expect(sum(across.map(({capacity}) => capacity))).toBe(value);
      }),
      RUNS,
    );
  });

  it("grows with every edge from the source into the sink's side, and with no other", () => {
    fc.assert(
      fc.property(network, fc.nat(NODES - 2), (edges, at) => {
        const {value, sinkSide} = maxFlow(edges, ends);
        const more = maxFlow([...edges, {from: 0, to: at + 1, capacity: 1}], ends).value;
        expect(more).toBe(sinkSide.has(at + 1) ? value + 1 : value);
      }),
      RUNS,
    );
  });
});
