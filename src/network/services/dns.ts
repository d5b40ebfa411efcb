import type { Timeline } from "../../session/timeline.js";
import type { DnsMessage } from "../link/frames.js";
import type { IpStack } from "../ip/ip-stack.js";

/** Where name servers listen (RFC 1035). */
const DNS_PORT = 53;
const CLIENT_PORT = 53053;
/** Milliseconds until a question is repeated, and how often it is asked. */
const REPEAT = 2000;
const TRIES = 3;

/** ConfiguredCache for the names that the router knows itself (`ip host`). */
export class DnsServer {
  constructor(
    private readonly stack: IpStack,
    private readonly names: () => ReadonlyMap<string, readonly string[]>,
  ) {}

  start(): void {
    this.stack.listen(DNS_PORT, ({ data, sourcePort }, { source, destination }) => {
      if (data.kind !== "dns" || data.response) return;
      const answers = this.#find(data);
      const answer: DnsMessage = { ...data, response: true, answers, code: answers.length > 0 ? 0 : 3 };
      this.stack.send({
        destination: source,
        source: destination,
        data: { kind: "udp", sourcePort: DNS_PORT, destinationPort: sourcePort, data: answer },
      });
    });
  }

  stop(): void {
    this.stack.unlisten(DNS_PORT);
  }

  #find({ name, question }: DnsMessage): readonly string[] {
    const all = [...this.names()];
    if (question === "PTR") {
      return all.filter(([, addresses]) => addresses.includes(name)).map(([host]) => host);
    }
    return all.find(([host]) => host.toLowerCase() === name.toLowerCase())?.[1] ?? [];
  }
}

/** What a name server said; undefined: nothing. */
export type DnsAnswer = { readonly answers: readonly string[] } | undefined;

/** Asks a name server for a host's addresses, or for the name of an address. */
export function askNameServer(
  stack: IpStack,
  timeline: Timeline,
  question: { readonly server: string; readonly name: string; readonly question: "A" | "PTR" },
  done: (answer: DnsAnswer) => void,
): void {
  const { server, name } = question;
  let tries = 0;
  const finish = (answer: DnsAnswer): void => {
    timer.cancel();
    stack.unlisten(CLIENT_PORT);
    done(answer);
  };
  const ask = (): void => {
    if (tries++ === TRIES) return finish(undefined);
    timer = timeline.after(REPEAT, ask);
    const data: DnsMessage = {
      kind: "dns",
      id: tries,
      response: false,
      name,
      question: question.question,
      answers: [],
      code: 0,
    };
    stack.send({
      destination: server,
      data: { kind: "udp", sourcePort: CLIENT_PORT, destinationPort: DNS_PORT, data },
    });
  };
  let timer = timeline.after(0, ask);
  stack.listen(CLIENT_PORT, ({ data }) => {
    if (data.kind === "dns" && data.response) finish({ answers: data.answers });
  });
}
