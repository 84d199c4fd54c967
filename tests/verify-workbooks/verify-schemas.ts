import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {fileURLToPath} from "node:url";
import {strFromU8, unzipSync} from "fflate";

const POM = fileURLToPath(new URL("pom.xml", import.meta.url));
const PROGRAM = fileURLToPath(new URL("ValidateParts.java", import.meta.url));
const HELD =
  /^xl\/(?:charts\/|drawings\/|tables\/|worksheets\/|)((?:chart|drawing|table|sheet|styles)\d*\.xml)$/;

/**
 * The sheets, tables, styles, drawings and charts of a workbook, held against the schemas of ISO/IEC 29500; and one chart with two
 * elements changed about, which must be found. Lines of what is wrong; null when Java or Maven is not here.
 */
export function verifySchemas(workbook: Uint8Array): readonly string[] | null {
  const folder = mkdtempSync(`${tmpdir()}/kamerklaar-`);
  try {
    const schemas = schemasIn(folder);
    if (schemas === null) return null;
    const parts = Object.entries(unzipSync(workbook)).flatMap(
      ([name, bytes]): (readonly [string, string])[] => {
        const short = HELD.exec(name)?.[1];
        return short === undefined ? [] : [[short, withoutIgnorable(strFromU8(bytes))]];
      },
    );
    const bars =
      parts.find(([name, xml]) => name.startsWith("chart") && xml.includes("<c:barChart>"))?.[1] ?? "";
    const broken = bars.replace(/(<c:barDir [^>]*>)(<c:grouping [^>]*>)/, "$2$1");
    const wrong = validated(folder, schemas, parts);
    const found = validated(folder, schemas, [["chart-kapot.xml", broken]]);
    console.log(
      `${parts.length} onderdelen van het analysewerkboek tegen de schema's van ISO/IEC 29500 gehouden`,
    );
    return [
      ...wrong,
      ...(found.length > 0 ? [] : ["een verwisseld element in een grafiek wordt niet gevonden"]),
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The standard lets readers skip names that a part itself calls ignorable; its schemas do not know them. */
function withoutIgnorable(xml: string): string {
  const prefixes = / mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(" ") ?? [];
  return prefixes.reduce(
    (text, prefix) => text.replace(new RegExp(` ${prefix}:\\w+="[^"]*"`, "g"), ""),
    xml.replace(/ mc:Ignorable="[^"]*"/, ""),
  );
}

/** Where the compiled schemas are, from Maven's own store or else from Maven Central; null when neither has them. */
function schemasIn(folder: string): string | null {
  const list = `${folder}/classpath.txt`;
  const goals = ["-q", "-B", "-f", POM, "dependency:build-classpath", `-Dmdep.outputFile=${list}`];
  const ended = [["-o"], []].some((offline) => spawnSync("mvn", [...offline, ...goals]).status === 0);
  return ended && existsSync(list) ? readFileSync(list, "utf8").trim() : null;
}

function validated(
  folder: string,
  schemas: string,
  parts: readonly (readonly [string, string])[],
): readonly string[] {
  for (const [name, xml] of parts) writeFileSync(`${folder}/${name}`, xml);
  const files = parts.map(([name]) => `${folder}/${name}`);
  const ended = spawnSync("java", ["-cp", schemas, PROGRAM, ...files], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const lines = ended.stdout.trim().split("\n");
  if (lines.pop() !== String(parts.length)) return [`niet alle onderdelen zijn nagegaan: ${ended.stderr}`];
  return lines;
}
