import { describe, expect, test } from "vitest";
import { cme, cmeWith } from "./program.js";

const EVENING = "fixtures/doctor/evening.cfg";

describe("cme doctor", () => {
  test("finds what is broken in a configuration, and exits with 1", async () => {
    const { code, out } = await cme("doctor", EVENING, "--json");
    const { schema, findings } = JSON.parse(out) as {
      readonly schema: number;
      readonly findings: readonly Record<string, unknown>[];
    };
    expect(code).toBe(1);
    expect(schema).toBe(1);
    expect(findings.map(({ code }) => code)).toEqual(["D07", "D58", "S10"]);
    expect(findings[0]).toEqual({
      code: "D07",
      name: "option-150-missing",
      severity: "broken",
      device: "CME",
      line: "ip dhcp pool Voice",
      why: "The pool Voice names no TFTP server (option 150): each of PHONE1 and PHONE2 has an address and does not know where its configuration is.",
      commands: [
        "configure terminal",
        "ip dhcp pool Voice",
        "option 150 ip 192.168.150.1",
        "end",
        "@PHONE1 cable out",
        "@PHONE1 cable in",
        "@PHONE2 cable out",
        "@PHONE2 cable in",
      ],
    });
  });

  test("speaks French", async () => {
    const { out } = await cme("doctor", EVENING, "--lang", "fr");
    expect(out).toContain(
      "D07 option-150-missing (en panne): CME, ip dhcp pool Voice\n  Le pool Voice ne nomme pas",
    );
  });

  test("exits with 0 where everything works", async () => {
    const { code, out } = await cme("doctor", "--lab", "fixtures/topologies/stick.yaml", "--json");
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly severity: string }[] };
    expect(findings.filter(({ severity }) => severity === "broken")).toEqual([]);
    expect(code).toBe(0);
  });

  test("looks at the course's lab, where nothing is configured yet", async () => {
    const { code, out } = await cme("doctor", "--lab", "course", "--lang", "en");
    expect(out).toContain("D05 interface-shut (broken): CME, interface FastEthernet0/0\n");
    expect(code).toBe(1);
  });

  test("says that it cannot tell where the phones are", async () => {
    const { code, out } = await cmeWith(
      "hostname R1\ntelephony-service\n max-ephones 2\nend\n",
      "doctor",
      "-",
      "--lang",
      "en",
    );
    expect(out).toContain("D91 phones-nowhere (broken): R1\n");
    expect(code).toBe(1);
  });

  test("leaves alone what another server leases", async () => {
    const relayed = [
      "hostname R1",
      "interface FastEthernet0/0",
      " ip address 192.168.10.1 255.255.255.0",
      " ip helper-address 10.9.9.9",
      "telephony-service",
      " max-ephones 2",
      " ip source-address 192.168.10.1 port 2000",
      "end",
      "",
    ].join("\n");
    const { code, out } = await cmeWith(relayed, "doctor", "-", "--lang", "en");
    expect(out).toContain("D92 dhcp-server-elsewhere (advice): R1, ip helper-address 10.9.9.9\n");
    expect(code).toBe(0);
  });

  test.each([
    [["doctor"], "say what to look at"],
    [["doctor", EVENING, "--lab", "course"], "say what to look at"],
    [["doctor", "fixtures/doctor/none.cfg"], "there is no such file"],
    [["doctor", "--lab", "nowhere"], "there is no such file"],
    [["doctor", EVENING, "--platform", "c2960-15.0"], "a switch has no phones to look at"],
  ])("%j is a wrong request", async (args, said) => {
    const { code, out, err } = await cme(...args);
    expect(out).toBe("");
    expect(err).toContain(said);
    expect(code).toBe(2);
  });
});
