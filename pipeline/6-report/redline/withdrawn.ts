import type {MemoField} from "../../core/memo-fields.ts";
import {closedFields} from "../leaks.ts";
import {closedValues, type ReadInputs} from "../secrets/closed-values.ts";
import {phrasesIn, wordsOf, wordTree} from "../secrets/word-tree.ts";
import type {Difference} from "./difference.ts";

/** Stands for a text that was sent and is closed by now. */
const WITHDRAWN = "(niet meer openbaar)";

/**
 * Makes differences fit to be shown outside: what a document said then is left out where it is in a file, a row or a field of the decision note
 * that was closed since, for what is withdrawn is not said once more. What was merely replaced is told as it was.
 */
export function withdrawer(
  read: ReadInputs,
  fields: readonly MemoField[],
): <Item extends Difference>(item: Item) => Item {
  const withheld = closedValues(read).flatMap(({words, isWithheld}) => (isWithheld ? [words] : []));
  const tree = wordTree([...withheld, ...closedFields(fields).map(({value}) => wordsOf(value))]);
  const isClosed = (text: string): boolean => phrasesIn(tree, wordsOf(text)).size > 0;
  return (item) => {
    if (item.was === "" || !isClosed(`${item.was}\n${item.is === "" ? item.where : ""}`)) return item;
    const where = item.where.split(" › ").map((part) => (isClosed(part) ? WITHDRAWN : part));
    return {...item, was: WITHDRAWN, where: item.is === "" ? where.join(" › ") : item.where};
  };
}
