import {beforeAll, describe, expect, it} from "vitest";
import {freeze} from "../pipeline/7-publish/index.ts";
import {checkSent} from "../pipeline/check-sent.ts";
import {run} from "../pipeline/pipeline.ts";
import {type MemoryEffects, memoryEffects} from "./support/memory-effects.ts";
import {SOUND} from "./support/mistakes.ts";
import {textOf} from "./support/repository.ts";
import {requestFor} from "./support/request.ts";

const REPORT =
  '---\ntitel: Beeld\ndoelgroep: kamer\nsoort: rapport\n---\n\nEr zijn {% feit "editie.risicos" /%} risico’s.\n';
const SENT = "2026-12-04";
const FOLDER = `data/verzonden/${SENT}`;
const request = (root = "") =>
  requestFor({data: `${root}data`, templates: `${root}sjablonen`, output: `${root}uit`});
const silent = () => undefined;

let kept: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const given = Object.entries(SOUND).map(([path, content]) => [`data/${path}`, content] as const);
  const effects = memoryEffects({
    ...Object.fromEntries(given),
    "data/aanleveringen/2023/los.xlsx": "niemand noemt dit bestand",
    "sjablonen/huisstijl.json": textOf("templates/huisstijl.json"),
    "sjablonen/rapporten/risicobeeld.md": REPORT,
  });
  await run(request(), effects, silent);
  await freeze({folders: request().folders, sent: SENT, paper: "", fictitious: true}, effects);
  kept = new Map(effects.files);
});
/** A disk with what was kept, and the rest of the product as given. */
const diskWith = (changes: Readonly<Record<string, string>> = {}): MemoryEffects => {
  const effects = memoryEffects(changes);
  for (const [path, bytes] of kept) if (!effects.files.has(path)) effects.files.set(path, bytes);
  return effects;
};

describe("npm run controleer verzonden=", () => {
  it("makes the set again, byte for byte, whatever became of data, templates and output since", async () => {
    const effects = diskWith({
      "data/strategie/risicos.csv": "editie;risico;titel;bron\n2023;brand;Anders;proef",
      "sjablonen/rapporten/risicobeeld.md": "kapot",
      "uit/manifest.json": "{}",
    });
    const before = new Map(effects.files);
    const {isSame, lines} = await checkSent(request(), SENT, effects, silent);
    expect(lines).toEqual([expect.stringMatching(/^Gelijk: alle \d+ bestanden/)]);
    expect(isSame).toBe(true);
    expect(effects.files).toEqual(before);
  });

  it("does so in another folder, where nothing else of the product is", async () => {
    const moved = memoryEffects({});
    for (const [path, bytes] of kept)
      if (path.startsWith(FOLDER)) moved.files.set(`elders/kloon/${path}`, bytes);
    expect((await checkSent(request("elders/kloon/"), SENT, moved, silent)).isSame).toBe(true);
  });

  it("says which file differs when what was kept was changed afterwards", async () => {
    const effects = diskWith({[`${FOLDER}/uitvoer/kamer/LEESMIJ.txt`]: "DEZE SET MAG WORDEN VERZONDEN."});
    const {isSame, lines} = await checkSent(request(), SENT, effects, silent);
    expect(isSame).toBe(false);
    expect(lines).toContain("  uitvoer/kamer/LEESMIJ.txt is later gewijzigd");
    expect(lines.join("\n")).toMatch(/kamer\/LEESMIJ\.txt is anders vanaf byte 1 \(30 bytes toen, \d+ nu\)/);
  });

  it("says when the program or Node is another one than then", async () => {
    const {isSame, lines} = await checkSent(
      {...request(), versions: {kamerklaar: "9.9", node: "99"}},
      SENT,
      diskWith(),
      silent,
    );
    expect(isSame).toBe(true);
    expect(lines).toContain("  kamerklaar: proef toen, 9.9 nu");
    expect(lines).toContain("  node: was er niet toen, 99 nu");
  });

  it("has nothing to check on a day when nothing was sent", async () => {
    await expect(checkSent(request(), "2026-12-05", diskWith(), silent)).rejects.toThrow(
      "geen set die op 2026-12-05 is verzonden",
    );
  });

  it("says what to do when what says what it was is gone", async () => {
    const disk = diskWith();
    disk.files.delete(`data/verzonden/${SENT}/vastlegging.json`);
    await expect(checkSent(request(), SENT, disk, silent)).rejects.toThrow("is onleesbaar: zet");
  });
});
