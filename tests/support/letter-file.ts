/** A delivery of the small cycle that differs from every other by its number. */
export function letterFile(number: number): {readonly name: string; readonly text: string} {
  return {
    name: "JenV 2023.csv",
    text: `risico;criterium;laag;verwacht;hoog;toelichting;bron\nbrand;1.1;A;B;C;nummer ${number};proef\n`,
  };
}
