import type { DisplayRecord } from '../../core/claims/display-record';
import type { Response, Source } from '../../core/claims/types';
import type { Why } from '../../core/match/types';
import { type MessageKey, t, uiLanguage } from '../../platform/i18n';
import { cardDate, responseGroups, timelineOf } from './card-text';
import { element } from './element';

/** A text of the list, in the list's language: set apart, so that it keeps its own direction among the interface's words. */
function own(text: string, attributes: Record<string, string> = {}): HTMLElement {
  return element('bdi', attributes, text);
}

/** A link to a source: web addresses only, and the page it opens learns nothing of the one it was opened from. */
function sourceLink(source: Source, label = source.publisher): HTMLElement {
  const safe = URL.canParse(source.url) && /^https?:$/.test(new URL(source.url).protocol);
  if (!safe) return own(label);
  return element(
    'a',
    { href: source.url, target: '_blank', rel: 'noopener noreferrer', title: source.title },
    own(label),
  );
}

/** When and where it can be read, one quiet line; the date is bound together, a long name may break. */
function whenAndWhere(source: Source, date: string | undefined): HTMLElement | false {
  const when = date ? own(cardDate(date)) : undefined;
  // A check by the outlet that also published it needs no second name.
  const where = source.publisher ? sourceLink(source) : undefined;
  const parts = [when, where].filter((part) => part !== undefined);
  return (
    parts.length > 0 && element('p', { class: 'facts' }, ...parts.flatMap((part, at) => (at ? [' · ', part] : part)))
  );
}

/** Who, in which role, in which words, what it comes to, when and where: the order in which readers ask. */
function answer(response: Response, at: number, all: readonly Response[]): HTMLElement {
  const before = all[at - 1];
  const again = before?.by === response.by && before.speaker === response.speaker;
  const speaker = [response.speaker, response.role].filter(Boolean).join(', ');
  const made = element('dd');
  if (!again) made.append(own(response.by, { class: 'who' }));
  if (speaker && !again) made.append(element('span', { class: 'facts' }, ' · ', own(speaker)));
  if (response.rating) made.append(element('p', {}, t('card_rated', response.rating)));
  if (response.quote) made.append(element('blockquote', {}, t('card_quote', response.quote)));
  if (response.finding) made.append(element('p', {}, own(response.finding)));
  const source = whenAndWhere(response.source, response.date);
  if (source) made.append(source);
  return made;
}

function section(title: string, ...content: HTMLElement[]): HTMLElement[] {
  return [element('dt', {}, title), ...content];
}

function reportedBy(record: DisplayRecord): HTMLElement[] {
  return record.reported.map((report) => {
    const made = element('dd');
    if (report.by && report.by !== report.publisher) made.append(own(report.by, { class: 'who' }));
    const source = whenAndWhere(report, report.date);
    if (source) made.append(source);
    return made;
  });
}

function facts(record: DisplayRecord): HTMLElement {
  const of = (...kinds: Response['kind'][]) => record.responses.filter((response) => kinds.includes(response.kind));
  const checks = of('fact-check');
  const others = of('no-comment', 'other');
  return element(
    'dl',
    {},
    ...responseGroups(record).flatMap((group) => section(group.title, ...group.responses.map(answer))),
    ...(record.reported.length > 0 ? section(t('card_reported_by'), ...reportedBy(record)) : []),
    ...(others.length > 0 ? section(t('card_others'), ...others.map(answer)) : []),
    ...section(
      t('card_checks'),
      ...(checks.length > 0 ? checks.map(answer) : [element('dd', {}, t('card_checks_none'))]),
    ),
  );
}

function timeline(record: DisplayRecord): HTMLElement[] {
  const points = timelineOf(record);
  if (points.length === 0) return [];
  const items = points.map((point) =>
    element(
      'li',
      { class: point.answered ? 'answered' : undefined },
      element('time', { datetime: point.date }, cardDate(point.date)),
      ' ',
      own(point.label),
    ),
  );
  return [element('h3', {}, t('card_timeline')), element('ol', { class: 'timeline' }, ...items)];
}

function whyMatched(why: Why, score: number): HTMLElement {
  const language = uiLanguage();
  const list = (words: string[]) => new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
  const made = element('details', {}, element('summary', {}, t('card_why')));
  const words = [...new Set(why.matched)].slice(0, 8);
  if (words.length > 0)
    made.append(element('p', {}, t('card_why_words', list(words.map((word) => t('card_quote', word))))));
  for (const { words: said, means } of why.resolved.slice(0, 4)) {
    made.append(element('p', {}, t('card_why_resolved', [said, list(means)])));
  }
  if (why.wording) made.append(element('p', {}, t('card_why_wording', why.wording)));
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(score);
  made.append(element('p', {}, t('card_why_score', percent)));
  return made;
}

/** The word for what kind of answer the note shows. */
export function kindLabel(record: DisplayRecord): string {
  const kind = record.responses[0]?.kind ?? 'other';
  return t(`kind_${kind.replace('-', '_')}` as MessageKey);
}

/** Everything between the card's title and its actions. */
export function cardBody(record: DisplayRecord, why: Why, score: number): HTMLElement {
  return element(
    'div',
    { class: 'body', tabindex: '-1' },
    facts(record),
    ...timeline(record),
    whyMatched(why, score),
    element('p', { class: 'list' }, t('card_list', [record.list.title, cardDate(record.list.updated)])),
  );
}
