import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../scripts/schema-files';

describe('published JSON Schemas', () => {
  it.each(Object.entries(schemaFiles()))('%s is what the schema in code says', (name, schema) => {
    const file = new URL(`../../public/schema/${name}.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('asks for the parts that a claim cannot do without', () => {
    const { required } = schemaFiles()['claim-list-1'] as { required: string[] };
    expect(required).toEqual(
      expect.arrayContaining([
        'format',
        'id',
        'title',
        'license',
        'language',
        'version',
        'updated',
        'entities',
        'claims',
      ]),
    );
    expect(required).not.toContain('homepage');
  });
});
