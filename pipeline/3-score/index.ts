// Takes: the checked dataset of stage 2.
// Gives: where every risk stands on both axes, as a whole and per interest, with its band, coverage and parts; groups and dominance.
// Never: reads letters that were not accepted, rounds, or multiplies the axes.
export {score} from "./score.ts";
