import {describe, expect, it} from "vitest";
import {readFreezeWords, takeSentDate} from "../pipeline/vastleggen-words.ts";

const PAPER = "Kamerstukken\u00a0II 30821, nr.\u00a0123";

describe("the words behind npm run vastleggen", () => {
  it.each([
    [["--verzonden", "2026-12-04", "--kamerstuk", "30821, nr. 123"]],
    [["verzonden=2026-12-04", "kamerstuk=30821, nr. 123"]],
    [["verzonden", "2026-12-04", "kamerstuk", "30821-123"]],
  ])("%j give the date and the paper as it is printed", (words) => {
    expect(readFreezeWords(words)).toEqual({
      sent: "2026-12-04",
      paper: PAPER,
      fictitious: false,
      rest: [],
    });
  });

  it("leave the options that every command knows, and may say that the set is fictitious", () => {
    expect(readFreezeWords(["uitvoer=map", "--fictief", "verzonden=2026-12-04"])).toEqual({
      sent: "2026-12-04",
      paper: "",
      fictitious: true,
      rest: ["uitvoer=map"],
    });
  });

  it.each([
    [[], "Noem de dag van verzending"],
    [["verzonden=2026-02-30"], "is geen datum"],
    [["verzonden", "--kamerstuk", "30821-1"], "Achter verzonden ontbreekt de waarde"],
    [["verzonden=2026-12-04", "kamerstuk=morgen"], "is geen Kamerstuk"],
  ])("%j are refused, and why is said", (words, why) => {
    expect(() => readFreezeWords(words)).toThrow(why);
  });

  it("name a sent set to check, or none", () => {
    expect(takeSentDate(["--verzonden", "2026-12-04", "data=x"])).toEqual({
      sent: "2026-12-04",
      rest: ["data=x"],
    });
    expect(takeSentDate(["data=x"])).toEqual({sent: null, rest: ["data=x"]});
  });
});
