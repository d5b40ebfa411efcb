import type { TechnologyPackage } from "../../language/dialect.js";
import type { Agreement } from "../../language/declaration.js";
import { existsOn } from "../../language/existence.js";
import { printCommand } from "../../language/print.js";
import type { Platform } from "../../platform/platform.js";
import type { Router } from "../../router/router.js";
import { vocabulary, type Device } from "../device.js";

/**
 * What an image may do (Cisco 2900 series software activation; ISR 4000 software configuration guide, "Licenses and
 * licensing models"; Cisco IOS software activation command reference).
 */
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

const PACKAGES = ["securityk9", "uck9", "datak9", "appxk9"] as const satisfies readonly TechnologyPackage[];

const BOOT = { boot: "License boot config commands" };

/** Which packages run from the next start on. */
export const bootModule = setting({
  syntax:
    "license boot module module:WORD technology-package package:{datak9 | ipbasek9 | securityk9 | uck9 | CollabProSuitek9 | NtwkEssSuitek9}",
  software: "IOS",
  help: {
    ...BOOT,
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

/** What a suite of IOS XE holds of packages. */
const SUITES = {
  FoundationSuiteK9: ["securityk9", "appxk9"],
  AdvUCSuiteK9: ["uck9"],
} as const satisfies Readonly<Record<string, readonly TechnologyPackage[]>>;

const bootSuite = setting({
  syntax: "license boot suite suite:{AdvUCSuiteK9 | FoundationSuiteK9}",
  help: {
    ...BOOT,
    suite: "License suite",
    AdvUCSuiteK9: "Advanced unified communications suite",
    FoundationSuiteK9: "Foundation suite",
  },
  software: "IOS XE",
  group: "license",
  packetTracer: false,
  key: ["suite"],
  printOrder: "entered",
  acts: true,
  agreement: (router, args, device) => agreementFor(router, args.suite, device),
});

const bootLevel = setting({
  syntax: "license boot level level:{appxk9 | securityk9 | uck9}",
  help: {
    ...BOOT,
    level: "License level",
    appxk9: "License Level appxk9",
    securityk9: "License Level securityk9",
    uck9: "License Level uck9",
  },
  software: "IOS XE",
  group: "license",
  packetTracer: false,
  key: ["level"],
  printOrder: "entered",
  acts: true,
  agreement: (router, args, device) => agreementFor(router, args.level, device),
});

/** The line by which a package runs from the next start on; undefined where nothing needs a licence. */
export function licenceLine(
  name: TechnologyPackage,
  { dialect, hardware: { activation } }: Platform,
): string | undefined {
  if (!activation) return undefined;
  return existsOn(bootLevel, dialect)
    ? printCommand(bootLevel, { level: name }, dialect)
    : printCommand(bootModule, { module: activation.module, package: name }, dialect);
}

const highSecurity = toggle({
  syntax: "license feature hseck9",
  help: { feature: "License feature", hseck9: "High security" },
  software: "IOS XE",
  group: "license",
  default: "on",
  packetTracer: false,
});

const smart = toggle({
  syntax: "license smart enable",
  help: { smart: "Smart licensing", enable: "Enable smart licensing" },
  software: "IOS XE",
  until: "16.10.1",
  group: "license",
  default: "off",
  packetTracer: false,
});

export const licences = [udi, highSecurity, endUserAgreement, bootModule, bootSuite, bootLevel, smart];

/** The packages that the configuration asks for. */
export function configuredPackages(router: Router): readonly TechnologyPackage[] {
  const asked: readonly string[] = [
    ...bootModule.all(router).map((line) => line.package),
    ...configuredSuites(router).flatMap((suite) => SUITES[suite]),
    ...bootLevel.all(router).map((line) => line.level),
  ];
  return PACKAGES.filter((name) => asked.includes(name));
}

/** The suites that the configuration asks for. */
export function configuredSuites(router: Router): readonly (keyof typeof SUITES)[] {
  return bootSuite.all(router).map(({ suite }) => suite);
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
  const accepts = [
    ...bootModule.all(router).map((line) => line.package),
    ...configuredSuites(router),
    ...bootLevel.all(router).map((line) => line.level),
  ];
  const isKnown = endUserAgreement.isOn(router) || accepts.some((one) => one === name);
  return { text: isKnown ? undefined : TERMS, prompt: traits.configuration.acceptPrompt, accepted };
}
