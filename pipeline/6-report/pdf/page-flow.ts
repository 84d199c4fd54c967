import type {FlowItem} from "./block-context.ts";
import type {Content} from "./content.ts";

/**
 * Nodes in order, with page breaks where asked and where the paper turns. A heading goes along with the turned table
 * that it stands above; breaks at the start, at the end and after each other come to nothing.
 */
export function flowOnPages(
  items: readonly FlowItem[],
  start: "portrait" | "landscape" = "portrait",
): Content[] {
  const turned = headingsAlong(items);
  const nodes: Content[] = [];
  let page = start;
  let wantsBreak = false;
  for (const item of turned) {
    if (item.break) {
      wantsBreak = nodes.length > 0;
      continue;
    }
    const orientation = item.orientation ?? "portrait";
    if (orientation !== page || wantsBreak) nodes.push(onNewPage(item.node, orientation));
    else nodes.push(item.node);
    page = orientation;
    wantsBreak = false;
  }
  return nodes;
}

/** Without the white space that would stand above it in running text. */
function onNewPage(node: Content, orientation: "portrait" | "landscape"): Content {
  const [left, , right, bottom] = node.margin ?? [0, 0, 0, 0];
  return {...node, margin: [left, 0, right, bottom], pageBreak: "before", pageOrientation: orientation};
}

/** What is kept with the next thing takes over the page of that. */
function headingsAlong(items: readonly FlowItem[]): readonly FlowItem[] {
  const result: FlowItem[] = [];
  let following: FlowItem["orientation"];
  for (const item of [...items].reverse()) {
    const orientation = item.node.keepWithNext === true ? (following ?? item.orientation) : item.orientation;
    result.push(orientation === undefined ? item : {...item, orientation});
    following = item.break ? undefined : orientation;
  }
  return result.reverse();
}
