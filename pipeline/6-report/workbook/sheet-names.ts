/** Names of sheets from what they should be called: at most 31 characters, no signs that Excel refuses, each another one and none of those taken. */
export function sheetNames(wanted: readonly string[], before: readonly string[] = []): readonly string[] {
  const taken = new Set<string>(before.map((name) => name.toLowerCase()));
  return wanted.map((want) => {
    const words = want.replace(/[:\\/?*[\]'_\s]+/g, " ").trim() || "Tabel";
    const base = words.charAt(0).toUpperCase() + words.slice(1);
    let name = base.slice(0, 31).trim();
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${base.slice(0, 28).trim()} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
