import type {Content} from "./content.ts";
import type {Look} from "./look.ts";
import type {Numbering} from "./numbering.ts";
import type {Ruler} from "./ruler.ts";
import type {TableRoom} from "./table-plan.ts";

/** What blocks need to know to become nodes. Measures in points. */
export interface BlockContext {
  readonly look: Look;
  readonly numbering: Numbering;
  readonly ruler: Ruler;
  readonly room: {readonly width: number; readonly height: number; readonly table: TableRoom};
}

/** A node and the page it wants; `break` starts a new one. */
export interface FlowItem {
  readonly node: Content;
  readonly orientation?: "portrait" | "landscape";
  readonly break?: true;
}
