import type { TechnologyPackage } from "../../language/dialect.js";
import type { Agreement } from "../../language/declaration.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";

/** What an image may do (Cisco 2900 series software activation; Cisco IOS software activation command reference). */
const { setting, toggle } = vocabulary<Router>()({ license: "Configure license features" });

const udi = setting({
  syntax: "license udi pid product:WORD sn serial:WORD",
  help: {
    udi: "License udi",
    pid: "Product identifier",
    product: "Product identifier",
    sn: "Serial number",
    serial: "Serial number",
  },
  group: "license",
  no: false,
  from: "loaded",
  hidden: true,
  incidental: true,
});

const endUserAgreement = toggle({
  syntax: "license accept end user agreement",
  help: {
    accept: "Accept",
    end: "End user license agreement",
    user: "End user license agreement",
    agreement: "End user license agreement",
  },
  group: "license",
  default: "off",
  acts: true,
  packetTracer: false,
});

const PACKAGES = ["securityk9", "uck9", "datak9"] as const satisfies readonly TechnologyPackage[];

/** Which packages run from the next start on. */
export const bootModule = setting({
  syntax:
    "license boot module module:WORD technology-package package:{datak9 | ipbasek9 | securityk9 | uck9 | CollabProSuitek9 | NtwkEssSuitek9}",
  help: {
    boot: "License boot config commands",
    module: "Software module level",
    "technology-package": "Technology package license level",
    datak9: "data technology",
    ipbasek9: "ip base technology",
    securityk9: "security technology",
    uck9: "unified communications technology",
    CollabProSuitek9: "CollabPro suite",
    NtwkEssSuitek9: "NtwkEss suite",
  },
  group: "license",
  packetTracer: {
    syntax: "license boot module module:WORD technology-package package:{datak9 | securityk9 | uck9}",
  },
  key: ["module", "package"],
  printOrder: "entered",
  place: (_router, { package: name }) => PACKAGES.findIndex((known) => known === name),
  acts: true,
  refuses(_router, { module }, { platform }) {
    const { activation } = platform.hardware;
    return activation?.module === module ? undefined : { invalid: "module" };
  },
  agreement: (router, args, device) => agreementFor(router, args.package, device),
});

export const licences = [udi, endUserAgreement, bootModule];

/** The packages that the configuration asks for. */
export function configuredPackages(router: Router): readonly TechnologyPackage[] {
  const asked = bootModule.all(router).map((line) => line.package);
  return PACKAGES.filter((name) => asked.includes(name));
}

/** In our own words: whoever uses a feature of an image needs the right to, and has 60 days to see to it. */
const TERMS = `PLEASE READ THE FOLLOWING TERMS CAREFULLY. INSTALLING THE LICENSE OR
LICENSE KEY PROVIDED FOR ANY PRODUCT FEATURE, OR USING SUCH A FEATURE,
MEANS THAT YOU ACCEPT THEM.

The feature may be used for an evaluation period of 60 days. Whoever goes
on using it after that must hold a license for it. Nothing switches the
feature off when the period ends; it is the owner of the device who answers
for its licenses. The acceptance is noted by the software together with the
identity of the device and the time.

Activation of the software takes effect when the device starts again.

`;

function agreementFor(router: Router, name: string, device: Device): Agreement | undefined {
  const { hardware, traits } = device.platform;
  const { module = "" } = hardware.activation ?? {};
  const accepted = () => {
    device.print("% use 'write' command to make license boot config take effect on next boot");
    const level = `Next reboot level = ${name} and License = ${name}`;
    if (traits.configuration.licenceAccepted === "blank-line") {
      device.print("");
      device.log(
        `: %IOS_LICENSE_IMAGE_APPLICATION-6-LICENSE_LEVEL: Module name = ${module.toUpperCase()} ${level}`,
      );
      return;
    }
    device.log(
      `%LICENSE-6-EULA_ACCEPTED: EULA for feature ${name} 1.0 has been accepted. UDI=${hardware.pid}:${hardware.serial}; StoreIndex=0:Evaluation License Storage`,
    );
    device.log(`%IOS_LICENSE_IMAGE_APPLICATION-6-LICENSE_LEVEL: Module name = ${module} ${level}`);
  };
  const isKnown =
    endUserAgreement.isOn(router) || bootModule.all(router).some((line) => line.package === name);
  return { text: isKnown ? undefined : TERMS, prompt: "ACCEPT? [yes/no]: ", accepted };
}
