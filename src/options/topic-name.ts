/** Parts of topic ids that are abbreviations. */
const ABBREVIATIONS = new Set(['eu', 'nato', 'uk', 'un', 'us', 'usa']);

/** Parts that are names. */
const NAMES = new Set(['africa', 'asia', 'brazil', 'china', 'east', 'europe', 'russia', 'taiwan', 'ukraine']);

/** A topic's id as words: `us-politics` is "US politics"; topics are named by their list, in the list's language. */
export function topicName(topic: string): string {
  const words = topic.split('-').map((word, at) => {
    if (ABBREVIATIONS.has(word)) return word.toUpperCase();
    return at === 0 || NAMES.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
  return words.join(' ');
}
