import type { DisplayRecord } from './display-record';
import { noteDate, usableLocale } from './note-date';
import type { NotePhraseKey, Phrase } from './note-phrases';
import type { Response, ResponseKind } from './types';

export type { NotePhraseKey, Phrase } from './note-phrases';

/** The words of an inline note; `lead` and `date` are joined by " · " where both are shown. */
export interface NoteText {
  lead: string;
  date?: string;
  kind: ResponseKind;
}

/** Characters of a note with its date: one line beside a sentence at the usual column width. */
export const NOTE_MAX = 90;

/** Length of the " · " between lead and date. */
const SEPARATOR = 3;

interface Wording {
  phrase: Phrase;
  locale: string;
}

/** What could be said, best first; the last one must always be sayable. */
interface Draft {
  leads: string[];
  /** Wordings that say the date themselves, or speak of several answers, show none behind them. */
  ownDate?: boolean;
  /** Whose words they are, where not the first response's: the date is theirs too. */
  by?: Response;
}

/**
 * The note of a claim: who answered first, then what, in their own words where these fit, and when.
 * Nothing is judged here: a rating or an epithet always stands with the name of whoever gave it.
 */
export function noteText(record: Pick<DisplayRecord, 'responses'>, phrase: Phrase, locale: string): NoteText {
  const first = record.responses[0];
  if (!first) return { lead: '', kind: 'other' };
  const wording: Wording = { phrase, locale };
  const drafts = draftsFor(first, record.responses, wording);
  for (const draft of drafts) {
    const { date } = draft.by ?? first;
    const shown = date && !draft.ownDate ? noteDate(date, locale) : '';
    const room = NOTE_MAX - (shown ? shown.length + SEPARATOR : 0);
    const lead = draft.leads.find((candidate) => candidate !== '' && candidate.length <= room);
    if (lead) return { lead, ...(shown && { date: shown }), kind: first.kind };
  }
  const shortest = drafts.at(-1)?.leads.at(-1) ?? '';
  return { lead: clip(shortest, NOTE_MAX), kind: first.kind };
}

function draftsFor(first: Response, all: Response[], wording: Wording): Draft[] {
  const say = (key: NotePhraseKey, ...subs: string[]) => (subs.every(Boolean) ? wording.phrase(key, subs) : '');
  const by = tidy(first.by);
  const quote = bareQuote(first.quote);
  const finding = bareFinding(first.finding);
  const said = say('note_said', by, piece(quote));
  switch (first.kind) {
    case 'denial':
      return [
        { leads: [say('note_called', by, bareQuote(first.epithet)), said] },
        {
          leads: [
            ...whoLists(first.kind, all, wording).map((who) => say('note_denied', who)),
            say('note_denied', within(by)),
          ],
        },
      ];
    case 'fact-check':
      return checkDrafts(all, wording);
    case 'missing-context':
      return [
        { leads: [rated(first, wording)] },
        { leads: [say('note_context_from', within(by), finding), said] },
        { leads: [say('note_context', finding), say('note_context_by', by)] },
      ];
    case 'correction':
      return [{ leads: [say('note_corrected_finding', by, finding), say('note_corrected', by)] }];
    case 'confirmation':
      return [
        {
          leads: [
            ...whoLists(first.kind, all, wording).map((who) => say('note_confirmed', who)),
            say('note_confirmed', within(by)),
          ],
        },
      ];
    case 'outdated': {
      const since = first.date ? noteDate(first.date, wording.locale) : '';
      return [
        {
          leads: [say('note_outdated_since_finding', since, finding), say('note_outdated_since', since, within(by))],
          ownDate: true,
        },
        { leads: [say('note_outdated_finding', finding), say('note_outdated', within(by))] },
      ];
    }
    case 'no-comment':
      return [{ leads: [say('note_no_comment', by)] }];
    case 'other':
      return [{ leads: [said, say('note_says', by, finding), say('note_answered', by)] }];
  }
}

function rated(response: Response, { phrase }: Wording): string {
  const rating = bareQuote(response.rating);
  return rating ? phrase('note_rated', [tidy(response.by), rating]) : '';
}

