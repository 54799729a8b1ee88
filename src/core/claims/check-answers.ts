import type { Check, Placed, Report } from './fault';
import { isAfter } from './iso-date';
import { LIMITS } from './limits';
import { loadedWord } from './neutral-words';
import { noteText, type Phrase } from './note-wording';
import type { Claim, Response, ResponseKind } from './types';

/** Kinds that overtake a denial: where one came later, it is what a reader must hear first. */
const SETTLING: readonly ResponseKind[] = ['correction', 'confirmation', 'outdated'];

/** Quotations are short and exact, words of our own judge nobody, the weightiest answer stands first. */
export const checkAnswers: Check = ({ claims }, report) => {
  for (const { path, value } of claims) {
    value.responses.forEach((response, at) => {
      checkResponse(`${path}.responses[${at}]`, response, report);
    });
    checkFirst(path, value, report);
  }
};

function checkResponse(path: string, response: Response, report: Report): void {
  const { quote, epithet, finding, kind, rating, role, speaker } = response;
  const words = quote ? countWords(quote) : 0;
  if (words > LIMITS.quoteWords)
    report('error', `${path}.quote`, `has ${words} words; at most ${LIMITS.quoteWords} are quoted`);
  if (epithet && !quote) report('error', `${path}.epithet`, 'is part of a quote, but there is none');
  if (epithet && quote && !plain(quote).includes(plain(epithet)))
    report('error', `${path}.epithet`, 'is not part of the quote');
  if (rating && kind !== 'fact-check' && kind !== 'missing-context') {
    report('warning', `${path}.rating`, `only fact-checks rate; this is a ${kind}`);
  }
  if (role && !speaker) report('warning', `${path}.role`, 'is the role of nobody: there is no speaker');
  if (finding) checkNeutral(`${path}.finding`, finding, response.by, report);
  if (!quote && !rating && !finding) report('warning', path, 'has no words: neither quote nor rating nor finding');
}

/** "False" is a verdict: it needs an owner, so a finding that names who answers may say it. */
function checkNeutral(path: string, text: string, owner: string, report: Report): void {
  const loaded = loadedWord(text);
  if (!loaded) return;
  const owned = plain(text).includes(plain(owner)) && loaded.severity === 'warning';
  if (!owned) report(loaded.severity, path, `"${loaded.word}" is not a neutral word outside quotation marks`);
}

function checkFirst(path: string, { responses }: Claim, report: Report): void {
  const [first] = responses;
  if (first?.kind !== 'denial') return;
  const later = responses.findIndex(
    ({ kind, date }) => SETTLING.includes(kind) && (!date || !first.date || isAfter(date, first.date)),
  );
  if (later > 0) {
    report(
      'warning',
      `${path}.responses[${later}]`,
      'came after the denial; the note shows only the first response, so it belongs there',
    );
  }
}

/** Kinds whose note tells the finding where there is nothing in somebody's own words. */
const TELLS_FINDING: readonly ResponseKind[] = ['fact-check', 'missing-context', 'outdated', 'other'];

/** Notes say what they should: not clipped, with the words that the list has for them, and no scrap of a sentence. */
export function checkNotes(claims: Placed<Claim>[], phrase: Phrase, locale: string, report: Report): void {
  for (const { path, value } of claims) {
    const [first] = value.responses;
    if (!first) continue;
    const here = `${path}.responses[0]`;
    const { lead } = noteText(value, phrase, locale);
    const words = first.epithet ?? first.rating ?? first.quote;
    const finding =
      words === undefined && TELLS_FINDING.includes(first.kind) ? first.finding?.replace(/\.$/, '') : undefined;
    if (lead.endsWith('…')) report('warning', `${here}.by`, `the note has no room for it: ${lead}`);
    else if (value.responses.length === 1 && words && !lead.includes('“')) {
      report('warning', here, `its words are too long for the note, which says only: ${lead}`);
    } else if (finding && !lead.includes(finding) && !lead.includes('“')) {
      report('warning', `${here}.finding`, `is too long for the note, which says only: ${lead}`);
    } else if (lead.includes(': “…')) {
      report(
        'warning',
        `${here}.quote`,
        `is a piece of a sentence; an epithet, or a whole one, would read better than: ${lead}`,
      );
    }
  }
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„"«»]/g, '"')
    .replace(/[‘’']/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
