import type {Effects} from "../core/effects.ts";
import {compareText} from "../core/place.ts";
import {sha256} from "./manifest.ts";
import {meaningOf} from "./meaning.ts";

/** Fonts of the house style that lie among the templates: what is made depends on them, and they are in no list of packages. */
const FONT = /\.(ttf|otf)$/i;
const PACKAGES: readonly string[] = ["package.json", "package-lock.json"];

/** One text for all that output depends on besides data and templates: the program, its packages, Node and own fonts. Line ends do not count, for git changes those. */
export async function programDigest(
  {product, templates}: {readonly product: string; readonly templates: string},
  versions: Readonly<Record<string, string>>,
  effects: Effects,
): Promise<string> {
  const own = (await effects.list(`${product}/pipeline`)).map((name) => `${product}/pipeline/${name}`);
  const packages: string[] = [];
  for (const name of PACKAGES)
    if (await effects.exists(`${product}/${name}`)) packages.push(`${product}/${name}`);
  const texts = [...own, ...packages].filter((name) => /\.(ts|json|mjs)$/.test(name));
  const fonts = (await effects.list(templates)).filter((name) => FONT.test(name));
  const digests = await Promise.all([
    ...texts.map(async (path) => [
      path.slice(product.length),
      sha256(withoutReturns(await effects.read(path))),
    ]),
    ...fonts.map(async (name) => [name, sha256(await effects.read(`${templates}/${name}`))]),
  ]);
  return meaningOf([versions, digests.sort(([a = ""], [b = ""]) => compareText(a, b))]);
}

const RETURN = 13;

/** Most files have none, and looking for one is far quicker than asking it of every byte. */
const withoutReturns = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(RETURN) ? bytes.filter((byte) => byte !== RETURN) : bytes;
