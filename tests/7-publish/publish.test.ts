import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  isValidSet,
  publish,
  publishFindingsOnly,
  type RunRecord,
  recover,
  setProblems,
} from "../../pipeline/7-publish/index.ts";
import type {Artefact} from "../../pipeline/core/document.ts";
import {RefusedError} from "../../pipeline/core/effects.ts";
import {Disk, Killed} from "./memory-effects.ts";

const OUT = "C/uitvoer";
const RUN: RunRecord = {
  inputs: [
    {file: "data/b.csv", sha256: "b".repeat(64)},
    {file: "data/a.csv", sha256: "a".repeat(64)},
  ],
  versions: {node: "20", kamerklaar: "0.1.0"},
  seed: 2019,
  options: {editie: "2023", definitief: false},
};
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string): Artefact => ({path, bytes: bytes(text)});
const OLD = [
  file("kamer/brief.pdf", "oud"),
  file("kamer/data/scores.csv", "oud"),
  file("intern/bevindingen.csv", "oud"),
];
const NEW = [
  file("kamer/brief.pdf", "nieuw"),
  file("kamer/grafieken/a.svg", "nieuw"),
  file("intern/bevindingen.csv", "nieuw"),
];
const ONLY_KAMER = [file("kamer/brief.pdf", "alleen")];

async function diskWith(set: readonly Artefact[]): Promise<Disk> {
  const disk = new Disk([[`${OUT}/README.md`, bytes("tracked")]]);
  await publish(set, RUN, OUT, disk.effects());
  return disk;
}

function contents(disk: Disk): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries([...disk.files].map(([path, value]) => [path, decoder.decode(value)]).sort());
}

describe("publishing", () => {
  it("puts every file and a manifest in place, and leaves nothing of the swap", async () => {
    const disk = await diskWith(OLD);
    expect(Object.keys(contents(disk))).toEqual(
      [
        "README.md",
        "intern/bevindingen.csv",
        "kamer/brief.pdf",
        "kamer/data/scores.csv",
        "manifest.json",
      ].map((f) => `${OUT}/${f}`),
    );
    expect(await isValidSet(OUT, disk.effects())).toBe(true);
  });

  it("lists every input and output in the manifest, sorted, with hash and size", async () => {
    const disk = await diskWith(OLD);
    const manifest = JSON.parse(contents(disk)[`${OUT}/manifest.json`] ?? "");
    expect(manifest.inputs.map((input: {file: string}) => input.file)).toEqual(["data/a.csv", "data/b.csv"]);
    expect(
      manifest.outputs.map((output: {file: string; size: number}) => [output.file, output.size]),
    ).toEqual([
      ["intern/bevindingen.csv", 3],
      ["kamer/brief.pdf", 3],
      ["kamer/data/scores.csv", 3],
    ]);
    // printf oud | sha256sum
    expect(manifest.outputs[0].sha256).toBe(
      "1dd5737114a8fd6b3e58ccbf209281e1194bbd940ec53156732bf0ff41e86f59",
    );
    expect(Object.keys(manifest.versions)).toEqual(["kamerklaar", "node"]);
    expect(manifest.seed).toBe(2019);
  });

  it("gives the same bytes whatever the order in which files and inputs came", async () => {
    const one = await diskWith(OLD);
    const other = new Disk([[`${OUT}/README.md`, bytes("tracked")]]);
    await publish([...OLD].reverse(), {...RUN, inputs: [...RUN.inputs].reverse()}, OUT, other.effects());
    expect(contents(other)).toEqual(contents(one));
  });

  it("replaces the whole old set and keeps README.md and strangers' files", async () => {
    const disk = await diskWith(OLD);
    disk.files.set(`${OUT}/notities.txt`, bytes("van mij"));
    await publish(NEW, RUN, OUT, disk.effects());
    const now = contents(disk);
    expect(now[`${OUT}/kamer/brief.pdf`]).toBe("nieuw");
    expect(now[`${OUT}/kamer/data/scores.csv`]).toBeUndefined();
    expect(now[`${OUT}/README.md`]).toBe("tracked");
    expect(now[`${OUT}/notities.txt`]).toBe("van mij");
    expect(await isValidSet(OUT, disk.effects())).toBe(true);
  });

  it("drops a folder that the new set does not have", async () => {
    const disk = await diskWith(OLD);
    await publish(ONLY_KAMER, RUN, OUT, disk.effects());
    expect(Object.keys(contents(disk))).toEqual(
      ["README.md", "kamer/brief.pdf", "manifest.json"].map((f) => `${OUT}/${f}`),
    );
  });

  it("refuses paths outside the set, twins that differ in capitals, and absolute input paths, as bugs", async () => {
    const disk = new Disk();
    const publishing = (path: string, run = RUN) =>
      publish([file("kamer/a", ""), file(path, "")], run, OUT, disk.effects());
    await expect(publishing("elders/a")).rejects.toThrow("not in a folder of the set");
    await expect(publishing("kamer/A")).rejects.toThrow("made twice");
    await expect(publishing("kamer/../../a")).rejects.toThrow("not relative");
    await expect(
      publishing("kamer/b", {...RUN, inputs: [{file: "/een/map/a.csv", sha256: ""}]}),
    ).rejects.toThrow("not relative");
    await expect(
      publishing("kamer/b", {...RUN, inputs: [{file: "C:\\data\\a.csv", sha256: ""}]}),
    ).rejects.toThrow("not relative");
    await expect(publishing("kamer/b", {...RUN, options: {uitvoer: "D:/x"}})).rejects.toThrow("absolute");
    await expect(publish([], RUN, OUT, disk.effects())).rejects.toThrow("without files");
    expect(disk.files.size).toBe(0);
  });

  it("keeps what people changed or added by hand in the old set, once, and says so", async () => {
    const disk = await diskWith(OLD);
    disk.files.set(`${OUT}/kamer/brief.pdf`, bytes("met mijn tekst"));
    disk.files.set(`${OUT}/kamer/extra.txt`, bytes("erbij"));
    disk.files.set(`${OUT}/kamer/~$brief.docx`, bytes("spoor van Word"));
    expect(await setProblems(OUT, disk.effects())).toEqual([
      "kamer/brief.pdf is gewijzigd",
      "kamer/extra.txt hoort niet bij de set",
    ]);
    await publish(NEW, RUN, OUT, disk.effects());
    const kept = Object.entries(contents(disk)).filter(([path]) => path.includes("/zelf-gewijzigd/"));
    expect(kept.map(([, text]) => text).sort()).toEqual(["erbij", "met mijn tekst"]);
    expect(disk.said).toHaveLength(2);
    expect(await isValidSet(OUT, disk.effects())).toBe(true);
  });
});

