import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette.ts';

const FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif';

// The library draws this shape; its types do not list it.
const RHOMBOID = 'right-rhomboid' as 'rhomboid';

function nodeRules(p: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(w)',
        height: 'data(h)',
        'background-color': p.bg,
        'border-width': 2,
        'border-color': p.neutral,
        shape: 'rectangle',
        'overlay-opacity': 0,
        'font-family': FONT,
        'transition-property': 'opacity',
        'transition-duration': 120,
      },
    },
    {
      selector: 'node[kind = "leader"]',
      style: { shape: 'ellipse', 'background-color': p.leader, 'border-width': 2, 'border-color': p.bg },
    },
    {
      selector: 'node[kind = "organization"]',
      style: { shape: 'hexagon', 'background-color': p.organization, 'border-width': 0 },
    },
    {
      selector: 'node[letters != ""]',
      style: {
        label: 'data(letters)',
        color: p.bg,
        'font-size': 'data(size)',
        'font-weight': 600,
        'text-valign': 'center',
        'text-halign': 'center',
      },
    },
    {
      selector: 'node[kind = "country"]',
      style: { shape: 'round-rectangle', 'border-width': 2, 'border-color': p.country },
    },
    { selector: 'node[kind = "country"][!flag]', style: { 'background-color': p.country } },
    {
      selector: 'node[kind = "country"][flag]',
      style: {
        'background-image': 'data(flag)',
        'background-fit': 'cover',
        'background-image-crossorigin': 'anonymous',
      },
    },
    { selector: 'node[kind = "topic"]', style: { shape: 'tag' } },
    { selector: 'node[kind = "place"]', style: { shape: 'round-triangle', 'border-color': p.country } },
    { selector: 'node[kind = "article"]', style: { shape: 'round-tag' } },
    {
      selector: 'node[kind = "meeting"]',
      style: { shape: 'diamond', 'border-color': p.event, 'background-color': p.event },
    },
    {
      selector: 'node[kind = "visit"]',
      style: { shape: RHOMBOID, 'border-color': p.event, 'background-color': p.event },
    },
    {
      selector: 'node[kind = "stance"], node[kind = "invitation"]',
      style: { shape: 'octagon', 'border-color': p.event },
    },
    { selector: 'node[modality != "occurred"]', style: { 'background-color': p.bg } },
  ];
}

function badgeRules(): StylesheetJson {
  return [
    {
      selector: 'node[kind = "leader"][flag]',
      style: {
        'background-image': 'data(flag)',
        'background-width': '46%',
        'background-height': '34%',
        'background-position-x': '112%',
        'background-position-y': '104%',
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': '8',
      },
    },
  ];
}

function line(type: string, colour: string, style: object): StylesheetJson[number] {
  const colours = { 'line-color': colour, 'target-arrow-color': colour, 'mid-target-arrow-color': colour };
  return { selector: `edge[type = "${type}"]`, style: { ...colours, ...style } };
}

function edgeRules(p: Palette): StylesheetJson {
  const planned = {
    width: 2,
    'line-style': 'dashed',
    'line-dash-pattern': [10, 8],
    'mid-target-arrow-shape': 'circle',
    'mid-target-arrow-fill': 'hollow',
  };
  return [
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': p.other,
        'target-arrow-color': p.other,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'arrow-scale': 0.9,
        'overlay-opacity': 0,
        opacity: 0.8,
        'transition-property': 'opacity',
        'transition-duration': 120,
      },
    },
    line('MET', p.met, { width: 'mapData(thick, 0, 3, 3, 6)' }),
    line('CALLED', p.met, { width: 2, 'line-style': 'dashed', 'line-dash-pattern': [9, 4, 2, 4] }),
    line('VISITED', p.visited, {
      width: 2,
      'line-style': 'dashed',
      'line-dash-pattern': [7, 4],
      'target-arrow-shape': 'triangle',
    }),
    line('SUPPORTS', p.supports, { width: 3, 'line-style': 'dotted', 'target-arrow-shape': 'vee' }),
    line('OPPOSES', p.opposes, { width: 2, 'target-arrow-shape': 'tee' }),
    line('INVITED', p.invited, { width: 1.5, 'target-arrow-shape': 'triangle', 'target-arrow-fill': 'hollow' }),
    line('PLANS_TO_MEET', p.met, planned),
    line('PLANS_TO_VISIT', p.visited, { ...planned, 'target-arrow-shape': 'triangle', 'target-arrow-fill': 'hollow' }),
  ];
}

function stateRules(p: Palette): StylesheetJson {
  return [
    { selector: '.dim', style: { opacity: 0.15 } },
    { selector: 'edge.captioned', style: { opacity: 1, 'z-index': 9 } },
    {
      selector: 'edge.chosen',
      style: { 'underlay-color': p.focus, 'underlay-opacity': 0.35, 'underlay-padding': 5, opacity: 1 },
    },
    {
      selector: 'node.chosen',
      style: { 'outline-width': 3, 'outline-color': p.focus, 'outline-offset': 2, 'outline-opacity': 1, 'z-index': 10 },
    },
    {
      selector: 'node.focused',
      style: { 'outline-width': 2, 'outline-color': p.text, 'outline-offset': 4, 'outline-opacity': 1, 'z-index': 11 },
    },
    {
      selector: 'edge.focused',
      style: { 'underlay-color': p.text, 'underlay-opacity': 0.4, 'underlay-padding': 5, opacity: 1 },
    },
  ];
}

/** Section by section: nodes, flag badges, relations, states. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [...nodeRules(palette), ...badgeRules(), ...edgeRules(palette), ...stateRules(palette)];
}
