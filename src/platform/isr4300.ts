import { compareReleases, releaseNamed } from "../language/release.js";
import { iosLanguage } from "../language/traits.js";
import { c2811 } from "./c2811.js";
import { movedBehind, row, withRuns, type LayoutRow, type Part, type Platform } from "./platform.js";
import { iosXeRouter } from "./traits.js";

/**
 * The ISR 4300 series with IOS XE 16 (ISR 4000 software configuration guide; Unified CME 11.5 to 12.6 supported
 * firmware, platforms and memory). How many phones and numbers a product takes, and what it forwards, is from memory.
 */
interface Product {
  readonly model: string;
  readonly ports: number;
  readonly phones: number;
  readonly dns: number;
  /** Kilobits a second without a further licence. */
  readonly throughput: number;
  readonly serial: string;
  readonly supply: readonly [description: string, pid: string];
}

const PRODUCTS = {
  4321: {
    model: "ISR4321",
    ports: 2,
    phones: 50,
    dns: 200,
    throughput: 50_000,
    serial: "FDO2125A0C1",
    supply: ["AC Power Supply for Cisco ISR 4320", "PWR-4320-AC"],
  },
  4331: {
    model: "ISR4331",
    ports: 3,
    phones: 100,
    dns: 400,
    throughput: 100_000,
    serial: "FDO2125A0C2",
    supply: ["250W AC Power Supply for Cisco ISR 4330", "PWR-4330-AC"],
  },
} as const satisfies Readonly<Record<string, Product>>;

/** An image of the series: which call agent it holds, and when it was built. */
interface Image {
  readonly release: string;
  readonly codeName: string;
  readonly cme: string;
  readonly year: number;
  readonly compiled: string;
  readonly bytes: number;
}

const IMAGES = {
  "16.6": {
    release: "16.6.5",
    codeName: "Everest",
    cme: "12.0",
    year: 2018,
    compiled: "Compiled Mon 10-Dec-18 13:10 by mcpre",
    bytes: 552_194_864,
  },
  "16.12": {
    release: "16.12.4",
    codeName: "Gibraltar",
    cme: "12.6",
    year: 2020,
    compiled: "Compiled Thu 09-Jul-20 21:49 by mcpre",
    bytes: 655_291_216,
  },
} as const satisfies Readonly<Record<string, Image>>;

/** What stands elsewhere than on a 2811: CME before the dial-peers, SSH and TFTP among the services. */
const ORDER = [
  ["boot", ["vrf", "card", "logging", "secrets", "aaa", "clock"]],
  ["clock", ["network-clock", "dot11", "source-route", "cef"]],
  ["dhcp-classes", ["scripting", "domain", "login", "subscriber", "ipv6-cef", "multilink"]],
  ["license", ["diagnostic", "spanning-tree", "archive"]],
  ["http", ["ftp", "flow", "nat", "routes", "ssh"]],
  ["sccp-group", ["telephony"]],
] as const;

const RUNS: readonly LayoutRow[] = [
  row("aaa"),
  row("clock", { after: 7 }),
  row("source-route"),
  row("login", { after: 10 }),
  row("subscriber", { after: 7 }),
  row("ipv6-cef", { used: 1 }),
  row("multilink", { after: 12 }),
  row("spanning-tree", { after: 3 }),
  row("redundancy", { after: 20 }),
  row("forward"),
  row("ssh", { used: 1 }),
  row("telephony", { each: 1 }),
];

const LAYOUT: readonly LayoutRow[] = withRuns(
  ORDER.reduce<readonly LayoutRow[]>(
    (layout, [place, groups]) => movedBehind(layout, place, groups),
    [
      ...c2811.layout.slice(0, -1),
      row("diagnostic"),
      row("spanning-tree"),
      row("wsma", { each: 1, after: 1 }),
      row("end"),
    ],
  ),
  RUNS,
);

function portNames({ ports }: Product): readonly string[] {
  return Array.from({ length: ports }, (_, index) => `GigabitEthernet0/0/${index}`);
}

/** What is there when nothing is saved; without `uck9` the lines of voice are no commands, and wait for it. */
function factoryOf(product: Product, { release }: Image): string {
  const hasAgents = compareReleases(releaseNamed(release), releaseNamed("16.9.1")) < 0;
  const body = (name: string) => `interface ${name}
 no ip address
 shutdown
 negotiation auto
`;
  const agents = ["exec", "config", "filesys", "notify"].map((agent) => `wsma agent ${agent}\n`).join("");
  return `version ${trainOf(release)}
service timestamps debug datetime msec
service timestamps log datetime msec
platform qfp utilization monitor load 80
no platform punt-keepalive disable-kernel-core
hostname Router
boot-start-marker
boot-end-marker
vrf definition Mgmt-intf
 !
 address-family ipv4
 exit-address-family
 !
 address-family ipv6
 exit-address-family
no aaa new-model
subscriber templating
multilink bundle-name authenticated
license udi pid ${product.model}/K9 sn ${product.serial}
diagnostic bootup level minimal
spanning-tree extend system-id
redundancy
 mode none
${portNames(product).map(body).join("")}interface GigabitEthernet0
 vrf forwarding Mgmt-intf
 no ip address
 shutdown
 negotiation auto
ip forward-protocol nd
ip http server
ip http secure-server
ip tftp source-interface GigabitEthernet0
control-plane
mgcp behavior rsip-range tgcp-only
mgcp behavior comedia-role none
mgcp behavior comedia-check-media-src disable
mgcp behavior comedia-sdp-force disable
mgcp profile default
line con 0
 transport input none
 stopbits 1
line aux 0
 stopbits 1
line vty 0 4
 login
${hasAgents ? agents : ""}end
`;
}