describe("a set", () => {
  it("is not valid without a manifest, with a broken one, or with a file missing or changed", async () => {
    const disk = await diskWith(OLD);
    const spoilt = async (spoil: (files: Map<string, Uint8Array>) => void) => {
      const other = disk.copy();
      spoil(other.files);
      return isValidSet(OUT, other.effects());
    };
    expect(await spoilt(() => undefined)).toBe(true);
    expect(await spoilt((files) => files.delete(`${OUT}/manifest.json`))).toBe(false);
    expect(await spoilt((files) => files.set(`${OUT}/manifest.json`, bytes("{}")))).toBe(false);
    expect(
      await spoilt((files) =>
        files.set(`${OUT}/manifest.json`, bytes('{"outputs":[{"file":"../x","sha256":"","size":0}]}')),
      ),
    ).toBe(false);
    expect(await spoilt((files) => files.delete(`${OUT}/kamer/brief.pdf`))).toBe(false);
    expect(await spoilt((files) => files.set(`${OUT}/kamer/brief.pdf`, bytes("eud")))).toBe(false);
    expect(await spoilt((files) => files.set(`${OUT}/kamer/meer.pdf`, bytes("")))).toBe(false);
  });
});

describe("a process that is killed", () => {
  const cases: readonly (readonly [string, readonly Artefact[] | null, readonly Artefact[]])[] = [
    ["the first set", null, NEW],
    ["a set over another", OLD, NEW],
    ["a smaller set over another", OLD, ONLY_KAMER],
    ["a larger set over another", ONLY_KAMER, NEW],
  ];
  it.each(cases)(
    "at any change while publishing %s leaves, after recovery killed at any change too, the old set or the new one",
    async (_, before, after) => {
      const start =
        before === null ? new Disk([[`${OUT}/README.md`, bytes("tracked")]]) : await diskWith(before);
      if (before !== null)
        await publishFindingsOnly([file("intern/bevindingen.csv", "geweigerd")], OUT, start.effects());
      const old = contents(start);
      const fresh = contents(await diskWith(after));
      const seen = {old: 0, fresh: 0};
      const changes = await countChanges(start, after);
      for (let kill = 0; kill <= changes; kill += 1) {
        const torn = start.copy();
        await untilKilled(() => publish(after, RUN, OUT, torn.effects(kill)));
        for (let again = 0; ; again += 1) {
          const disk = torn.copy();
          const finished = await untilKilled(() => recover(OUT, disk.effects(again)));
          await recover(OUT, disk.effects());
          const now = contents(disk);
          const isFresh =
            `${OUT}/manifest.json` in now && now[`${OUT}/manifest.json`] === fresh[`${OUT}/manifest.json`];
          expect(now).toEqual(isFresh ? fresh : old);
          seen[isFresh ? "fresh" : "old"] += 1;
          if (finished) break;
        }
      }
      expect(seen.old).toBeGreaterThan(5);
      expect(seen.fresh).toBeGreaterThan(5);
    },
  );

  it("never shows a mixture that counts as a valid set, at any moment of a swap", async () => {
    const start = await diskWith(OLD);
    const valid = [contents(start), contents(await diskWith(NEW))].map(
      (set) => set[`${OUT}/kamer/brief.pdf`] ?? "",
    );
    const changes = await countChanges(start, NEW);
    let invalid = 0;
    for (let kill = 0; kill <= changes; kill += 1) {
      const torn = start.copy();
      await untilKilled(() => publish(NEW, RUN, OUT, torn.effects(kill)));
      if (!(await isValidSet(OUT, torn.effects()))) invalid += 1;
      else expect(valid).toContain(contents(torn)[`${OUT}/kamer/brief.pdf`]);
    }
    expect(invalid).toBeGreaterThan(0);
  });

  it("can publish again straight away, wherever it was killed", async () => {
    const start = await diskWith(OLD);
    const fresh = contents(await diskWith(NEW));
    const changes = await countChanges(start, NEW);
    for (let kill = 0; kill <= changes; kill += 1) {
      const torn = start.copy();
      await untilKilled(() => publish(NEW, RUN, OUT, torn.effects(kill)));
      await publish(NEW, RUN, OUT, torn.effects());
      expect(contents(torn)).toEqual(fresh);
    }
  });

  it("and whose new set then turns out damaged gets the old set back", async () => {
    const start = await diskWith(OLD);
    const old = contents(start);
    const changes = await countChanges(start, NEW);
    let damaged = 0;
    for (let kill = 0; kill <= changes; kill += 1) {
      const torn = start.copy();
      await untilKilled(() => publish(NEW, RUN, OUT, torn.effects(kill)));
      const waiting = `${OUT}/.klaar/kamer/grafieken/a.svg`;
      if (!torn.files.has(waiting)) continue;
      torn.files.set(waiting, bytes("kapot"));
      damaged += 1;
      await recover(OUT, torn.effects());
      expect(contents(torn)).toEqual(old);
    }
    expect(damaged).toBeGreaterThan(2);
  });

  it("while it was undoing a swap, leaves the old set after recovery", async () => {
    const start = await diskWith(OLD);
    start.held.add(`${OUT}/.klaar/kamer/brief.pdf`);
    const old = contents(start);
    const changes = await countChanges(start, NEW);
    for (let kill = 0; kill <= changes; kill += 1) {
      const torn = start.copy();
      torn.held.add(`${OUT}/.klaar/kamer/brief.pdf`);
      await publish(NEW, RUN, OUT, torn.effects(kill)).catch(() => undefined);
      torn.held.clear();
      await recover(OUT, torn.effects());
      const now = contents(torn);
      expect(await isValidSet(OUT, torn.effects())).toBe(true);
      if (now[`${OUT}/manifest.json`] === old[`${OUT}/manifest.json`]) expect(now).toEqual(old);
    }
  });
});

