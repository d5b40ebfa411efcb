import type { Router } from "../../router/router.js";
import { vocabulary, type Ciphering, type Encryption } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

const { action } = vocabulary<Router>()(execWords);

/** Who is here by SSH (IOS Security command reference, `show ssh`); our server speaks version 2 only. */
export const sshConnections = action({
  syntax: "show ssh",
  help: { ssh: "Status of SSH server connections" },
  show: true,
  run(_router, _args, { shell }) {
    const rows = shell.logins.flatMap(({ line, user, encryption }) =>
      encryption ? connectionRows(line, user ?? "", encryption) : [],
    );
    return linesText([
      ...(rows.length === 0 ? ["%No SSHv2 server connections running."] : [CONNECTIONS, ...rows]),
      "%No SSHv1 server connections running.",
    ]);
  },
});

const CONNECTIONS = "Connection Version Mode Encryption  Hmac         State                 Username";

/** A connection has the number of its vty. */
function connectionRows(line: string, user: string, encryption: Encryption): readonly string[] {
  const row = (mode: string, { cipher, hmac }: Ciphering) =>
    [
      line.replace(/^\D+/, "").padEnd(10),
      "2.0".padEnd(7),
      mode.padEnd(4),
      cipher.padEnd(11),
      hmac.padEnd(12),
      "Session started".padEnd(21),
      user,
    ].join(" ");
  return [row("IN", encryption.in), row("OUT", encryption.out)];
}