function trainOf(release: string): string {
  return release.replace(/\.\d+$/, "");
}

/** `16.06.05`, as IOS XE calls its own release. */
function longForm(release: string): string {
  return release.replace(/\.(\d)(?!\d)/g, ".0$1");
}

function partsOf({ model, ports, serial, supply: [supply, supplyPid] }: Product): readonly Part[] {
  const version = "V01";
  const built: readonly Part[] = [
    {
      name: "Power Supply Module 0",
      description: supply,
      pid: supplyPid,
      serial: "PST2122N0VX",
      version,
      slot: ["P0", supplyPid, "ok"],
    },
    {
      name: "Fan Tray",
      description: `Cisco ${model} Fan Assembly`,
      pid: "ACS-4330-FANASSY",
      slot: ["P2", "ACS-4330-FANASSY", "ok"],
    },
  ];
  const frontPanel = `${model}-${ports === 2 ? "2x1GE" : "3x1GE"}`;
  return [
    ...built,
    {
      name: "module 0",
      description: `Cisco ${model} Built-In NIM controller`,
      pid: `${model}/K9`,
      slot: ["0", `${model}/K9`, "ok"],
    },
    {
      name: "NIM subslot 0/0",
      description: `Front Panel ${ports} ports Gigabitethernet Module`,
      pid: frontPanel,
      serial,
      version,
      slot: [" 0/0", frontPanel, "ok"],
    },
    {
      name: "module 1",
      description: `Cisco ${model} Built-In SM controller`,
      pid: `${model}/K9`,
      slot: ["1", `${model}/K9`, "ok"],
    },
    {
      name: "module R0",
      description: `Cisco ${model} Route Processor`,
      pid: `${model}/K9`,
      serial,
      version,
      slot: ["R0", `${model}/K9`, "ok, active"],
    },
    {
      name: "module F0",
      description: `Cisco ${model} Forwarding Processor`,
      pid: `${model}/K9`,
      slot: ["F0", `${model}/K9`, "ok, active"],
    },
  ];
}

/** Directories that IOS XE has in its flash memory. */
const DIRECTORIES = ["lost+found", ".prst_sync", ".rollback_timer", ".installer", "core", "tracelogs"];

function isr4300(product: Product, image: Image): Platform {
  const { model, serial } = product;
  const train = trainOf(image.release);
  const number = model.replace("ISR", "");
  return {
    id: `isr${number}-${train}`,
    aliases: [number, `isr${number}`],
    dialect: {
      family: "router",
      software: "IOS XE",
      features: ["routing"],
      release: releaseNamed(image.release),
      isPacketTracer: false,
      packages: [],
      disk: "bootflash",
      traits: iosLanguage,
    },
    traits: iosXeRouter,
    ports: [...portNames(product), "GigabitEthernet0"],
    slots: 1,
    limits: {
      maxEphones: product.phones,
      maxDn: product.dns,
      maxConferences: 16,
      maxPools: product.phones,
      maxVoiceDn: product.dns,
      maxVty: 530,
    },
    layout: LAYOUT,
    factory: factoryOf(product, image),
    timestamps: true,
    hardware: {
      model,
      pid: `${model}/K9`,
      family: "ISR",
      version: image.release,
      train,
      firstTrain: "15.4",
      imageAt: "bootflash:",
      image: `isr4300-universalk9.${longForm(image.release)}.SPA.bin`,
      xe: { version: longForm(image.release), codeName: image.codeName, throughput: product.throughput },
      serial,
      cme: image.cme,
      copyright: `Copyright (c) 1986-${image.year} by Cisco Systems, Inc.`,
      compiled: image.compiled,
      rom: "ROM: IOS-XE ROMMON",
      memory: `cisco ${model}/K9 (1RU) processor with 1795999K/6147K bytes of memory.`,
      nvramBytes: 33_554_432,
      disk: {
        bytes: 3_284_136_960,
        imageBytes: image.bytes,
        imageNumber: 12,
        imageDate: Date.UTC(image.year, 11, 12, 11, 20, 36),
        others: DIRECTORIES.map((name, index) => ({ name, number: index + 13 })),
        mode: "-rw-",
        directoryMode: "drwx",
        kind: "disk",
      },
      flash: [
        "4194304K bytes of physical memory.",
        "3207167K bytes of flash memory at bootflash:.",
        "0K bytes of WebUI ODM Files at webui:.",
      ],
      activation: { module: "esg", packages: ["securityk9", "uck9", "appxk9"] },
      parts: partsOf(product),
    },
  };
}

/** A name without a release means the first of its product. */
export const isr4300Series: readonly Platform[] = [
  isr4300(PRODUCTS[4321], IMAGES["16.6"]),
  isr4300(PRODUCTS[4331], IMAGES["16.6"]),
  isr4300(PRODUCTS[4331], IMAGES["16.12"]),
];
