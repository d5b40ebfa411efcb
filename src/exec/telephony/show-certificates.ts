import { keptBlocks, keptRows, keptText } from "../../router/kept.js";
import type { Router } from "../../router/router.js";
import { phonesInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";

/** Certificates of phones: CAPF server, CTL client and credentials server (CME command reference). */
const { action } = vocabulary<Router>()({ ...execWords, "capf-server": "Show CAPF server information" });

const SHOW = { show: true, packetTracer: false } as const;

/** Where `capf-server` says nothing else: TCP port, bits, tries, minutes. */
const CAPF = { port: "3804", bits: "1024", retries: "3", minutes: "30" } as const;

const summary = action({
  ...SHOW,
  syntax: "show capf-server summary",
  help: { summary: "Show CAPF server configuration" },
  run(router) {
    const [capf] = keptBlocks(router, "capf-server");
    const said = (words: string, label: string) => capf && keptText(capf, words, label);
    return linesText([
      "CAPF Server Configuration Details",
      ` Trustpoint for TLS With Phone: ${said("trustpoint-label", "label") ?? ""}`.trimEnd(),
      ` Trustpoint for CA operation: ${said("cert-enroll-trustpoint", "label") ?? ""}`.trimEnd(),
      ` Source Address: ${said("source-addr", "address") ?? "0.0.0.0"}`,
      ` Listening Port: ${said("port", "port") ?? CAPF.port}`,
      ` Phone Key Size: ${said("phone-key-size", "bits") ?? CAPF.bits}`,
      ` Phone KeyGen Retries: ${said("keygen-retry", "count") ?? CAPF.retries}`,
      ` Phone KeyGen Timeout: ${said("keygen-timeout", "minutes") ?? CAPF.minutes} minutes`,
    ]);
  },
});

const sessions = action({
  ...SHOW,
  syntax: "show capf-server sessions",
  help: { sessions: "Show phones that get a certificate" },
  run: () => linesText(["Active CAPF Sessions", " Phone ID             State"]),
});

const strings = action({
  ...SHOW,
  syntax: "show capf-server auth-string",
  help: { "auth-string": "Show strings that users type to get a certificate" },
  run: (router) =>
    linesText([
      "Authentication Strings for configured Ephones",
      " Mac-Addr          Auth-String",
      " --------          -----------",
      ...phonesInOrder(router).flatMap((phone) => {
        const digits = keptText(phone, "capf-auth-str", "digits");
        if (phone.mac === undefined || digits === undefined) return [];
        return [` ${phone.mac.replaceAll(".", "").padEnd(18)}${digits}`];
      }),
    ]),
});

const trusted = action({
  ...SHOW,
  syntax: "show ctl-client",
  help: { "ctl-client": "Show CTL client information" },
  run(router) {
    const [client] = keptBlocks(router, "ctl-client");
    const signer = (words: string) => (client && keptText(client, words, "label")) ?? "";
    const servers = client ? keptRows(client, "server") : [];
    return linesText([
      "CTL Client Information",
      "-----------------------------",
      `        SAST 1 Certificate Trustpoint: ${signer("sast1 trustpoint")}`.trimEnd(),
      `        SAST 2 Certificate Trustpoint: ${signer("sast2 trustpoint")}`.trimEnd(),
      "        List of Trusted Servers in the CTL",
      ...servers.map((row) => {
        const kind = String(row["kind"]).toUpperCase();
        return `                ${kind.padEnd(8)}${String(row["address"]).padEnd(16)}${String(row["label"])}`;
      }),
    ]);
  },
});

/** Where `credentials` says no other TCP port. */
const CREDENTIALS_PORT = "2444";

const credentials = action({
  ...SHOW,
  syntax: "show credentials",
  help: { credentials: "Show credentials server information" },
  run(router) {
    const [server] = keptBlocks(router, "credentials");
    if (!server) return "";
    const said = (words: string, label: string) => keptText(server, words, label);
    return linesText([
      `Credentials IP: ${said("ip source-address", "address") ?? "0.0.0.0"}`,
      `Credentials PORT: ${said("ip source-address", "port") ?? CREDENTIALS_PORT}`,
      `Trustpoint: ${said("trustpoint", "label") ?? ""}`.trimEnd(),
    ]);
  },
});

export const showCertificates = [summary, sessions, strings, trusted, credentials];
