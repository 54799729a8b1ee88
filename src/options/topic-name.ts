/** Parts of topic ids that are abbreviations. */
const ABBREVIATIONS = new Set(['eu', 'nato', 'uk', 'un', 'us', 'usa']);

/** A topic's id as words: `us-politics` is "US politics"; topics are named by their list, in the list's language. */
export function topicName(topic: string): string {
  const words = topic.split('-').map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word));
  const name = words.join(' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
