import { expect, test } from "vitest";
import { platforms } from "../../src/platform/platforms.js";
import { letsIn } from "../../src/router/access-match.js";
import { loadFile } from "../../src/running-config/load-file.js";

const LISTS = `access-list 10 remark who may come
access-list 10 deny   10.0.0.13
access-list 10 permit 10.0.0.0 0.0.0.255
access-list 10 permit host 192.168.7.7
access-list 11 deny   10.0.0.0 0.255.255.255
access-list 11 permit any
access-list 101 deny   udp any any
access-list 101 permit tcp 10.0.0.0 0.0.0.255 any eq 22
access-list 101 permit tcp host 10.0.0.5 any eq telnet
access-list 102 permit tcp any any range 22 23
access-list 103 deny   tcp any any neq 22
access-list 103 permit ip any any
access-list 104 permit tcp any any lt 23
end
`;

test.each(platforms.slice(0, 2).map((platform) => ({ platform })))("$platform.id", ({ platform }) => {
  const { router } = loadFile(LISTS, platform).device;
  const admitted = (list: string, address: string, port = 23) => letsIn(router, list, { address, port });
  expect(admitted("10", "10.0.0.12")).toBe(true);
  expect(admitted("10", "10.0.0.13")).toBe(false);
  expect(admitted("10", "10.0.1.12")).toBe(false);
  expect(admitted("10", "192.168.7.7")).toBe(true);
  expect(admitted("11", "10.9.9.9")).toBe(false);
  expect(admitted("11", "192.168.7.7")).toBe(true);
  expect(admitted("101", "10.0.0.7", 22)).toBe(true);
  expect(admitted("101", "10.0.0.7", 23)).toBe(false);
  expect(admitted("101", "10.0.0.5", 23)).toBe(true);
  expect(admitted("102", "10.0.0.5", 23)).toBe(true);
  expect(admitted("103", "10.0.0.5", 23)).toBe(false);
  expect(admitted("103", "10.0.0.5", 22)).toBe(true);
  expect(admitted("104", "10.0.0.5", 22)).toBe(true);
  expect(admitted("104", "10.0.0.5", 23)).toBe(false);
  expect(admitted("99", "10.0.0.5")).toBe(true);
});
