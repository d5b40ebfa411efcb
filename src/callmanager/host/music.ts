/** What an announcement says that is music on hold: of a call on hold, and in a queue between its announcements. */
export const MUSIC = "(music on hold)";
