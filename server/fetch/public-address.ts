import ipaddr from 'ipaddr.js';

/** Of IPv6 only this part is given out for the open network. */
const GLOBAL = ipaddr.IPv6.parse('2000::');

/** Whether an IP address is one of the open network; an IPv4 address inside an IPv6 one counts as what it is. */
export function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL, 3);
}
