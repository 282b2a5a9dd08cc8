const TOKENS = {
  bg: '--bg',
  text: '--text',
  text2: '--text-2',
  accent: '--accent',
  focus: '--focus',
  hairline: '--hairline',
  onAccent: '--on-accent',
  leader: '--node-leader',
  country: '--node-country',
  organization: '--node-organization',
  event: '--node-event',
  neutral: '--node-neutral',
  met: '--edge-met',
  visited: '--edge-visited',
  supports: '--edge-supports',
  opposes: '--edge-opposes',
  invited: '--edge-invited',
  other: '--edge-other',
} as const;
export type Palette = Readonly<Record<keyof typeof TOKENS, string>>;

/** The tokens as plain colours, as they are now: the canvas cannot read custom properties. */
export function readPalette(inside: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  inside.append(probe);
  const entries = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}
