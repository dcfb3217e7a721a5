/** Where one is in a long list: the stretch to show and the links to the other pages. Pages count from 1. */
export function pagesOf(
  size: number,
  perPage: number,
  wanted: string | null,
  href: (page: number) => string,
) {
  const count = Math.max(1, Math.ceil(size / perPage));
  const at = Math.min(count, Math.max(1, Number.parseInt(wanted ?? '1', 10) || 1));
  const near = [1, count, at - 1, at, at + 1].filter((page) => page >= 1 && page <= count);
  // Where a gap would hide one page only, that page takes no more room than the gap.
  const shown = new Set([...near, ...(at === 4 ? [2] : []), ...(at === count - 3 ? [count - 1] : [])]);
  const pages = [...shown]
    .toSorted((a, b) => a - b)
    .flatMap((page, index, all) => {
      const link = { label: String(page), href: href(page), current: page === at };
      const gap = index > 0 && page - (all[index - 1] ?? page) > 1;
      return gap ? [{ label: '…' }, link] : [link];
    });
  return {
    at,
    count,
    from: (at - 1) * perPage,
    to: at * perPage,
    pages,
    previous: at > 1 ? href(at - 1) : undefined,
    next: at < count ? href(at + 1) : undefined,
  };
}
