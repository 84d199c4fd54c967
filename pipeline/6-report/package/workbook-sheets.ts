import type {OfficePackage} from "./office-package.ts";
import {attributeOf, tagsOf} from "./xml.ts";

/** A sheet of a workbook, by name, and the part that holds it. */
export interface PackageSheet {
  readonly name: string;
  readonly part: string;
}

/** The part that lists the sheets. Throws when the package is no workbook. */
export function workbookPart(file: OfficePackage): string {
  const part = file.pointers("").find(({type}) => type === "officeDocument")?.part ?? "";
  if (file.find(part) === null) throw new Error("a package without a workbook");
  return part;
}

/** The sheets of a workbook in their order. */
export function sheetsOf(file: OfficePackage): readonly PackageSheet[] {
  const workbook = workbookPart(file);
  const pointers = new Map(file.pointers(workbook).map(({id, part}) => [id, part]));
  return tagsOf(file.text(workbook), "sheet").map((tag) => ({
    name: attributeOf(tag, "name") ?? "",
    part: pointers.get(attributeOf(tag, "id") ?? "") ?? "",
  }));
}
