/** What windows-1252 has at 0x80 to 0x9F; the five unused places stay control characters. The rest equals latin-1. */
export const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
