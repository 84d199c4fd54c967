import type {IsoDate} from "./core/ids.ts";
import type {Status} from "./core/status.ts";

/** Why a set may not be made final, in Dutch; empty when it may. Only decided input without faults, with a date of sending, may be sent. */
export function reasonsToRefuse(set: {
  readonly status: Status;
  readonly faults: number;
  readonly sent: IsoDate | null;
}): readonly string[] {
  return [
    ...(set.status === "fictief" ? ["Er zitten fictieve gegevens in."] : []),
    ...(set.status === "concept" ? ["Er zitten conceptgegevens in."] : []),
    ...(set.faults > 0
      ? [`Er ${set.faults === 1 ? "staat nog 1 fout" : `staan nog ${set.faults} fouten`} open.`]
      : []),
    ...(set.sent === null ? ["De datum van verzending ontbreekt: geef datum=jjjj-mm-dd."] : []),
  ];
}
