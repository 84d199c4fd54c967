import {type Keep, keptData} from "../../core/keep.ts";
import {type Robustness, type SmaaRequest, smaa} from "./smaa.ts";

/** The same as `smaa`, but not drawn again when it was drawn before from the same. */
export function keptSmaa(request: SmaaRequest, keep: Keep): readonly Robustness[] {
  const kept = keptData(keep.look("trekkingen", request), () => smaa(request).map(flat));
  return kept.map(({beats, centralWeights, ...rest}) => ({
    ...rest,
    beats: new Map(beats),
    centralWeights: centralWeights === null ? null : new Map(centralWeights),
  }));
}

const flat = ({beats, centralWeights, ...rest}: Robustness) => ({
  ...rest,
  beats: [...beats],
  centralWeights: centralWeights === null ? null : [...centralWeights],
});
