import type { Candidate } from './retrieve';

/**
 * The best `k` claims seen so far, each with its best document, best first; ties go to the lower claim number, then to
 * the lower document. An insertion-sorted list: nearly every document is turned away by one comparison.
 */
export class TopClaims {
  private readonly list: Candidate[] = [];

  constructor(private readonly k: number) {}

  /** Score that a further claim has to reach; 0 while there is room. */
  get floor(): number {
    return this.list.length < this.k ? 0 : (this.list[this.k - 1] as Candidate).score;
  }

  offer(claim: number, doc: number, score: number, containment: number): void {
    if (score < this.floor) return;
    const { list } = this;
    const known = list.findIndex((c) => c.claim === claim);
    if (known >= 0) {
      const old = list[known] as Candidate;
      if (old.score > score || (old.score === score && old.doc <= doc)) return;
      list.splice(known, 1);
    }
    let at = list.length;
    while (at > 0 && comesBefore(score, claim, list[at - 1] as Candidate)) at--;
    if (at >= this.k) return;
    list.splice(at, 0, { claim, doc, score, containment });
    if (list.length > this.k) list.pop();
  }

  done(): Candidate[] {
    return this.list;
  }
}

function comesBefore(score: number, claim: number, other: Candidate): boolean {
  return score > other.score || (score === other.score && claim < other.claim);
}