describe("a file that another program holds open", () => {
  const everywhere = [
    "kamer/brief.pdf",
    "intern/bevindingen.csv",
    "manifest.json",
    ".klaar/kamer/brief.pdf",
    ".klaar/intern/bevindingen.csv",
  ];
  it.each(everywhere)("(%s) is named in a refusal, and the old set stays as it was", async (held) => {
    const disk = await diskWith(OLD);
    const old = contents(disk);
    disk.held.add(`${OUT}/${held}`);
    const refusal = await publish(NEW, RUN, OUT, disk.effects()).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedError);
    expect(String(refusal)).toContain(held);
    expect(await isValidSet(OUT, disk.effects())).toBe(true);
    disk.held.clear();
    await recover(OUT, disk.effects());
    expect(contents(disk)).toEqual(old);
    await publish(NEW, RUN, OUT, disk.effects());
    expect(contents(disk)).toEqual(contents(await diskWith(NEW)));
  });
});

describe("a refused run", () => {
  const FINDINGS = [
    file("intern/bevindingen.csv", "waarom niet"),
    file("intern/bevindingen.html", "waarom niet"),
    file("kamer/brief.pdf", "niet"),
  ];

  it("puts only its findings beside the last good set, which stays valid", async () => {
    const disk = await diskWith(OLD);
    const old = contents(disk);
    await publishFindingsOnly(FINDINGS, OUT, disk.effects());
    expect(contents(disk)).toEqual({
      ...old,
      [`${OUT}/geweigerd/bevindingen.csv`]: "waarom niet",
      [`${OUT}/geweigerd/bevindingen.html`]: "waarom niet",
    });
    expect(await isValidSet(OUT, disk.effects())).toBe(true);
  });

  it("replaces the findings of an earlier refusal, and the next good set clears them", async () => {
    const disk = await diskWith(OLD);
    await publishFindingsOnly(FINDINGS, OUT, disk.effects());
    await publishFindingsOnly([file("intern/bevindingen.csv", "nog niet")], OUT, disk.effects());
    const refused = Object.entries(contents(disk)).filter(([path]) => path.includes("/geweigerd/"));
    expect(refused).toEqual([[`${OUT}/geweigerd/bevindingen.csv`, "nog niet"]]);
    await publish(NEW, RUN, OUT, disk.effects());
    expect(contents(disk)).toEqual(contents(await diskWith(NEW)));
  });

  it("killed at any change leaves the last good set valid", async () => {
    const start = await diskWith(OLD);
    await publishFindingsOnly(FINDINGS, OUT, start.effects());
    for (let kill = 0; ; kill += 1) {
      const torn = start.copy();
      const finished = await untilKilled(() => publishFindingsOnly(FINDINGS, OUT, torn.effects(kill)));
      expect(await isValidSet(OUT, torn.effects())).toBe(true);
      await recover(OUT, torn.effects());
      expect(await isValidSet(OUT, torn.effects())).toBe(true);
      if (finished) break;
    }
  });
});

