import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import type * as z from "zod";
import type { Refusal } from "../../library/refusal.js";
import { failed, type Failure } from "../failure.js";
import { faultOf, pleaseReport } from "../fault.js";

/** What an assistant may call: it reads and computes, and changes nothing outside of this process. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  /** Does what was asked; `asked` has been read by `input`. */
  readonly run: (asked: unknown) => Answer | Refusal | Failure;
}

/** What a tool yields: a text that is read, the same for programs, or bytes. */
export interface Answer {
  readonly text: string;
  readonly data?: object;
  readonly file?: { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
}

/** Declares a tool, whose input is typed by its schema. */
export function tool<Shape extends z.ZodRawShape>(declared: {
  readonly name: string;
  readonly description: string;
  readonly input: Shape;
  readonly run: (asked: z.output<z.ZodObject<Shape>>) => Answer | Refusal | Failure;
}): Tool {
  const { run } = declared;
  return { ...declared, run: (asked) => run(asked as z.output<z.ZodObject<Shape>>) };
}

/** Lets a server's clients call a tool. */
export function offer(server: McpServer, { name, description, input, run }: Tool): void {
  const annotations = { readOnlyHint: true, openWorldHint: false };
  server.registerTool(name, { description, inputSchema: input, annotations }, (asked: unknown) => {
    try {
      return resultOf(run(asked));
    } catch (error) {
      return wrong(`a fault in cme: ${pleaseReport(faultOf(error))}`);
    }
  });
}

function resultOf(answer: Answer | Refusal | Failure): CallToolResult {
  if (failed(answer)) return wrong(answer.failure);
  if ("problems" in answer) return wrong(answer.problems.map(({ message }) => message).join("\n"));
  const { text, data, file } = answer;
  const content: CallToolResult["content"] = [{ type: "text", text }];
  if (file) {
    const blob = Buffer.from(file.bytes).toString("base64");
    content.push({ type: "resource", resource: { uri: `cme:///${file.name}`, mimeType: file.type, blob } });
  }
  return { content, ...(data && { structuredContent: { ...data } }) };
}

function wrong(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}
