/** A directed edge with how much may pass through it. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** The most that can pass from the source to the sink, and how. */
export interface Flow {
  readonly value: number;
  /** What passes through each edge, in the order of the edges. */
  readonly through: readonly number[];
  /** The nodes from which more could still reach the sink: the sink's side of the minimum cut that lies nearest to it. */
  readonly sinkSide: ReadonlySet<number>;
}

/** What arithmetic leaves behind is no room. */
const CRUMB = 1e-9;

/** Edges with their reverse: edge `2i` is the i-th, `2i + 1` takes back what passed through it. */
interface Residual {
  readonly heads: readonly number[];
  readonly room: number[];
  readonly leaving: readonly (readonly number[])[];
}

/**
 * The largest flow through a network, by shortest augmenting paths: J. Edmonds and R.M. Karp, "Theoretical improvements in algorithmic
 * efficiency for network flow problems", Journal of the ACM 19 (1972), 248–264. At most nodes × edges rounds, also for fractions.
 * Nodes are numbered from 0; capacities are 0 or more and may be infinite as long as no path is.
 */
export function maxFlow(
  edges: readonly Edge[],
  {source, sink, nodes}: {readonly source: number; readonly sink: number; readonly nodes: number},
): Flow {
  const residual = residualOf(edges, nodes);
  const {room, heads} = residual;
  let value = 0;
  for (let path = shortestPath(residual, source, sink); path.length > 0; ) {
    const least = Math.min(...path.map((edge) => room[edge] ?? 0));
    for (const edge of path) {
      room[edge] = (room[edge] ?? 0) - least;
      room[edge ^ 1] = (room[edge ^ 1] ?? 0) + least;
    }
    value += least;
    path = shortestPath(residual, source, sink);
  }
  const sinkSide = new Set([sink]);
  for (const node of sinkSide)
    for (const edge of residual.leaving[node] ?? []) {
      const from = heads[edge] ?? sink;
      if ((room[edge ^ 1] ?? 0) > CRUMB) sinkSide.add(from);
    }
  return {value, through: edges.map((_, index) => room[2 * index + 1] ?? 0), sinkSide};
}

function residualOf(edges: readonly Edge[], nodes: number): Residual {
  const leaving = Array.from({length: nodes}, (): number[] => []);
  for (const [index, {from, to}] of edges.entries()) {
    leaving[from]?.push(2 * index);
    leaving[to]?.push(2 * index + 1);
  }
  return {
    heads: edges.flatMap(({from, to}) => [to, from]),
    room: edges.flatMap(({capacity}) => [capacity, 0]),
    leaving,
  };
}

/** The edges of a path with room and as few edges as possible; empty when there is none. */
function shortestPath({heads, room, leaving}: Residual, source: number, sink: number): readonly number[] {
  const reachedBy = new Map<number, number>();
  const reached = new Set([source]);
  for (const node of reached)
    for (const edge of leaving[node] ?? []) {
      const to = heads[edge] ?? source;
      if ((room[edge] ?? 0) <= CRUMB || reached.has(to)) continue;
      reached.add(to);
      reachedBy.set(to, edge);
    }
  const path: number[] = [];
  for (let node = sink; node !== source; ) {
    const edge = reachedBy.get(node);
    if (edge === undefined) return [];
    path.unshift(edge);
    node = heads[edge ^ 1] ?? source;
  }
  return path;
}
