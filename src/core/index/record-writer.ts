import { ByteWriter } from './byte-writer';
import { encodeUtf8 } from './utf8';

/** JSON records one behind the other. */
export class RecordWriter {
  readonly starts: number[] = [0];
  private readonly writer = new ByteWriter();

  add(record: unknown): void {
    this.writer.append(encodeUtf8(JSON.stringify(record)));
    this.starts.push(this.writer.length);
  }

  bytes(): Uint8Array {
    return this.writer.done();
  }
}
