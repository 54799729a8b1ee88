import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ReadList, type ReadListOptions, readList } from '../core/claims/read-list';
import type { ClaimList } from '../core/claims/types';

/** Reads a file that holds a claim list, ClaimReview data, a feed or a Fact Check Tools answer. Throws where it cannot be read. */
export function readListFile(file: string, options: Omit<ReadListOptions, 'header'> = {}): ReadList {
  return readList(readFileSync(file, 'utf8'), { ...options, header: headerOf(file) });
}

/**
 * The list in a file named on a command line: reviews of all publishers, whose data the one who names the file vouches
 * for, and no editorial checks. Throws, naming the file, every error in it.
 */
export function listOfFile(file: string): ClaimList {
  const read = readListFile(file, { publishers: 'all', editorial: false });
  if (read.ok) return read.list;
  const errors = read.faults.filter(({ severity }) => severity === 'error');
  throw new Error(errors.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));
}

/** Reviews come without a head of their own: the file's name stands in for title and id. */
function headerOf(file: string): ReadListOptions['header'] {
  const name = basename(file);
  const id = name
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return {
    id: id || 'imported',
    title: name,
    publisher: { name },
    license: 'unknown',
    language: 'en',
    version: '1',
    updated: '2100-01-01',
  };
}
