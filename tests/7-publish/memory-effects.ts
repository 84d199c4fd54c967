import {type Effects, RefusedError, UsageError} from "../../pipeline/core/effects.ts";
import {compareText} from "../../pipeline/core/place.ts";

/** The end of the process: from here on nothing reaches the disk any more. */
export class Killed extends Error {}

/** A disk in memory that behaves like a real one where it matters for a swap: folders exist only through their files. */
export class Disk {
  readonly files: Map<string, Uint8Array>;
  readonly said: string[] = [];
  /** Paths that another program holds; moving them, or a folder they are in, is refused. */
  readonly held = new Set<string>();
  /** Changes to the disk so far. */
  changes = 0;

  constructor(files: Iterable<readonly [string, Uint8Array]> = []) {
    this.files = new Map(files);
  }

  copy(): Disk {
    return new Disk(this.files);
  }

  /** Effects on this disk; the process is killed just before change number `killAt` (from 0). */
  effects(killAt = Number.POSITIVE_INFINITY): Effects {
    let dead = false;
    let done = 0;
    const alive = () => {
      if (dead) throw new Killed();
    };
    const change = (act: () => void) => {
      alive();
      if (done === killAt) {
        dead = true;
        throw new Killed();
      }
      done += 1;
      this.changes += 1;
      act();
    };
    return {
      list: async (folder) => {
        alive();
        const start = `${folder}/`;
        return this.below(folder).map((path) => path.slice(start.length));
      },
      read: async (path) => {
        alive();
        const bytes = this.files.get(path);
        if (bytes === undefined) throw new UsageError(path);
        return bytes;
      },
      exists: async (path) => {
        alive();
        return this.files.has(path) || this.below(path).length > 0;
      },
      write: async (path, bytes) => {
        change(() => this.files.set(`${path}.tijdelijk`, bytes.slice(0, bytes.length / 2)));
        change(() => this.move(`${path}.tijdelijk`, path));
        this.files.set(path, bytes);
      },
      rename: async (from, to) => {
        change(() => this.move(from, to));
      },
      remove: async (path) => {
        for (const file of this.below(path)) change(() => this.files.delete(file));
        if (this.files.has(path)) change(() => this.files.delete(path));
      },
      say: (line) => {
        this.said.push(line);
      },
    };
  }

  private below(folder: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).sort(compareText);
  }

  private move(from: string, to: string): void {
    for (const path of this.held) {
      if (path === from || path.startsWith(`${from}/`) || path === to) throw new RefusedError(path);
    }
    const file = this.files.get(from);
    const moving = this.below(from);
    if (file === undefined && moving.length === 0) throw new UsageError(`${from} is not there`);
    if (this.below(to).length > 0 || (file === undefined && this.files.has(to))) {
      throw new UsageError(`${to} is in the way`);
    }
    if (file !== undefined) {
      this.files.delete(from);
      this.files.set(to, file);
    }
    for (const path of moving) {
      const bytes = this.files.get(path) ?? new Uint8Array();
      this.files.delete(path);
      this.files.set(`${to}${path.slice(from.length)}`, bytes);
    }
  }
}
