import type { Router } from "../../router/router.js";
import { phonesInOrder } from "../../router/telephony.js";
import { vocabulary } from "../../modes/device.js";
import { certificate } from "../../modes/ephone/identity.js";
import * as blocks from "../../modes/global/voice/blocks.js";
import * as security from "../../modes/voice/security.js";
import { execWords } from "../../modes/words.js";
import { linesText } from "../text.js";
import { UNCONFIGURED } from "./unconfigured.js";

/** Certificates of phones: CAPF server, CTL client and credentials server (CME command reference). */
const { action } = vocabulary<Router>()({ ...execWords, "capf-server": "Show CAPF server information" });

const SHOW = { show: true, packetTracer: false } as const;

const summary = action({
  ...SHOW,
  syntax: "show capf-server summary",
  help: { summary: "Show CAPF server configuration" },
  run(router) {
    const capf = blocks.capfServer.shown.of(router) ?? UNCONFIGURED;
    return linesText([
      "CAPF Server Configuration Details",
      ` Trustpoint for TLS With Phone: ${security.capfTrustpoint.shown.of(capf)?.label ?? ""}`.trimEnd(),
      ` Trustpoint for CA operation: ${security.enrollTrustpoint.shown.of(capf)?.label ?? ""}`.trimEnd(),
      ` Source Address: ${security.sourceAddress.shown.of(capf)?.address ?? "0.0.0.0"}`,
      ` Listening Port: ${security.port.shown.of(capf).port}`,
      ` Phone Key Size: ${security.keySize.shown.of(capf).bits}`,
      ` Phone KeyGen Retries: ${security.keyRetries.shown.of(capf).count}`,
      ` Phone KeyGen Timeout: ${security.keyTimeout.shown.of(capf).minutes} minutes`,
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
        const string = certificate.authString.shown.of(phone);
        if (phone.mac === undefined || !string) return [];
        return [` ${phone.mac.replaceAll(".", "").padEnd(18)}${string.digits}`];
      }),
    ]),
});

const trusted = action({
  ...SHOW,
  syntax: "show ctl-client",
  help: { "ctl-client": "Show CTL client information" },
  run(router) {
    const client = blocks.ctlClient.shown.of(router) ?? UNCONFIGURED;
    const { firstToken, secondToken, trustedServer } = security;
    return linesText([
      "CTL Client Information",
      "-----------------------------",
      `        SAST 1 Certificate Trustpoint: ${firstToken.shown.of(client)?.label ?? ""}`.trimEnd(),
      `        SAST 2 Certificate Trustpoint: ${secondToken.shown.of(client)?.label ?? ""}`.trimEnd(),
      "        List of Trusted Servers in the CTL",
      ...trustedServer.shown
        .all(client)
        .map(
          ({ kind, address, label }) =>
            `                ${kind.toUpperCase().padEnd(8)}${address.padEnd(16)}${label}`,
        ),
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
    const server = blocks.credentials.shown.of(router);
    if (!server) return "";
    const source = security.credentialsAddress.shown.of(server);
    return linesText([
      `Credentials IP: ${source?.address ?? "0.0.0.0"}`,
      `Credentials PORT: ${source?.port ?? CREDENTIALS_PORT}`,
      `Trustpoint: ${security.credentialsTrustpoint.shown.of(server)?.label ?? ""}`.trimEnd(),
    ]);
  },
});

export const showCertificates = [summary, sessions, strings, trusted, credentials];
