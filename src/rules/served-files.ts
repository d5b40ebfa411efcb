import { tftpServer } from "../modes/global/files.js";
import { FLASH_ROOT, readFileName, type FileName } from "../router/files/file-name.js";
import { permits } from "../router/packet-filter.js";
import type { Router } from "../router/router.js";

/** Whether a router gives any of its files to others (`tftp-server`). */
export function servesFiles(router: Router): boolean {
  return tftpServer.all(router).length > 0;
}

/** The file that somebody gets by TFTP who asks for that name; undefined if he gets none. */
export function servedFile(router: Router, asked: string, client: string): FileName | undefined {
  for (const { file, alias, access } of tftpServer.all(router)) {
    const name = readFileName(file, FLASH_ROOT);
    if (asked !== (alias ?? name.path)) continue;
    const list = access === undefined ? undefined : router.accessLists.get(String(access));
    const question = { source: client, destination: undefined, protocol: UDP, destinationPort: 69, dscp: 0 };
    return !list || permits(list, question) ? name : undefined;
  }
  return undefined;
}

const UDP = 17;
