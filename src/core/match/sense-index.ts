import { CONTEXT, textTerms } from './rank-query';
import { type RankWeigher, scaleToUnit } from './rank-text';

/** Search by meaning: every text as the sum of its words' vectors, compared one by one. 4 bytes a dimension and text. */
export class SenseIndex {
  /** Unit vectors of all texts, one behind the other. */
  private readonly senses: Float32Array;
  /** What all texts have in common (politics, say), taken out of each. */
  private readonly mean: Float32Array;
  private readonly scores: Float32Array;

  constructor(
    texts: readonly string[],
    private readonly weigher: RankWeigher,
  ) {
    const { dimensions } = weigher.vectors;
    this.senses = new Float32Array(texts.length * dimensions);
    this.mean = new Float32Array(dimensions);
    this.scores = new Float32Array(texts.length);
    texts.forEach((text, t) => {
      const own = this.senseOf(t);
      this.fill(own, text);
      for (let d = 0; d < dimensions; d++) this.mean[d] = (this.mean[d] as number) + (own[d] as number) / texts.length;
    });
    for (let t = 0; t < texts.length; t++) this.center(this.senseOf(t));
  }

  /** The `k` texts nearest to `sense` (with a share of `context`, where there is one), nearest first; score -1 to 1. */
  nearest(sense: Float32Array, context: Float32Array | undefined, k: number): { claim: number; score: number }[] {
    const wanted = sense.map((x, d) => x + CONTEXT.sense * (context?.[d] ?? 0));
    this.center(wanted);
    const { scores, senses } = this;
    const { dimensions } = this.weigher.vectors;
    for (let t = 0, at = 0; t < scores.length; t++) {
      let sum = 0;
      for (let d = 0; d < dimensions; d++) sum += (wanted[d] as number) * (senses[at++] as number);
      scores[t] = sum;
    }
    const floor = scores.length > k ? (scores.slice().sort()[scores.length - k] as number) : -2;
    const found: { claim: number; score: number }[] = [];
    for (let claim = 0; claim < scores.length; claim++) {
      const score = scores[claim] as number;
      if (score >= floor) found.push({ claim, score });
    }
    return found.sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, k);
  }

  private senseOf(text: number): Float32Array {
    const { dimensions } = this.weigher.vectors;
    return this.senses.subarray(text * dimensions, (text + 1) * dimensions);
  }

  private fill(sense: Float32Array, text: string): void {
    const { vectors, idfOf } = this.weigher;
    for (const term of new Set(textTerms(text).map((t) => t.term))) {
      const vector = vectors.find(term);
      if (vector >= 0) vectors.addTo(sense, vector, idfOf(term));
    }
    scaleToUnit(sense);
  }

  private center(sense: Float32Array): void {
    scaleToUnit(sense);
    for (let d = 0; d < sense.length; d++) sense[d] = (sense[d] as number) - (this.mean[d] as number);
    scaleToUnit(sense);
  }
}
