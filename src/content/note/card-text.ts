import type { DisplayRecord } from '../../core/claims/display-record';
import { noteDate } from '../../core/claims/note-date';
import type { Response, ResponseKind } from '../../core/claims/types';
import { t, uiLanguage } from '../../platform/i18n';

/** A heading of the card with the answers that stand under it. */
export interface ResponseGroup {
  title: string;
  responses: Response[];
}

/** One point of the timeline. */
export interface TimelinePoint {
  date: string;
  label: string;
  answered: boolean;
}

/** The order in which answers stand on the card: who objects, what changed, who adds something. */
const GROUPS: readonly (readonly [ResponseKind[], () => string])[] = [
  [['denial'], () => t('card_disputed_by')],
  [['correction'], () => t('card_corrected_by')],
  [['outdated'], () => t('card_outdated')],
  [['missing-context'], () => t('card_context')],
  [['confirmation'], () => t('card_confirmed_by')],
];

/** The answers by kind, without fact-checks and mere reactions, which have their own places on the card. */
export function responseGroups(record: DisplayRecord): ResponseGroup[] {
  return GROUPS.map(([kinds, title]) => ({
    title: title(),
    responses: record.responses.filter((response) => kinds.includes(response.kind)),
  })).filter((group) => group.responses.length > 0);
}

/** A date as the card and the note write it, in the interface's language, kept on one line. */
export function cardDate(date: string): string {
  return noteDate(date, uiLanguage()).replaceAll(' ', '\u00A0');
}

/** The timeline's points, oldest first; empty where fewer than three different dates are known. */
export function timelineOf(record: DisplayRecord): TimelinePoint[] {
  const points: TimelinePoint[] = [];
  if (record.happened) points.push({ date: record.happened.from, label: t('card_timeline_happened'), answered: false });
  for (const report of record.reported) {
    if (report.date)
      points.push({ date: report.date, label: t('card_timeline_reported', report.publisher), answered: false });
  }
  for (const response of record.responses) {
    if (response.date)
      points.push({ date: response.date, label: t('card_timeline_answered', response.by), answered: true });
  }
  points.sort((a, b) => a.date.localeCompare(b.date));
  const unique = points.filter(
    (point, at) => points.findIndex((other) => other.date === point.date && other.label === point.label) === at,
  );
  return new Set(unique.map((point) => point.date)).size >= 3 ? unique : [];
}

/** The claim, the answers and their sources as plain text for the clipboard. */
export function cardAsText(record: DisplayRecord): string {
  const lines = [record.text];
  for (const response of record.responses) {
    const words = response.quote ? t('card_quote', response.quote) : (response.finding ?? response.rating ?? '');
    const when = response.date ? ` (${cardDate(response.date)})` : '';
    lines.push(`${response.by}${when}: ${words}`.trim(), response.source.url);
  }
  for (const report of record.reported) lines.push(`${t('card_reported_by')}: ${report.publisher}`, report.url);
  return lines.join('\n');
}
