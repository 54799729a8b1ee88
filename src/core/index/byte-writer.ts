/** Growing byte buffer with variable-length integers. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  append(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }

  /** Seven bits a byte, low ones first, the top bit set on all but the last. */
  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Rising numbers as gaps, each with its count; the shape of postings and docTerms. */
  gaps(values: ArrayLike<number>, counts: ArrayLike<number>): void {
    let previous = -1;
    for (let i = 0; i < values.length; i++) {
      const count = counts[i] as number;
      const value = values[i] as number;
      this.varint(((value - previous - 1) << 1) | (count > 1 ? 1 : 0));
      if (count > 1) this.varint(count);
      previous = value;
    }
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
