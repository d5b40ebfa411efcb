import type {
  FileTransfer,
  ProbeAnswer,
  ProbeRequest,
  Surroundings,
  TestCall,
} from "../../modes/surroundings.js";
import { askNameServer, type DnsAnswer } from "../services/dns.js";
import { fetchFile, sendFile } from "../services/tftp.js";
import { bytesIn, byteText } from "../wire-format/bytes.js";
import type { IosNode } from "./ios-node.js";

/** What the commands of a router in a lab reach: the lab itself, on virtual time. */
export function surroundingsOf(node: IosNode): Surroundings {
  const { host, stack } = node;
  const { timeline } = host;
  return {
    observe: () => node.observe(),
    changed: () => node.changed(),
    restarted: () => node.restart(),
    probe(request: ProbeRequest): ProbeAnswer {
      let answer: ProbeAnswer | undefined;
      stack.probes.start(request, (found) => {
        answer = found;
      });
      timeline.passUntil(() => answer !== undefined, request.timeout);
      // Even where there is no way, the router waits before it tries again.
      if (answer?.kind === "no-route") timeline.pass(request.timeout);
      return answer ?? { kind: "timeout" };
    },
    liveProbe(request) {
      if (!node.isLive) return undefined;
      const begun = timeline.now;
      let answer: ProbeAnswer | undefined;
      stack.probes.start(request, (found) => {
        answer = found;
      });
      // Even where there is no way, the router waits before it tries again.
      return () =>
        answer?.kind === "no-route" && timeline.now < begun + request.timeout ? undefined : answer;
    },
    lookUp(name) {
      const { nameServers, domainName } = node.router;
      for (const server of nameServers) {
        const asked =
          domainName === undefined || name.includes(".") ? [name] : [`${name}.${domainName}`, name];
        for (const one of asked) {
          const [address] = ask(server, one)?.answers ?? [];
          if (address !== undefined) return address;
        }
      }
      if (nameServers.length === 0) timeline.pass(BROADCAST_PATIENCE);
      return undefined;
    },
    fetchFile: ({ server, file }) =>
      transfer((done) =>
        fetchFile(stack, timeline, { server, file, port: TFTP_CLIENT_PORT }, (answer) =>
          done(answer.kind === "file" ? bytesIn(answer.text) : answer),
        ),
      ),
    storeFile: ({ server, file, bytes }) =>
      transfer((done) =>
        sendFile(stack, timeline, { server, file, text: byteText(bytes), port: TFTP_CLIENT_PORT }, (answer) =>
          done(answer === "done" ? bytes : answer),
        ),
      ),
    resetPhones: (tags, kind, next) => node.services.calls.agent.reset(tags, { kind, next }),
    resetSipPhones: (pools, kind) => node.services.calls.agent.resetSipPhones(pools, kind),
    cancelResets: () => node.services.calls.agent.cancelResets(),
    restartRouting: (protocol, process) => node.services.routing.restart(protocol, process),
    callNumber(digits) {
      const outcomes: TestCall[] = [];
      const hangUp = node.services.calls.agent.simulate(digits, (found) => outcomes.push(found));
      if (!timeline.passUntil(() => outcomes.length > 0, TEST_CALL_PATIENCE)) hangUp();
      const [outcome] = outcomes;
      if (!outcome) throw new Error("a call that was ended has an outcome");
      return outcome;
    },
  };

  /** Lets time pass until a file is there or not. */
  function transfer(start: (done: (answer: Uint8Array | FileTransfer) => void) => void): FileTransfer {
    const begun = timeline.now;
    let answer: FileTransfer | undefined;
    start((found) => {
      const seconds = (timeline.now - begun) / 1000;
      answer = found instanceof Uint8Array ? { kind: "done", content: found, seconds } : found;
    });
    timeline.passUntil(() => answer !== undefined, LONGEST_TRANSFER);
    return answer ?? { kind: "silence" };
  }

  function ask(server: string, name: string): DnsAnswer {
    let done = false;
    let answer: DnsAnswer;
    askNameServer(stack, timeline, { server, name, question: "A" }, (found) => {
      answer = found;
      done = true;
    });
    timeline.passUntil(() => done, NAME_SERVER_PATIENCE);
    return answer;
  }
}

/** Milliseconds: how long commands wait for others. */
const NAME_SERVER_PATIENCE = 10_000;
const LONGEST_TRANSFER = 3_600_000;
const BROADCAST_PATIENCE = 10_000;
const TEST_CALL_PATIENCE = 240_000;
const TFTP_CLIENT_PORT = 56_000;
