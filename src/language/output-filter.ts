export function filterOutput(text: string, _k: string, _p: string): { text: string } | { error: string } { return { text }; }
