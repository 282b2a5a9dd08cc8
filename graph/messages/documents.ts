import { z } from 'zod';

/** The files that are read beside plain text; `maxBytes` is the largest that is taken. */
export const FILE_KINDS = {
  html: {
    name: 'web page',
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    extensions: ['.html', '.htm', '.xhtml'],
    maxBytes: 4_000_000,
  },
  pdf: {
    name: 'PDF file',
    mediaTypes: ['application/pdf'],
    extensions: ['.pdf'],
    maxBytes: 10_000_000,
  },
  docx: {
    name: 'Word document',
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    extensions: ['.docx'],
    maxBytes: 10_000_000,
  },
} as const;
export type FileKind = keyof typeof FILE_KINDS;

export const FILE_KIND_NAMES = Object.keys(FILE_KINDS) as FileKind[];

/** The kind that a file name or a media type stands for, or `null`. */
export function fileKindOf(name: string): FileKind | null {
  const given = (name.split(';')[0] ?? '').trim().toLowerCase();
  const fits = ({ mediaTypes, extensions }: (typeof FILE_KINDS)[FileKind]): boolean =>
    mediaTypes.some((type) => type === given) || extensions.some((extension) => given.endsWith(extension));
  return FILE_KIND_NAMES.find((kind) => fits(FILE_KINDS[kind])) ?? null;
}

/** POST /api/documents: what a file holds, stored nowhere; fields of an article, and what to look at. */
export const DocumentRead = z.strictObject({
  title: z.string(),
  text: z.string(),
  published: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  /** When the page was last changed, if it says so: a moment in UTC, or a day. */
  modified: z.string().nullable().optional(),
  warnings: z.array(z.string()),
});
export type DocumentRead = z.infer<typeof DocumentRead>;

/** POST /api/pages: the address of an article; answered as a file is. */
export const PageRequest = z.strictObject({ url: z.string().max(2000) });
export type PageRequest = z.infer<typeof PageRequest>;
