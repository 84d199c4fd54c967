import {describe, expect, it} from "vitest";
import {type SendState, sendNotice} from "../../pipeline/7-publish/index.ts";

const READY: SendState = {
  edition: "Strategie 2023",
  date: "3 april 2023",
  status: "vastgesteld",
  faults: 0,
  definitive: true,
};
const FILES = ["kamer/brief.pdf", "intern/bevindingen.csv", "kamer/data/scores.csv"].map((path) => ({
  path,
  bytes: new Uint8Array(),
}));
const text = (state: SendState) =>
  new TextDecoder("utf-8", {ignoreBOM: true}).decode(sendNotice(state, FILES).bytes);

describe("the notice beside the letter", () => {
  it("says that a set may be sent only when it is decided, without faults and final", () => {
    expect(text(READY)).toContain("DEZE SET MAG WORDEN VERZONDEN.");
    const others: readonly Partial<SendState>[] = [
      {status: "fictief"},
      {status: "concept"},
      {faults: 1},
      {definitive: false},
    ];
    for (const other of others) {
      expect(text({...READY, ...other})).toContain("DEZE SET MAG NIET WORDEN VERZONDEN.");
      expect(text({...READY, ...other})).not.toContain("MAG WORDEN");
    }
  });

  it("gives every reason why not", () => {
    const all = text({...READY, status: "fictief", faults: 3, definitive: false});
    for (const reason of ["VOORBEELD", "verzonnen", "fouten open", "niet als definitief gemaakt"])
      expect(all).toContain(reason);
    expect(text({...READY, status: "concept"})).toContain("CONCEPT");
    expect(text({...READY, faults: 37})).not.toContain("37");
  });

  it("names the edition, the date and the files for Parliament, and no others", () => {
    const notice = text(READY);
    for (const part of ["Strategie 2023", "3 april 2023", "- brief.pdf", "- data/scores.csv"])
      expect(notice).toContain(part);
    expect(notice).not.toContain("bevindingen");
  });

  it("opens in Windows Notepad: a BOM and CRLF line ends, at kamer/LEESMIJ.txt", () => {
    expect(sendNotice(READY, FILES).path).toBe("kamer/LEESMIJ.txt");
    expect(text(READY).startsWith("\uFEFFDEZE SET")).toBe(true);
    expect(text(READY).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});
