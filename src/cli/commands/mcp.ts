import { once } from "node:events";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { isFolder } from "../files.js";
import { complain, diskOf, type Io } from "../io.js";
import { analysisTools } from "../mcp/analysis-tools.js";
import { labTools } from "../mcp/lab-tools.js";
import { GivenTexts } from "../mcp/given-texts.js";
import { offer } from "../mcp/tool.js";

/** Filled in by the build, from package.json. */
declare const CME_VERSION: string;

export interface McpOptions {
  /** The folder whose files may be read; none without it. */
  readonly root?: string;
}

/** `cme mcp`: the library's functions as tools of the Model Context Protocol, until standard input ends. */
export async function mcpCommand({ root }: McpOptions, io: Io): Promise<number> {
  if (root !== undefined && !isFolder(root, diskOf(io)))
    return complain({ failure: `there is no folder ${root}: name one with --root` }, io);
  const server = new McpServer({ name: "cme", version: CME_VERSION });
  const texts = new GivenTexts(root, diskOf(io));
  for (const tool of [...analysisTools(texts), ...labTools(texts)]) offer(server, tool);
  await server.connect(new StdioServerTransport(io.stdin, io.stdout));
  await once(io.stdin, "end");
  await server.close();
  return 0;
}
