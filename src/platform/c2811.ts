import { releaseNamed } from "../language/release.js";
import { iosLanguage } from "../language/traits.js";
import { row, type Platform } from "./platform.js";
import { iosRouter } from "./traits.js";

/** A Cisco 2811 with IOS 15.1(4)M, the last train that it runs; CallManager Express 8.6. */
export const c2811: Platform = {
  id: "c2811-15.1",
  aliases: ["2811", "c2811"],
  dialect: {
    family: "router",
    software: "IOS",
    features: ["routing"],
    release: releaseNamed("15.1(4)M12a"),
    isPacketTracer: false,
    packages: "all",
    traits: iosLanguage,
  },
  traits: iosRouter,
  ports: ["FastEthernet0/0", "FastEthernet0/1"],
  slots: 1,
  limits: { maxEphones: 42, maxDn: 144, maxConferences: 16, maxPools: 42, maxVoiceDn: 150, maxVty: 988 },
  layout: [
    row("version", { after: 1 }),
    row("hostname", { after: 1 }),
    row("boot", { used: 2 }),
    row("card"),
    row("logging"),
    row("secrets", { used: 1 }),
    row("aaa", { used: 1 }),
    row("clock", { used: 0 }),
    row("subscriber"),
    row("network-clock"),
    row("dot11"),
    row("dot11-ssid", { each: 1 }),
    row("source-route", { after: 2 }),
    row("cef", { used: 1 }),
    row("dhcp-excluded", { used: 1 }),
    row("dhcp-pools", { each: 1 }),
    row("dhcp-classes", { each: 1 }),
    row("scripting", { used: 1 }),
    row("vrf", { each: 1 }),
    row("domain"),
    row("inspect"),
    row("ipv6-cef", { used: 1 }),
    row("login"),
    row("multilink", { after: 4 }),
    row("vpdn", { each: 1 }),
    row("trunk-group", { each: 1 }),
    row("key-chain", { each: 1 }),
    row("isdn"),
    row("pki", { each: 1 }),
    row("voice-card", { each: 1 }),
    row("voice-service", { each: 1 }),
    row("voice-class", { each: 1 }),
    row("voice-watch", { used: 1 }),
    row("voice-register", { each: 1 }),
    row("voice-hunt", { each: 1 }),
    row("voice-lpcor", { used: 1 }),
    row("lpcor-blocks", { each: 1 }),
    row("voice-moh", { each: 1 }),
    row("fax", { used: 1 }),
    row("voice-translation", { each: 1 }),
    row("license", { used: 0 }),
    row("archive"),
    row("object-group", { each: 1 }),
    row("parameter-maps", { each: 1 }),
    row("users", { after: 1 }),
    row("redundancy", { each: 1 }),
    row("controllers", { each: 1 }),
    row("translation-rules", { each: 2 }),
    row("mls", { each: 1 }),
    row("vlan-allocation", { each: 1 }),
    row("vlans", { each: 1 }),
    row("ftp"),
    row("ssh"),
    row("track", { each: 1 }),
    row("qos-class", { each: 1 }),
    row("qos-policy", { each: 1 }),
    row("zones", { each: 1 }),
    row("flow-blocks", { each: 1 }),
    row("isakmp", { used: 2 }),
    row("ipsec", { used: 1 }),
    row("crypto-map", { after: 2 }),
    row("bridging", { used: 2 }),
    row("pseudowire", { each: 1 }),
    row("bba-group", { each: 1 }),
    row("interfaces", { each: 1 }),
    row("routers", { each: 1 }),
    row("local-pool"),
    row("classless"),
    row("forward", { used: 2 }),
    row("http", { used: 1 }),
    row("flow"),
    row("nat"),
    row("multicast"),
    row("routes", { used: 1 }),
    row("route-filters", { used: 1 }),
    row("named-lists", { each: 1 }),
    row("prefix-lists", { used: 1 }),
    row("ip-sla", { used: 1 }),
    row("radius-source"),
    row("syslog"),
    row("lists", { used: 1 }),
    row("route-map", { each: 1 }),
    row("cdp"),
    row("snmp"),
    row("tftp", { used: 1 }),
    row("radius", { after: 2 }),
    row("ixi", { each: 1 }),
    row("control-plane", { each: 2 }),
    row("bridge-groups", { used: 1 }),
    row("call", { used: 1 }),
    row("call-filter", { each: 1 }),
    row("voice-port", { each: 1 }),
    row("ccm-manager"),
    row("mgcp", { used: 1 }),
    row("mgcp-profile", { each: 1 }),
    row("sccp"),
    row("sccp-group", { each: 1 }),
    row("stcapp", { used: 1 }),
    row("stcapp-services", { each: 1 }),
    row("dspfarm", { each: 1 }),
    row("cor", { each: 1 }),
    row("dial-peer", { each: 1 }),
    row("num-exp", { used: 1 }),
    row("presence", { each: 1 }),
    row("gateway", { each: 1 }),
    row("sip-ua", { each: 1 }),
    row("gatekeeper", { each: 1 }),
    row("telephony", { each: 2 }),
    row("ephone-template", { each: 2 }),
    row("ephone-dn-template", { each: 2 }),
    row("ephone-dn", { each: 2 }),
    row("ephone-type", { each: 1 }),
    row("ephone", { each: 3 }),
    row("ephone-hunt", { each: 1 }),
    row("kron", { each: 1 }),
    row("alias", { used: 1 }),
    row("banner", { used: 1 }),
    row("line-con"),
    row("line-aux"),
    row("line-tty"),
    row("lines"),
    row("parser-view", { each: 1 }),
    row("exception", { after: 1 }),
    row("scheduler"),
    row("ntp"),
    row("event-manager", { each: 1 }),
    row("time-range", { each: 1 }),
    row("end"),
  ],
  factory: `version 15.1
service timestamps debug datetime msec
service timestamps log datetime msec
no service password-encryption
hostname Router
boot-start-marker
boot-end-marker
no aaa new-model
dot11 syslog
ip source-route
ip cef
no ipv6 cef
multilink bundle-name authenticated
voice-card 0
license udi pid CISCO2811 sn FTX1147A0CM
redundancy
interface FastEthernet0/0
 no ip address
 shutdown
 duplex auto
 speed auto
interface FastEthernet0/1
 no ip address
 shutdown
 duplex auto
 speed auto
ip forward-protocol nd
no ip http server
no ip http secure-server
control-plane
mgcp profile default
gatekeeper
 shutdown
line con 0
line aux 0
line vty 0 4
 login
 transport input all
scheduler allocate 20000 1000
end
`,
  timestamps: true,
  vtyInput: ["all"],
  hardware: {
    model: "2811",
    pid: "CISCO2811",
    family: "2800",
    version: "15.1(4)M12a",
    train: "15.1",
    firstTrain: "12.3",
    image: "c2800nm-adventerprisek9-mz.151-4.M12a.bin",
    serial: "FTX1147A0CM",
    cme: "8.6",
    copyright: "Copyright (c) 1986-2016 by Cisco Systems, Inc.",
    compiled: "Compiled Tue 04-Oct-16 03:37 by prod_rel_team",
    rom: "ROM: System Bootstrap, Version 12.4(13r)T, RELEASE SOFTWARE (fc1)",
    memory: "Cisco 2811 (revision 53.51) with 509952K/14336K bytes of memory.",
    nvramBytes: 245752,
    disk: {
      bytes: 64_012_288,
      imageBytes: 58_570_752,
      imageNumber: 1,
      imageDate: Date.UTC(2002, 2, 1),
      others: [],
      mode: "-rw-",
      kind: "disk",
    },
    flash: ["62720K bytes of ATA CompactFlash (Read/Write)"],
  },
};
