const privateNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|test|invalid|example|onion)$/u;

/**
 * The address when it is a public web address a reader can be sent to; null for everything else: `seed:…`, `file:…`, names of
 * transcripts, `{{…}}` left over from a template, bare IP addresses, hosts inside a network, addresses with a password.
 */
export function publicAddress(address: string | null): string | null {
  if (address === null || !/^https?:\/\/[^\s{}<>"]+$/u.test(address)) return null;
  const url = parse(address);
  if (!url || url.username !== '' || url.password !== '') return null;
  return isPublicHost(url.hostname) ? address : null;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

function isPublicHost(host: string): boolean {
  if (host.startsWith('[') || /^[\d.]+$/u.test(host)) return false;
  return host.includes('.') && !host.endsWith('.') && !privateNames.test(host);
}
