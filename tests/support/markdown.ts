/** What stands between single backticks, in order; fenced blocks left out. */
export const codeIn = (text: string): readonly string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].flatMap((match) => match[1] ?? []);

const withoutFences = (text: string): string => text.replace(/^```[^\n]*\n.*?^```$/gms, "");

/** The contents of fenced blocks of one language. */
export const fencesOf = (text: string, language: string): readonly string[] =>
  [...text.matchAll(/^```([a-z]*)\n(.*?)^```$/gms)].flatMap((match) =>
    match[1] === language ? [match[2] ?? ""] : [],
  );

/** Where links and pictures lead, web addresses left out. */
export const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap((match) => match[1] ?? [])
    .filter((target) => !/^https?:/.test(target));

/** Every `npm …` command in a text, in code or in a fenced block, without what explains it. */
export const npmCommandsIn = (text: string): readonly string[] =>
  [...codeIn(text), ...fencesOf(text, "sh").flatMap((block) => block.split("\n"))].filter((code) =>
    code.startsWith("npm "),
  );

/** The cells of the rows of all tables in a text, without heads and lines. */
export function tableRows(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  return lines
    .filter((line, index) => line.startsWith("|") && !isRule(line) && !isRule(lines[index + 1] ?? ""))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const isRule = (line: string): boolean => /^\|[\s|:-]+\|$/.test(line);
