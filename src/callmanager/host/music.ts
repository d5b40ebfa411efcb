/** What an announcement says that is music on hold. */
export const MUSIC = "(music on hold)";
