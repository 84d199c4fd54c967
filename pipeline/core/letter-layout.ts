/** Where the parts of letters and notes stand on the paper, in millimetres from its left and top (A4 upright), and the words of their labels. */
export interface LetterLayout {
  readonly labels: {readonly date: string; readonly subject: string};
  readonly textLeft: number;
  readonly textWidth: number;
  /** The column at the right: reference, and date and reference on later pages. */
  readonly columnLeft: number;
  readonly columnWidth: number;
  /** Top of the return address, of the column and of the addressee of a note. */
  readonly returnAddress: number;
  readonly date: number;
  readonly subject: number;
  /** Left of the values behind date and subject. */
  readonly values: number;
  /** Top of the first line of text on the first page, unless the head needs more. */
  readonly firstLine: number;
  /** Top of the word that says what kind of document a note is. */
  readonly kind: number;
  /** Top of the text on later pages. */
  readonly laterTop: number;
  /** Where the text of every page ends at the latest. */
  readonly textBottom: number;
  /** Top of the line with the number of the page. */
  readonly pageNumber: number;
}
