import { compareReleases, releaseNamed } from "../language/release.js";
import { iosLanguage } from "../language/traits.js";
import { c2811 } from "./c2811.js";
import { row, type LayoutRow, type Platform } from "./platform.js";
import { iosRouter } from "./traits.js";

/**
 * The 2900 series with IOS 15 (Cisco 2900 Series Software Configuration Guide; Unified CME 9 to 12 supported firmware,
 * platforms and memory). A further router of the series is a row of PRODUCTS, a further release one of IMAGES, and
 * each platform a line of `c2900Series`.
 */
interface Product {
  readonly model: string;
  readonly ports: number;
  /** The highest slot: service modules stand in slot 1. */
  readonly slots: number;
  /** Upper ends of `max-ephones` and `max-dn`. */
  readonly phones: number;
  readonly dns: number;
  /** Upper end of `max-conferences`. */
  readonly conferences: number;
  readonly serial: string;
  readonly memory: string;
}

const PRODUCTS = {
  2901: {
    model: "2901",
    ports: 2,
    slots: 0,
    phones: 35,
    dns: 200,
    conferences: 16,
    serial: "FTX1524A0C1",
    memory: "483328K/40960K",
  },
  2911: {
    model: "2911",
    ports: 3,
    slots: 1,
    phones: 50,
    dns: 300,
    conferences: 16,
    serial: "FTX1524A0C2",
    memory: "483328K/40960K",
  },
  2921: {
    model: "2921",
    ports: 3,
    slots: 1,
    phones: 100,
    dns: 400,
    conferences: 24,
    serial: "FTX1524A0C3",
    memory: "483328K/40960K",
  },
} as const satisfies Readonly<Record<string, Product>>;

/** An image of the series: which call agent it holds, and when it was built. */
interface Image {
  readonly release: string;
  readonly cme: string;
  readonly year: number;
  readonly compiled: string;
  readonly bytes: number;
}

const IMAGES = {
  "15.2": {
    release: "15.2(4)M3",
    cme: "9.1",
    year: 2013,
    compiled: "Compiled Tue 26-Feb-13 02:11 by prod_rel_team",
    bytes: 97_794_040,
  },
  "15.7": {
    release: "15.7(3)M2",
    cme: "12.0",
    year: 2018,
    compiled: "Compiled Wed 28-Mar-18 11:18 by prod_rel_team",
    bytes: 110_622_876,
  },
} as const satisfies Readonly<Record<string, Image>>;

/** Groups that stand elsewhere than on a 2811: addresses for hosts come before forwarding. */
const LAYOUT: readonly LayoutRow[] = [
  ...c2811.layout.slice(0, placeOf("network-clock") + 1),
  ...[
    "dot11",
    "dot11-ssid",
    "dhcp-excluded",
    "dhcp-pools",
    "dhcp-classes",
    "domain",
    "source-route",
    "cef",
    "ipv6-cef",
  ].map(ownRow),
  ...c2811.layout
    .slice(placeOf("scripting"))
    .filter(({ group }) => group !== "domain" && group !== "ipv6-cef"),
];

function placeOf(group: string): number {
  return c2811.layout.findIndex((one) => one.group === group);
}

function ownRow(group: string): LayoutRow {
  switch (group) {
    case "dhcp-excluded":
      return row(group, { used: 1 });
    case "dhcp-pools":
    case "dhcp-classes":
      return row(group, { each: 1 });
    case "ipv6-cef":
      return row(group, { after: 1 });
    default:
      return row(group);
  }
}

function portNames({ ports }: Product): readonly string[] {
  return Array.from({ length: ports }, (_, index) => `GigabitEthernet0/${index}`);
}