/** Checks with ratings speak together; where at most one has a rating, that one speaks, or else the first. */
function checkDrafts(all: Response[], wording: Wording): Draft[] {
  const checks = onePerName(all.filter((response) => response.kind === 'fact-check'));
  const ratedChecks = onePerName(checks.filter((check) => bareQuote(check.rating) !== ''));
  const single = ratedChecks[0] ?? (checks[0] as Response);
  const ownWords: Draft = { leads: singleCheck(single, wording), by: single };
  return ratedChecks.length < 2
    ? [ownWords]
    : [{ leads: severalChecks(ratedChecks, wording), ownDate: true }, ownWords];
}

function singleCheck(check: Response, wording: Wording): string[] {
  const by = tidy(check.by);
  const quote = bareQuote(check.quote);
  const finding = bareFinding(check.finding);
  return [
    rated(check, wording),
    quote && wording.phrase('note_said', [by, piece(quote)]),
    finding && wording.phrase('note_says', [by, finding]),
    wording.phrase('note_checked', [by]),
  ];
}

/** Notes that speak for several fact-checkers at once, all of whom gave a rating. */
function severalChecks(checks: Response[], { phrase, locale }: Wording): string[] {
  const names = checks.map((check) => tidy(check.by));
  const ratings = checks.map((check) => bareQuote(check.rating));
  const groups = countRatings(ratings);
  const top = groups[0]?.rating ?? '';
  const total = String(checks.length);
  if (groups.length === 1) {
    const named = checks.length === 2 ? [phrase('note_rated', [joinNames(names, locale), top])] : [];
    return [...named, phrase('note_rated_same', [total, top])];
  }
  const items = groups.map(({ rating, count }) => phrase('note_rated_item', [String(count), rating]));
  return [
    ...(checks.length === 2
      ? [phrase('note_rated_two', [names[0] ?? '', ratings[0] ?? '', names[1] ?? '', ratings[1] ?? ''])]
      : []),
    phrase('note_rated_many', [total, items.join(', ')]),
    phrase('note_reviewed_many', [total]),
  ];
}

/** Ratings that are the same word, whatever their capitals, most frequent first. */
function countRatings(ratings: string[]): { rating: string; count: number }[] {
  const groups = new Map<string, { rating: string; count: number }>();
  for (const rating of ratings) {
    const key = rating.toLowerCase();
    const group = groups.get(key) ?? { rating, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count);
}

/** Everybody who answered in this way, two names at most: longer lists belong on the card. */
function whoLists(kind: ResponseKind, all: Response[], { locale }: Wording): string[] {
  const names = onePerName(all.filter((response) => response.kind === kind)).map((response) => tidy(response.by));
  return names.length > 1 ? [joinNames(names.slice(0, 2).map(within), locale)] : [];
}

function joinNames(names: string[], locale: string): string {
  return new Intl.ListFormat(usableLocale(locale), { type: 'conjunction' }).format(names);
}

function onePerName(responses: Response[]): Response[] {
  const seen = new Map<string, Response>();
  for (const response of responses) {
    const key = tidy(response.by).toLowerCase();
    if (!seen.has(key)) seen.set(key, response);
  }
  return [...seen.values()];
}

/** A name inside a sentence: an article that opens it loses its capital, but not that of a title such as "The Times". */
function within(name: string): string {
  return name.replace(/^(?:An? |The (?=\p{Ll}))/u, (article) => article.toLowerCase());
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A quotation without its own outer marks and full stop; marks inside it become single ones. */
function bareQuote(text: string | undefined): string {
  if (!text) return '';
  const inner = tidy(text)
    .replace(/^["“”„«»]+\s*|\s*["“”„«»]+$/g, '')
    .replace(/[.,;:]+$/, '');
  return inner.replace(/["“„«](.*?)["”“»]/g, '‘$1’').replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

/** A quotation that begins within a sentence says so. */
function piece(quote: string): string {
  return /^\p{Ll}/u.test(quote) ? `…${quote}` : quote;
}

function bareFinding(text: string | undefined): string {
  return text ? tidy(text).replace(/\.$/, '') : '';
}

function clip(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > room / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
