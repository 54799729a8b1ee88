import * as v from 'valibot';
import { checkAnswers, checkNotes } from './check-answers';
import { checkDates } from './check-dates';
import { checkDuplicates } from './check-duplicates';
import { checkReferences } from './check-references';
import { checkWordings } from './check-wordings';
import { expiresHours } from './expires';
import type { CheckInput, Fault, Placed, Report } from './fault';
import { visibleTexts } from './hidden-characters';
import { reportIssue } from './issue-fault';
import type { Phrase } from './note-wording';
import { ClaimListSchema } from './schema';
import type { Claim, ClaimList, Entity } from './types';

export type { Fault } from './fault';

/** A list that can be used, with what deserves a second look; or everything that is wrong with it. */
export type Validation = { ok: true; list: ClaimList; warnings: Fault[] } | { ok: false; faults: Fault[] };

/** What is checked beyond the shape. */
export interface ValidationOptions {
  /** Tone, counts, near-duplicates and notes; off for lists of others, whose editors answer for them. Default true. */
  editorial?: boolean;
  /** Messages for trying the notes out, and their language. */
  notes?: { phrase: Phrase; locale: string };
}

/** Checks a parsed claim list: its shape, references and dates, and unless told otherwise its editing. */
export function validateClaimList(raw: unknown, options: ValidationOptions = {}): Validation {
  const faults: Fault[] = [];
  const report: Report = (severity, path, message) => faults.push({ path, message, severity });
  const json = visibleTexts(raw, '$', report);
  const parsed = v.safeParse(ClaimListSchema, json);
  for (const issue of parsed.issues ?? []) reportIssue(issue, report);
  const input = soundParts(json, faults);
  const editorial = options.editorial !== false;
  const reportErrors: Report = (severity, path, message) => severity === 'error' && report(severity, path, message);
  checkReferences(input, editorial ? report : reportErrors);
  checkDates(input, editorial ? report : reportErrors);
  if (editorial) {
    checkAnswers(input, report);
    checkWordings(input, report);
    checkDuplicates(input, report);
    if (options.notes) checkNotes(input.claims, options.notes.phrase, options.notes.locale, report);
  }
  checkHeader(json, report);
  if (faults.some((fault) => fault.severity === 'error')) return { ok: false, faults };
  return { ok: true, list: json as ClaimList, warnings: faults };
}

/** Claims and entities in which the schema found no error. */
function soundParts(json: unknown, faults: Fault[]): CheckInput {
  const broken = new Set(
    faults
      .filter(({ severity }) => severity === 'error')
      .map(({ path }) => /^\$\.(?:claims|entities)\[\d+\]/.exec(path)?.[0]),
  );
  const root = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const parts = <T>(key: 'claims' | 'entities'): Placed<T>[] => {
    const items: unknown = root[key];
    if (!Array.isArray(items)) return [];
    return items.map((value: T, at) => ({ path: `$.${key}[${at}]`, value })).filter(({ path }) => !broken.has(path));
  };
  const faulty = new Set(faults.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  return {
    claims: parts<Claim>('claims'),
    entities: parts<Entity>('entities'),
    entityIds: new Set(
      Array.isArray(root.entities) ? root.entities.map((entity: Partial<Entity> | null) => entity?.id) : [],
    ),
    language: typeof root.language === 'string' ? root.language : 'en',
    ...(typeof root.updated === 'string' && !faulty.has('$.updated') && { updated: root.updated }),
  };
}

function checkHeader(json: unknown, report: Report): void {
  const expires = (json as { expires?: unknown } | null)?.expires;
  if (typeof expires === 'string' && expiresHours(expires) === undefined) {
    report('error', '$.expires', 'names no interval such as "4 days" or "12 hours"');
  }
}