/** What is there when nothing is saved; without `uck9` the lines of voice are no commands, and wait for it. */
function factoryOf(product: Product, { release }: Image): string {
  const isLate = compareReleases(releaseNamed(release), releaseNamed("15.3(1)T")) >= 0;
  const body = (name: string) => `interface ${name}
 no ip address
 shutdown
 duplex auto
 speed auto
`;
  return `version ${trainOf(release)}
service timestamps debug datetime msec
service timestamps log datetime msec
no service password-encryption
hostname Router
boot-start-marker
boot-end-marker
no aaa new-model
ip cef
no ipv6 cef
multilink bundle-name authenticated
voice-card 0
license udi pid CISCO${product.model}/K9 sn ${product.serial}
redundancy
interface Embedded-Service-Engine0/0
 no ip address
 shutdown
${portNames(product).map(body).join("")}ip forward-protocol nd
no ip http server
no ip http secure-server
control-plane
mgcp behavior rsip-range tgcp-only
mgcp behavior comedia-role none
mgcp behavior comedia-check-media-src disable
mgcp behavior comedia-sdp-force disable
mgcp profile default
gatekeeper
 shutdown
line con 0
line aux 0
line 2
 no activation-character
 no exec
 transport preferred none
 transport output ${isLate ? "lat " : ""}pad telnet rlogin lapb-ta mop udptn v120 ssh
 stopbits 1
line vty 0 4
 login
 transport input none
scheduler allocate 20000 1000
end
`;
}

function trainOf(release: string): string {
  return release.replace(/\(.*/, "");
}

function c2900(product: Product, image: Image): Platform {
  const { model, serial, memory } = product;
  const train = trainOf(image.release);
  const build = image.release.replace(/^(\d+)\.(\d+)\((\d+)\)(\w+)$/, "$1$2-$3.$4");
  return {
    id: `c${model}-${train}`,
    aliases: [model, `c${model}`],
    dialect: {
      family: "router",
      software: "IOS",
      features: ["routing"],
      release: releaseNamed(image.release),
      isPacketTracer: false,
      packages: [],
      disk: "flash0",
      traits: iosLanguage,
    },
    traits: iosRouter,
    ports: ["Embedded-Service-Engine0/0", ...portNames(product)],
    slots: product.slots,
    limits: {
      maxEphones: product.phones,
      maxDn: product.dns,
      maxConferences: product.conferences,
      maxPools: product.phones,
      maxVoiceDn: product.dns,
      maxVty: 1114,
    },
    layout: LAYOUT,
    factory: factoryOf(product, image),
    timestamps: true,
    vtyInput: ["none"],
    hardware: {
      model,
      pid: `CISCO${model}/K9`,
      family: "C2900",
      version: image.release,
      train,
      firstTrain: "15.0",
      imageAt: "flash0:",
      image: `c2900-universalk9-mz.SPA.${build}.bin`,
      serial,
      cme: image.cme,
      copyright: `Copyright (c) 1986-${image.year} by Cisco Systems, Inc.`,
      compiled: image.compiled,
      rom: "ROM: System Bootstrap, Version 15.0(1r)M16, RELEASE SOFTWARE (fc1)",
      memory: `Cisco CISCO${model}/K9 (revision 1.0) with ${memory} bytes of memory.`,
      nvramBytes: 262136,
      disk: {
        bytes: 256_487_424,
        imageBytes: image.bytes,
        imageNumber: 1,
        imageDate: Date.UTC(image.year, 10, 2, 11, 20, 36),
        others: [],
        mode: "-rw-",
        kind: "disk",
      },
      flash: ["250880K bytes of ATA System CompactFlash 0 (Read/Write)"],
      activation: { module: "c2900", packages: ["securityk9", "uck9", "datak9"] },
    },
  };
}

/** A name without a release means the first of its product. */
export const c2900Series: readonly Platform[] = [
  c2900(PRODUCTS[2901], IMAGES["15.2"]),
  c2900(PRODUCTS[2911], IMAGES["15.2"]),
  c2900(PRODUCTS[2911], IMAGES["15.7"]),
  c2900(PRODUCTS[2921], IMAGES["15.7"]),
];
