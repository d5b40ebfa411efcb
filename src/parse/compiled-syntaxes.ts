/**
 * Declared notations and their syntax trees (`encodeSyntax`). The build fills it in, in the program only: from the
 * sources, notations are read by their grammar.
 */
export const compiledSyntaxes: Readonly<Record<string, string>> = {};
