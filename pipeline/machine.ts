import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import path from "node:path";
import {createInterface} from "node:readline/promises";
import {diskEffects} from "./disk.ts";
import {holdFolder} from "./hold-folder.ts";
import type {Surroundings} from "./main.ts";

const require = createRequire(import.meta.url);

/** This machine, for a product that stands in `product`: its disk, its packages, and the terminal as far as `say` and `complain` are one. */
export function thisMachine(
  product: string,
  {say, complain}: {readonly say: (line: string) => void; readonly complain: Surroundings["complain"]},
): Surroundings {
  return {
    product,
    effects: diskEffects(say),
    complain,
    ask,
    absolute: (folder) => absolute(folder, product),
    hold: holdFolder,
    findFont: (name) => findFont(name, product),
    versions: versionsOf(product),
  };
}

async function ask(question: string): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const lines = createInterface({input: process.stdin, output: process.stdout});
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** npm moves to the folder of the product first, and remembers where the user stood. */
function absolute(folder: string, product: string): string {
  const here = process.cwd();
  const stands = path.relative(product, here) === "" ? (process.env.INIT_CWD ?? here) : here;
  return path.resolve(stands, folder).replaceAll(path.sep, "/");
}

function findFont(name: string, product: string): string | null {
  try {
    return require.resolve(name);
  } catch {
    const own = path.join(product, "templates", name);
    return existsSync(own) ? own : null;
  }
}

function versionsOf(product: string): Readonly<Record<string, string>> {
  const own = JSON.parse(readFileSync(`${product}/package.json`, "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return {kamerklaar: own.version, node: process.versions.node, ...own.dependencies};
}
