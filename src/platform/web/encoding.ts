/** Whether `Accept-Encoding` takes this coding: named, or by `*`, and not with the weight 0 (RFC 9110 12.5.3). */
export function accepts(header: string | null | undefined, coding: 'br' | 'gzip'): boolean {
  const offers = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((offer) => offer.split(';').map((part) => part.trim()));
  const found = offers.find(([name]) => name === coding) ?? offers.find(([name]) => name === '*');
  return found !== undefined && !found.slice(1).some((weight) => /^q=0(\.0*)?$/.test(weight));
}
