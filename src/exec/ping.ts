import { primaryAddress } from "../router/interfaces.js";
import type { Router } from "../router/router.js";
import type { Run } from "../language/declaration.js";
import { vocabulary, type Device } from "../modes/device.js";
import { askPing } from "./ping-questions.js";
import { patternOf, sendEchoes, USUAL_PING } from "./ping-run.js";
import { INVALID_SOURCE, isOwn } from "./source-address.js";
import { execWords } from "../modes/words.js";

/** `ping`, plain, with options and as a dialogue (IOS Configuration Fundamentals, "Troubleshooting Tools"). */
const { action } = vocabulary<Router>()({ ...execWords, ping: "Send echo messages" });

const ping = action({
  syntax: "ping target:WORD",
  help: { target: "Ping destination address or hostname" },
  level: "user",
  run: (_router, { target }, device) => sendEchoes({ ...USUAL_PING, target }, device),
});

const OPTIONS =
  "{repeat count:<1-2147483647> | size size:<36-18024> | timeout timeout:<0-3600> | source {port:INTERFACE | address:A.B.C.D} | data pattern:HEX | df-bit | validate}+";

const OPTIONS_HELP = {
  target: "Ping destination address or hostname",
  repeat: "specify repeat count",
  count: "Repeat count",
  size: "specify datagram size",
  timeout: "specify timeout interval",
  source: "specify source address or name",
  port: "Interface whose address is the source",
  address: "Source address",
  data: "specify data pattern",
  pattern: "16 bit pattern",
  "df-bit": "enable do not fragment bit in IP header",
  validate: "validate reply data",
} as const;

const pingIp = action({
  syntax: `ping ip target:A.B.C.D [${OPTIONS}]`,
  help: { ...OPTIONS_HELP, ip: "IP echo" },
  packetTracer: { syntax: "ping ip target:A.B.C.D" },
  run: withOptions,
});

const pingOptions = action({
  syntax: `ping target:WORD ${OPTIONS}`,
  help: OPTIONS_HELP,
  packetTracer: false,
  run: withOptions,
});

const extendedPing = action({
  syntax: "ping",
  help: {},
  run: (router, _args, device) => askPing(router, device),
});

export const pings = [ping, pingIp, pingOptions, extendedPing];

interface Options {
  readonly target: string;
  readonly count?: number | undefined;
  readonly size?: number | undefined;
  readonly timeout?: number | undefined;
  readonly port?: string | undefined;
  readonly address?: string | undefined;
  readonly pattern?: string | undefined;
  readonly "df-bit"?: true | undefined;
  readonly validate?: true | undefined;
}

function withOptions(router: Router, options: Options, device: Device): Run {
  const { target, count, size, timeout, port, address, pattern, validate = false } = options;
  const interfaceNamed = port === undefined ? undefined : router.interfaces.get(port);
  const source = (interfaceNamed && primaryAddress(router, interfaceNamed)?.address) ?? address;
  if (port !== undefined && source === undefined) return { refused: NO_SOURCE_INTERFACE };
  if (address !== undefined && !isOwn(router, address)) return { refused: INVALID_SOURCE };
  if (pattern !== undefined && patternOf(pattern) === undefined) return { invalid: "pattern" };
  const { sizes } = USUAL_PING;
  return sendEchoes(
    {
      target,
      count: count ?? USUAL_PING.count,
      sizes: size === undefined ? sizes : { first: size, last: size, step: 1 },
      timeout: timeout ?? USUAL_PING.timeout,
      source,
      dscp: 0,
      dontFragment: options["df-bit"] === true,
      validate,
      pattern: pattern === undefined ? undefined : patternOf(pattern),
      verbose: false,
    },
    device,
  );
}

const NO_SOURCE_INTERFACE = "% Invalid source interface - IP not enabled or interface is down";
