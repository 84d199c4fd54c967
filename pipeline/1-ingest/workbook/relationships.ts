import type {Archive} from "./archive.ts";
import {type Attributes, parseXml} from "./parse-xml.ts";
import {done, type Tried} from "./tried.ts";

/** A pointer from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string;
  /** Name of the part pointed at, without a leading slash; null when it points outside the file. */
  readonly part: string | null;
  /** Address that it points at outside the file; null when it points at a part. */
  readonly address: string | null;
}

/** The pointers of a part (`""` for the file as a whole); none when it has no `_rels` part. */
export async function readRelationships(
  archive: Archive,
  part: string,
): Promise<Tried<readonly Relationship[]>> {
  const found: Relationship[] = [];
  const slash = part.lastIndexOf("/") + 1;
  const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!archive.has(rels)) return done(found);
  const parsed = await parseXml(archive.chunks(rels), rels, {
    open: (name, attributes) => {
      if (name === "Relationship") found.push(relationship(attributes, part.slice(0, slash)));
    },
  });
  return parsed.refusal === null ? done(found) : parsed;
}

function relationship(attributes: Attributes, folder: string): Relationship {
  const {Id = "", Type = "", Target = "", TargetMode} = attributes;
  const type = Type.slice(Type.lastIndexOf("/") + 1);
  const isOutside = TargetMode === "External";
  return {
    id: Id,
    type,
    part: isOutside ? null : resolve(folder, Target),
    address: isOutside ? Target : null,
  };
}

/** The part that a target names, seen from a folder that is empty or ends in a slash; null when it leaves the file. */
function resolve(folder: string, target: string): string | null {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.length === 0 ? null : steps.join("/");
}