describe("any history of sets, kills and refusals", () => {
  it("always ends, after recovery, in the last set that was or could have been published", async () => {
    const step = fc.record({
      set: fc.constantFrom(OLD, NEW, ONLY_KAMER),
      kill: fc.integer({min: 0, max: 30}),
      refused: fc.boolean(),
    });
    const manifests = new Map<readonly Artefact[], string>();
    for (const set of [OLD, NEW, ONLY_KAMER])
      manifests.set(set, contents(await diskWith(set))[`${OUT}/manifest.json`] ?? "");
    const property = fc.asyncProperty(fc.array(step, {maxLength: 6}), async (steps) => {
      const disk = await diskWith(OLD);
      let possible = new Set([manifests.get(OLD)]);
      for (const {set, kill, refused} of steps) {
        const act = refused
          ? publishFindingsOnly(set.length > 1 ? set : OLD, OUT, disk.effects(kill))
          : publish(set, RUN, OUT, disk.effects(kill));
        const finished = await untilKilled(() => act);
        if (!refused)
          possible = finished ? new Set([manifests.get(set)]) : new Set([...possible, manifests.get(set)]);
      }
      await recover(OUT, disk.effects());
      expect(await isValidSet(OUT, disk.effects())).toBe(true);
      expect(possible).toContain(contents(disk)[`${OUT}/manifest.json`]);
    });
    await fc.assert(property, {seed: 2023, numRuns: 300});
  });
});

async function countChanges(start: Disk, set: readonly Artefact[]): Promise<number> {
  const disk = start.copy();
  for (const held of start.held) disk.held.add(held);
  await publish(set, RUN, OUT, disk.effects()).catch(() => undefined);
  return disk.changes;
}

/** Whether the action came to its end before the kill. */
async function untilKilled(action: () => Promise<void>): Promise<boolean> {
  try {
    await action();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}
