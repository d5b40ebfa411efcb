/** A command on which another process acts, where it is kept and shown only. */
export function onPaper<C extends { readonly simulated: boolean }>(command: C): C {
  return { ...command, simulated: false };
}
