/** A configuration with `count` phones, each with a line of its own, as a real 2811 would print it. */
export function phoneSystem(count: number): string {
  const tags = Array.from({ length: count }, (_, index) => index + 1);
  const dns = tags.map((tag) => `ephone-dn  ${tag}  dual-line\n number ${10000 + tag}\n!\n!`);
  const phones = tags.map((tag) => {
    const mac = tag.toString(16).toUpperCase().padStart(4, "0");
    return `ephone  ${tag}\n device-security-mode none\n mac-address 0002.0000.${mac}\n type 7960\n button  1:${tag}\n!\n!\n!`;
  });
  return `!
version 15.1
hostname Bench
!
ip dhcp excluded-address 10.1.0.1
!
ip dhcp pool Voice
 network 10.1.0.0 255.255.0.0
 default-router 10.1.0.1
 option 150 ip 10.1.0.1
!
interface FastEthernet0/0
 ip address 10.1.0.1 255.255.0.0
 duplex auto
 speed auto
!
telephony-service
 max-ephones ${count}
 max-dn ${count}
 ip source-address 10.1.0.1 port 2000
!
!
${dns.join("\n")}
${phones.join("\n")}
line con 0
end
`;
}
