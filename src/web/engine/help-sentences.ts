/**
 * The sentences that the page's build takes out of the declarations, and fills in here: a line for those of a declaration,
 * words and sentences in turn, with tabs between them. From the sources, there are none.
 */
export const helpSentences = "";
