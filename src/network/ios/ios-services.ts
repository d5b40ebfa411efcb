import { helpersOf } from "../../modes/interface/address.js";
import { trustsRelayInformation } from "../../modes/global/ip/dhcp.js";
import { trustedRelay } from "../../modes/interface/ip-services.js";
import { dnsServer } from "../../modes/global/ip/services.js";
import { giveAddresses } from "../../router/interface-register.js";
import { bytesOf } from "../../router/files/content.js";
import { servedFile, servesFiles } from "../../rules/served-files.js";
import type { Interface } from "../../router/router.js";
import { DhcpClient, SERVER_PORT, type Lease } from "../services/dhcp-client.js";
import { DhcpServer, relay } from "../services/dhcp-server.js";
import { DnsServer } from "../services/dns.js";
import type { Datagram, Packet } from "../link/frames.js";
import type { ServiceHost } from "./service-host.js";
import { DspFarms } from "./dsp-farms.js";
import { type SeenAgent, phoneFile } from "../services/phone-files.js";
import { SipPhoneFiles } from "../services/sip-phone-files.js";
import { makesSipFiles } from "../../rules/sip-phones.js";
import { RoutingService } from "../routing/routing-service.js";
import { TftpServer } from "../services/tftp.js";
import { byteText } from "../wire-format/bytes.js";
import { CallService } from "./call-service.js";
import { Tcp } from "../ip/tcp.js";
import { TerminalService } from "../telnet/terminal-service.js";

/** What a router does for others, as far as its configuration asks for it: DHCP, TFTP, DNS, calls. */
export class IosServices {
  readonly tcp: Tcp;
  readonly calls: CallService;
  readonly routing: RoutingService;
  readonly #farms: DspFarms;
  readonly terminals: TerminalService;
  readonly #dhcp: DhcpServer;
  readonly #tftp: TftpServer;
  readonly #dns: DnsServer;
  /** Undefined until somebody asks after a change of the configuration. */
  #sipFiles: SipPhoneFiles | undefined;
  /** DHCP clients by interface. */
  readonly #clients = new Map<string, DhcpClient>();

