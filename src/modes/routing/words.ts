/** Help of the words that the commands of routing protocols share. */
export const routingWords = {
  network: "Enable routing on an IP network",
  redistribute: "Redistribute information from another routing protocol",
  "passive-interface": "Suppress routing updates on an interface",
  interface: "The interface",
  "default-information": "Control distribution of default information",
  originate: "Distribute a default route",
  distance: "Define an administrative distance",
  "maximum-paths": "Forward packets over multiple paths",
  neighbor: "Specify a neighbor router",
  address: "Network number or neighbor address",
} as const;
