/** The passwords of these users, and the secret of `enable`: everybody can read them in README.md. */
export const MANUAL_PASSWORDS = ["cisco", "admin"] as const;

/**
 * What a router holds that nobody has configured yet: enough that network tools can log in. `admin` comes in with all
 * privileges, `cisco` has to `enable` first. README.md tells of these names and passwords.
 */
export function startConfiguration(hostname: string): string {
  return `version 15.1
service timestamps debug datetime msec
service timestamps log datetime msec
no service password-encryption
hostname ${hostname}
boot-start-marker
boot-end-marker
enable secret 0 cisco
no aaa new-model
ip cef
no ip domain-lookup
ip domain-name lab.local
username admin privilege 15 secret 0 admin
username cisco secret 0 cisco
ip ssh version 2
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
line con 0
line aux 0
line vty 0 4
 login local
 transport input telnet ssh
line vty 5 15
 login local
 transport input telnet ssh
end
`;
}
