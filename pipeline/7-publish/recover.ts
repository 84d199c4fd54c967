import type {Effects} from "../core/effects.ts";
import {ASIDE, MANIFEST, READY, REPLACED, STAGING, UNDOING} from "./places.ts";
import {isSame, vouchedFor} from "./valid-set.ts";

/**
 * Ends what an interrupted run left behind, so that the output folder holds the whole new set or the whole old one.
 * Run it before anything else; it may itself be interrupted at any point and run again.
 * Throws `RefusedError` when a file that has to move is held open; nothing is lost then.
 */
export async function recover(output: string, effects: Effects): Promise<void> {
  if (await effects.exists(`${output}/${UNDOING}`)) await undo(output, effects);
  if (await effects.exists(`${output}/${READY}`)) {
    if (await isWhole(output, effects)) await complete(output, effects);
    else await giveUp(output, effects);
  }
  await effects.remove(`${output}/${STAGING}`);
  await effects.remove(`${output}/${ASIDE}`);
}

/**
 * Puts the set in `.klaar` in place of the one in the output folder. Old folders all make way first, because that is
 * where a file held open shows; the manifest goes last, over the old one, in one step. Can be repeated from any point.
 */
export async function complete(output: string, effects: Effects): Promise<void> {
  const ready = `${output}/${READY}`;
  const vouched = await vouchedFor(`${ready}/${MANIFEST}`, effects);
  if (vouched !== null) {
    const isNew = (name: string) => vouched.some(({file}) => file.startsWith(`${name}/`));
    const pending: string[] = [];
    for (const name of REPLACED) {
      if (await effects.exists(`${ready}/${name}`)) pending.push(name);
      if (isNew(name) && !pending.includes(name)) continue;
      await moveIfThere(`${output}/${name}`, `${output}/${ASIDE}/${name}`, effects);
    }
    for (const name of pending) await effects.rename(`${ready}/${name}`, `${output}/${name}`);
    await effects.rename(`${ready}/${MANIFEST}`, `${output}/${MANIFEST}`);
  }
  await effects.remove(`${output}/${ASIDE}`);
  await effects.remove(ready);
}

/** Decides in one step that the old set stays, then brings it back. */
export async function giveUp(output: string, effects: Effects): Promise<void> {
  await effects.write(
    `${output}/${UNDOING}`,
    new TextEncoder().encode("De vorige set wordt teruggezet.\r\n"),
  );
  await undo(output, effects);
}

/**
 * The way back of `complete`; the old manifest never left its place. Where `.klaar` cannot move because a file in it is
 * held open, the old set is whole already and the rest waits for the next start.
 */
async function undo(output: string, effects: Effects): Promise<void> {
  const ready = `${output}/${READY}`;
  if (await effects.exists(ready)) {
    const vouched = (await vouchedFor(`${ready}/${MANIFEST}`, effects)) ?? [];
    for (const name of REPLACED) {
      const isNew = vouched.some(({file}) => file.startsWith(`${name}/`));
      if (isNew && !(await effects.exists(`${ready}/${name}`))) {
        await moveIfThere(`${output}/${name}`, `${ready}/${name}`, effects);
      }
      await moveIfThere(`${output}/${ASIDE}/${name}`, `${output}/${name}`, effects);
    }
    await effects.remove(`${output}/${STAGING}`);
    await effects.rename(ready, `${output}/${STAGING}`);
  }
  await effects.remove(`${output}/${UNDOING}`);
}

/** Whether every file of the new set is there with its own bytes, in `.klaar` or already in place. */
async function isWhole(output: string, effects: Effects): Promise<boolean> {
  const ready = `${output}/${READY}`;
  if (!(await effects.exists(`${ready}/${MANIFEST}`))) return true;
  const vouched = await vouchedFor(`${ready}/${MANIFEST}`, effects);
  if (vouched === null) return false;
  for (const file of vouched) {
    const waiting = `${ready}/${file.file}`;
    const path = (await effects.exists(waiting)) ? waiting : `${output}/${file.file}`;
    if (!(await effects.exists(path)) || !isSame(file, await effects.read(path))) return false;
  }
  return true;
}

async function moveIfThere(from: string, to: string, effects: Effects): Promise<void> {
  if (await effects.exists(from)) await effects.rename(from, to);
}
