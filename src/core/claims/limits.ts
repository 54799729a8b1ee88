/** What a list may hold; errors beyond these, because compiling, storing or showing it would suffer. */
export const LIMITS = {
  /** Longest text of a claim, wording, finding or example in UTF-16 units: some paragraphs, no article. */
  sentence: 5000,
  /** Longest name, title, rating or alias. */
  label: 500,
  /** Longest address; browsers and servers stop at about this length. */
  url: 2048,
  /** Longest id. */
  id: 100,
  /** Longest quotation in words: enough to hear somebody, too little to replace the source. */
  quoteWords: 15,
} as const;

/** What a well-kept list holds; warnings beyond these. */
export const EDITORIAL = {
  /** Longest text in UTF-16 units: nothing longer is met in one sentence. */
  sentence: 600,
  wordings: { min: 4, max: 12 },
  /** Of each kind, match and noMatch. */
  examples: 3,
  /** Share of content words in common (Jaccard, by stem) at which two claims are probably one; hand-read on the list. */
  duplicate: 0.8,
} as const;
