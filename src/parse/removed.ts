/** What stands in a record in place of a secret. */
export const REMOVED = "<removed>";
