const PATHS = {
  search: 'M11 19a8 8 0 1 1 0-16 8 8 0 0 1 0 16Zm10 2-4.4-4.4',
  sun: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm0-15v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.7-11.3a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 1.9m0 2.6v.1',
  close: 'M6 6l12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  layout: 'M20 12a8 8 0 1 1-2.4-5.7M20 3v4.5h-4.5',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  filter: 'M3 5h18l-7 8.5V19l-4 2v-7.5L3 5Z',
  articles: 'M5 3h11l3 3v15H5V3Zm4 6h6m-6 4h6m-6 4h4',
  trash: 'M4 7h16M9 7V4h6v3m-9 0 1 13h10l1-13m-8 4v5m4-5v5',
  link: 'M14 5h5v5m0-5-8 8M18 14v5H5V6h5',
  back: 'M15 5l-7 7 7 7',
  quote: 'M5 17h4l2-4V7H5v6h3l-3 4Zm9 0h4l2-4V7h-6v6h3l-3 4Z',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4m0 3v.1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  retry: 'M20 12a8 8 0 1 1-2.4-5.7M20 3v4.5h-4.5',
  target: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm0-17v5m0 10v5M2 12h5m10 0h5',
  chevron: 'M8 5l7 7-7 7',
} as const;
export type IconName = keyof typeof PATHS;

/** A line icon in the colour of the text; always beside or inside something that has a name. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="line-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
