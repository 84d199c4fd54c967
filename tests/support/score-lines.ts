import {readFile} from "node:fs/promises";

/** A row of `kamer/data/scores.csv`, numbers as they stand there. */
export interface ScoreLine {
  readonly edition: string;
  readonly risk: string;
  readonly axis: string;
  readonly interest: string;
  readonly low: string;
  readonly expected: string;
  readonly high: string;
  readonly coverage: number;
  readonly line: string;
}

/** The rows of a published `scores.csv`; none of its columns needs quotes. */
export async function readScoreLines(output: string): Promise<readonly ScoreLine[]> {
  const text = await readFile(`${output}/kamer/data/scores.csv`, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [edition = "", risk = "", axis = "", interest = "", , low = "", expected = "", high = "", share] =
        line.split(",");
      return {edition, risk, axis, interest, low, expected, high, coverage: Number(share), line};
    });
}
