import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { EXPORT_FORMATS, type ExportFormat } from '../../graph/index.ts';
import { codeOf } from '../archive/folder.ts';
import type { Config } from '../config.ts';
import { CliError } from './failure.ts';
import { remark } from './output.ts';
import { withSession } from './session.ts';

export type ExportOptions = {
  readonly format: ExportFormat;
  readonly out?: string;
  readonly texts: boolean;
  readonly period: 'month' | 'year';
  readonly zeros?: boolean;
};

function pathOf({ format, texts, period, zeros }: ExportOptions): string {
  const flag = (on: boolean | undefined): string => (on ? '1' : '0');
  return `/api/export?${new URLSearchParams({ format, texts: flag(texts), period, zeros: flag(zeros) }).toString()}`;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'it must not be written',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
};

function unwritable(out: string, error: unknown): unknown {
  const reason = REASONS[codeOf(error)];
  return reason === undefined ? error : new CliError(`${out} cannot be written: ${reason}.`, 'Give another --out.');
}

/** Standard output stays open for others. */
const toStandardOutput = (): Writable =>
  new Writable({ write: (chunk: Buffer, _encoding, done) => void process.stdout.write(chunk, done) });

/** Writes an export; a file of that name is replaced only by a whole one. */
export async function exportGraph(config: Config, options: ExportOptions): Promise<void> {
  const { out, format } = options;
  const path = pathOf(options);
  if (out === undefined) {
    if (EXPORT_FORMATS[format].media === 'application/zip' && process.stdout.isTTY)
      throw new CliError(
        'This format is an archive of files.',
        `Give --out graph.${EXPORT_FORMATS[format].extension}.`,
      );
    return withSession(config, { resume: true }, (client) => client.download(path, toStandardOutput));
  }
  const part = `${out}.${process.pid}.part`;
  try {
    await withSession(config, { resume: true }, (client) => client.download(path, () => createWriteStream(part)));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw unwritable(out, error);
  }
  remark(`Wrote ${out}.`);
}
