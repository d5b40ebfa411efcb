import envPaths from "env-paths";

/** Where the user's system keeps what a program can make anew. This module fails to load where the user has no home. */
export const cacheFolder: string = envPaths("cme", { suffix: "" }).cache;