  constructor(
    private readonly node: ServiceHost,
    private readonly random: (below: number) => number,
  ) {
    const { host, stack } = node;
    const { timeline } = host;
    this.tcp = new Tcp(stack, timeline);
    this.calls = new CallService(node, this.tcp, random);
    this.#farms = new DspFarms({
      get router() {
        return node.router;
      },
      timeline,
      tcp: this.tcp,
    });
    this.routing = new RoutingService(node);
    this.terminals = new TerminalService(host, this.tcp);
    this.#dhcp = new DhcpServer({
      get router() {
        return node.router;
      },
      timeline,
      stack,
      now: () => host.clock.now(),
      log: (message) => host.log(message),
      debug: (kind, line) => host.debug(kind, line),
    });
    this.#tftp = new TftpServer(
      stack,
      timeline,
      { read: (name, client) => this.fileNamed(name, client) },
      (line) => host.debug("TFTP Event", line),
    );
    this.#dns = new DnsServer(stack, () => node.router.hosts);
    stack.listen(SERVER_PORT, (datagram, packet, at) => {
      const helpers = (name: string) => {
        const port = node.router.interfaces.get(name);
        return port ? helpersOf(port) : [];
      };
      if (!node.router.dhcp.enabled || this.#isSuspect(datagram, at.name)) return;
      if (!this.#dhcp.serves(datagram, at) && relay(packet, datagram, at, stack, helpers)) return;
      this.#dhcp.receive(datagram, at);
    });
  }

  get #sipPhoneFiles(): SipPhoneFiles {
    this.#sipFiles ??= new SipPhoneFiles(this.node.router);
    return this.#sipFiles;
  }

  /** A request that a switch marked and no relay agent passed on counts only where that is trusted (RFC 3046 section 2.1). */
  #isSuspect({ data }: Datagram, port: string): boolean {
    if (data.kind !== "dhcp" || !data.relayInformation || data.relayAddress !== "0.0.0.0") return false;
    const { router, host } = this.node;
    const at = router.interfaces.get(port);
    if (trustsRelayInformation.isOn(router) || (at && trustedRelay.isOn(at))) return false;
    host.debug("DHCP server packet", "DHCPD: relay information option exists, but giaddr is zero.");
    return true;
  }

  /** Starts and stops what the configuration says. */
  changed(): void {
    const { router } = this.node;
    this.#sipFiles = undefined;
    if (router.telephony?.source || makesSipFiles(router) || servesFiles(router)) this.#tftp.start();
    else this.#tftp.stop();
    if (dnsServer.isOn(router)) this.#dns.start();
    else this.#dns.stop();
    this.#askForAddresses();
    this.routing.changed();
    this.calls.changed();
    this.#farms.changed();
  }

  /**
   * The file that a client gets by TFTP, a character a byte; undefined if it gets none. `agent` is where the client sees
   * the call agent, if that is not where the configuration says.
   */
  fileNamed(asked: string, client: string, agent?: SeenAgent): string | undefined {
    const { router, host } = this.node;
    const phones = phoneFile(router, asked, agent) ?? this.#sipPhoneFiles.named(asked, agent);
    if (phones !== undefined) return phones;
    const name = servedFile(router, asked, client);
    const volume = [host.flash, host.nvram].find(
      (one) => one.name === name?.system || name?.system === "flash",
    );
    const content = name && volume?.read(name.path);
    return content === undefined || "fault" in content ? undefined : byteText(bytesOf(content));
  }

  /** The router goes down. */
  stop(): void {
    for (const client of this.#clients.values()) client.stop();
    this.#clients.clear();
    this.routing.stop();
    this.#farms.stop();
    this.calls.stop();
    this.terminals.stop();
    this.tcp.dropAll();
  }

  observe(): void {
    this.#dhcp.expire();
    this.routing.observe();
    this.calls.observe();
  }

  /** `debug ip icmp` */
  seeIcmp({ data, source, destination }: Packet, direction: "received" | "sent"): void {
    const { host } = this.node;
    if (data.kind !== "icmp" || !host.router.debugging.has("ICMP packet")) return;
    const what = ICMP_NAMES[data.type];
    const verb = direction === "sent" ? "sent" : "rcvd";
    const text =
      data.type === "echo"
        ? `echo ${direction === "sent" ? "sent" : "received"}, src ${source}, dst ${destination}`
        : data.type === "echo-reply"
          ? `echo reply ${verb}, src ${source}, dst ${destination}`
          : `dst (${data.about?.destination ?? destination}) ${what} ${verb} ${direction === "sent" ? "to" : "from"} ${direction === "sent" ? destination : source}`;
    host.debug("ICMP packet", `ICMP: ${text}`);
  }

  /** Interfaces with `ip address dhcp` ask for one, as soon as they are up. */
  #askForAddresses(): void {
    const { router, stack } = this.node;
    for (const [name, client] of this.#clients) {
      const port = router.interfaces.get(name);
      if (port?.dhcpClient && stack.interfaceNamed(name)) continue;
      client.stop();
      this.#clients.delete(name);
    }
    for (const port of router.interfaces.values()) {
      if (!port.dhcpClient || this.#clients.has(port.name)) continue;
      const mac = stack.interfaceNamed(port.name)?.mac;
      if (mac !== undefined) this.#clientFor(port, mac).start();
    }
  }

  #clientFor(port: Interface, mac: string): DhcpClient {
    const { host, stack, router } = this.node;
    const client = new DhcpClient({
      timeline: host.timeline,
      stack,
      interface: port.name,
      mac,
      hostName: router.hostname,
      random: this.random,
      changed: (lease) => this.#obtained(port.name, lease),
    });
    this.#clients.set(port.name, client);
    return client;
  }

  #obtained(name: string, lease: Lease | undefined): void {
    const { host, router } = this.node;
    const port = router.interfaces.get(name);
    if (!port) return;
    const kept = port.addresses.filter(({ secondary }) => secondary);
    const own = lease ? [{ address: lease.address, mask: lease.mask, secondary: false }] : [];
    giveAddresses(router, port, [...own, ...kept]);
    port.method = "DHCP";
    this.node.changed();
    if (!lease) return;
    host.log(
      `%DHCP-6-ADDRESS_ASSIGN: Interface ${name} assigned DHCP address ${lease.address}, mask ${lease.mask}, hostname ${router.hostname}`,
    );
  }
}

const ICMP_NAMES = {
  echo: "echo",
  "echo-reply": "echo reply",
  "time-exceeded": "time exceeded",
  unreachable: "host unreachable",
} as const;
