import type {Finding} from "../../pipeline/core/findings.ts";

/** What an example looks like: how it is done wrong and how well, each in a line for who reads the list of findings. */
export interface Shown {
  readonly bad: string;
  readonly good: string;
}

/** A kind of finding at work: what leads to it, and the same thing done well. */
export interface Example {
  readonly shown: Shown;
  /** Everything that is found in what is wrong, as `code @ place`. */
  readonly found: readonly string[];
  /** Has the checks look at what is wrong, or at what is right. */
  findings(which: keyof Shown): Promise<readonly Finding[]>;
}
