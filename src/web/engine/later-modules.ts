/**
 * Brings the modules that nothing runs before somebody does something in the lab. The page's build takes them out of what
 * is loaded first and fills this in; from the sources, all of them are there.
 */
export function bringModules(): void {
  return;
}
