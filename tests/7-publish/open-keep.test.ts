import {expect, it} from "vitest";
import {openKeep} from "../../pipeline/7-publish/index.ts";
import {UsageError} from "../../pipeline/core/effects.ts";
import {memoryEffects} from "../support/memory-effects.ts";

const bytes = new TextEncoder().encode("gemaakt");

it("makes anew what another run cleared between seeing it and reading it", async () => {
  const effects = memoryEffects({});
  const first = await openKeep("uit", "programma", effects);
  first.look("soort", "invoer").put(bytes);
  await first.save();
  expect((await openKeep("uit", "programma", effects)).look("soort", "invoer").bytes).toEqual(bytes);
  const read = (path: string) => Promise.reject(new UsageError(`${path} kan niet worden gelezen.`));
  const second = await openKeep("uit", "programma", {...effects, read});
  expect(second.look("soort", "invoer").bytes).toBeNull();
});
