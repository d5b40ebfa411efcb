/**
 * Whether cme's own words get colours on a stream: where it is a terminal, unless `NO_COLOR` (no-color.org) or `FORCE_COLOR`
 * says otherwise; the latter counts more, as in Node. With sentences in place of drawings nothing has colours.
 */
export function isColoured(
  { isTTY }: { readonly isTTY?: boolean },
  plain: boolean,
  { NO_COLOR: no = "", FORCE_COLOR: force }: NodeJS.ProcessEnv = process.env,
): boolean {
  if (plain) return false;
  if (force !== undefined) return force !== "0" && force !== "false";
  return no === "" && isTTY === true;
}
