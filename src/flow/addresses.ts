import { BlockList, isIP } from 'node:net'

/** Addresses that a URL from outside must not reach: this machine, its network, and what is reserved (IANA special-purpose registries). */
const ranges4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4']
// Also what wraps an IPv4 address: mapped, translated (NAT64), 6to4 and Teredo.
const ranges6 = ['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8']
// One list a family: a range of mapped addresses in the same list would close all of IPv4.
const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}
const closed4 = listOf('ipv4', ranges4)
const closed6 = listOf('ipv6', ranges6)

/** Whether an IP address is one of the open internet. */
export const isOpen = (address: string): boolean => {
  switch (isIP(address)) {
    case 4: return !closed4.check(address, 'ipv4')
    case 6: return !closed6.check(address, 'ipv6')
    default: return false
  }
}
