/** Whether a file is a saved lab that was exported, as its first lines tell. */
export function isExportedLab(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return /^\s*\{\s*"schema": ?"cme-saved-lab\//.test(head);
}
