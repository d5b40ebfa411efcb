import { ipv6Address, ipv6Enable } from "../../modes/interface/routing.js";
import { vocabulary } from "../../modes/device.js";
import { hardwareAddress, linkState } from "../../router/interfaces.js";
import { eui64, readIpv6 } from "../../router/ipv6.js";
import type { Interface, Router } from "../../router/router.js";
import { linesText } from "../text.js";
import { interfacesInOrder } from "./common.js";
import { networkWords } from "./words.js";

/** IPv6 addresses of interfaces (IOS IPv6 command reference). */
const { action } = vocabulary<Router>()(networkWords);

const brief = action({
  syntax: "show ipv6 interface brief",
  help: { ipv6: "IPv6 information", brief: "Brief summary of IPv6 status and configuration" },
  level: "user",
  show: true,
  run: (router) =>
    linesText(
      interfacesInOrder(router).flatMap((port) => {
        const { line, protocol } = linkState(router, port);
        const addresses = addressesOf(port);
        return [
          `${port.name.padEnd(26)} [${line}/${protocol}]`,
          ...(addresses.length === 0 ? ["unassigned"] : addresses).map((address) => `    ${address}`),
        ];
      }),
    ),
});

/** The link-local address stands first; an interface that has any other, or IPv6 alone, makes itself one. */
function addressesOf(port: Interface): readonly string[] {
  const told = ipv6Address.shown.all(port);
  if (told.length === 0 && !ipv6Enable.shown.isOn(port)) return [];
  const mac = hardwareAddress(port);
  const local = told.find((one) => one["link-local"])?.address ?? eui64("fe80::", mac);
  const others = told
    .filter((one) => !one["link-local"])
    .map((one) => {
      const [address = ""] = one.address.split("/");
      return one["eui-64"] && readIpv6(address) !== undefined ? eui64(address, mac) : address;
    });
  return [local, ...others].map((address) => readIpv6(address) ?? address);
}

export const ipv6Shows = [brief];
