/** The facts that a page's JSON-LD states about its article. */
export interface LinkedData {
  types: string[];
  headline?: string;
  published?: string;
  modified?: string;
  language?: string;
  url?: string;
}

const ARTICLE_TYPE = /(Article|BlogPosting|LiveBlogPosting|Report|ClaimReview|SocialMediaPosting|NewsItem)$/;
/** Scripts beyond this are product catalogues; the largest article graph of the saved pages has 60,000 characters. */
const MAX_SCRIPT_CHARS = 200_000;
const MAX_DEPTH = 6;

function parseLoosely(text: string): unknown {
  const bare = text
    .trim()
    .replace(/^(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(-->|\/\/\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
  for (const candidate of [
    bare,
    bare.replace(/\p{Cc}+/gu, ' '),
    bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate forgives one more habit of content systems: raw line breaks in strings, then trailing commas.
    }
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (value && typeof value === 'object') {
    const record = value as Record<string, unknown>;
    return textOf(record['@value'] ?? record['@id'] ?? record.alternateName ?? record.name);
  }
  return undefined;
}

function* nodesOf(value: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (depth > MAX_DEPTH || !value || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item, depth + 1);
    return;
  }
  const record = value as Record<string, unknown>;
  if (record['@type']) yield record;
  yield* nodesOf(record['@graph'], depth + 1);
  yield* nodesOf(record.mainEntity, depth + 1);
  yield* nodesOf(record.mainEntityOfPage, depth + 1);
}

/** Reads every JSON-LD script of the document; the first node that is an article gives the facts. */
export function readLinkedData(document: Document): LinkedData {
  const data: LinkedData = { types: [] };
  // By tag, then by type: browsers keep an index of tags, a selector with an attribute goes through every element.
  for (const script of Array.from(document.getElementsByTagName('script'))) {
    if (!/^application\/ld\+json/i.test(script.getAttribute('type')?.trim() ?? '')) continue;
    const text = script.textContent ?? '';
    if (text.length > MAX_SCRIPT_CHARS) continue;
    for (const node of nodesOf(parseLoosely(text))) {
      const types = [node['@type']].flat().filter((type): type is string => typeof type === 'string');
      data.types.push(...types);
      if (!types.some((type) => ARTICLE_TYPE.test(type))) continue;
      data.headline ??= textOf(node.headline);
      data.published ??= textOf(node.datePublished ?? node.dateCreated ?? node.uploadDate);
      data.modified ??= textOf(node.dateModified);
      data.language ??= textOf(node.inLanguage);
      data.url ??= textOf(node.url ?? node.mainEntityOfPage);
    }
  }
  return data;
}

/** Whether any of the types names a text that a newsroom or a blog publishes. */
export function namesArticle(types: readonly string[]): boolean {
  return types.some((type) => ARTICLE_TYPE.test(type));
}
