import {type ChildProcess, spawn} from "node:child_process";
import {resolve as resolvePath} from "node:path";
import {thisMachine} from "../../pipeline/machine.ts";
import {main} from "../../pipeline/main.ts";

/** How the program ended and what it said. `code` is null when it was killed. */
export interface Ending {
  readonly code: number | null;
  readonly said: string;
}

/** The program at work; `ended` comes when it is done. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ending>;
}

/** Starts the real program of the product in `folder` with these words behind the command. */
export function startProgram(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  // Where the tests were started is not where this program is.
  const {INIT_CWD: _, ...own} = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "pipeline/run.ts", ...words], {
    cwd: folder,
    env: {...own, ...env},
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({code, said: Buffer.concat(said).toString()}));
  });
  return {child, ended};
}

export const runProgram = (
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ending> => startProgram(folder, words, env).ended;

/** The same command within this process, on the data and templates of `folder`: loading the program anew takes longer than most commands. */
export async function runHere(folder: string, words: readonly string[]): Promise<Ending> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const code = await main(words, {
    ...thisMachine(folder, {say, complain: say}),
    ask: async () => null,
    absolute: (path) => resolvePath(folder, path),
  });
  return {code, said: lines.join("\n")};
}
