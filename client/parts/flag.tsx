/** Address of a country's flag, from our own origin; `iso2` in any case. */
export function flagUrl(iso2: string): string {
  return `/flags/${iso2.toLowerCase()}.svg`;
}

/** A small flag beside a name that already says the country. */
export function Flag({ iso2, size = 20 }: { readonly iso2: string | null; readonly size?: number }) {
  if (iso2 === null) return null;
  return <img className="flag" src={flagUrl(iso2)} width={size} height={size * 0.75} alt="" loading="lazy" />;
}
