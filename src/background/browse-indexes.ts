import type { DisplayRecord } from '../core/claims/display-record';
import type { ClaimIndex } from '../core/index/open-index';
import type { TopicCount } from '../platform/protocol';

/** What is browsed: a slice of the claims, of one topic and containing some words where these are given. */
export interface BrowseRequest {
  offset: number;
  limit: number;
  query?: string;
  topic?: string;
}

/** A slice of all claims in the order of the lists, with how many there are, and the topics of all lists. */
export function browseIndexes(
  indexes: ClaimIndex[],
  request: BrowseRequest,
): { total: number; records: DisplayRecord[]; topics: TopicCount[] } {
  const query = request.query?.trim().toLowerCase() ?? '';
  const { topic } = request;
  const records: DisplayRecord[] = [];
  let total = 0;
  for (const index of indexes) {
    const topics = topicsOf(index);
    for (let claim = 0; claim < index.claimCount; claim += 1) {
      if (topic !== undefined && topics[claim] !== topic) continue;
      const wanted = total >= request.offset && records.length < request.limit;
      // Records are read only where they may be shown: without a query the others cost nothing.
      if (!query && !wanted) {
        total += 1;
        continue;
      }
      const record = index.displayRecord(claim);
      if (query && !mentions(record, query)) continue;
      if (wanted) records.push(record);
      total += 1;
    }
  }
  return { total, records, topics: countTopics(indexes) };
}

/** Topics by claim; read once a worker, since every record has to be opened for them (some 20 µs each). */
const topicsByIndex = new WeakMap<ClaimIndex, string[]>();

function topicsOf(index: ClaimIndex): string[] {
  const known = topicsByIndex.get(index);
  if (known) return known;
  const topics = Array.from({ length: index.claimCount }, (_, claim) => index.displayRecord(claim).topic);
  topicsByIndex.set(index, topics);
  return topics;
}

function countTopics(indexes: ClaimIndex[]): TopicCount[] {
  const counts = new Map<string, number>();
  for (const topic of indexes.flatMap(topicsOf)) if (topic !== '') counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .map(([topic, claims]) => ({ topic, claims }))
    .sort((a, b) => b.claims - a.claims || a.topic.localeCompare(b.topic));
}

function mentions(record: DisplayRecord, query: string): boolean {
  const texts = [
    record.text,
    record.topic,
    ...record.responses.flatMap(({ by, speaker, quote }) => [by, speaker, quote]),
  ];
  return texts.some((text) => text?.toLowerCase().includes(query));
}
