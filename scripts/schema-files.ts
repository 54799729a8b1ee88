/** Writes the JSON Schemas of public/schema/ from src/core/claims/schema.ts; run it after changing the format. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GenericSchema } from 'valibot';
import { ClaimListSchema, EntityFileSchema, TopicFileSchema } from '../src/core/claims/schema';
import { type JsonSchema, jsonSchemaOf } from './json-schema-of';

const SCHEMAS: Record<string, [title: string, schema: GenericSchema]> = {
  'claim-list-1': ['Caveat claim list, format 1', ClaimListSchema],
  'claim-topic-1': ['Claims of one topic in the bundled list', TopicFileSchema],
  'claim-entities-1': ['Entities of the bundled list', EntityFileSchema],
};

/** JSON Schema documents by file name without ending. */
export function schemaFiles(): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, [title, schema]]) => [
      name,
      { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...jsonSchemaOf(schema) },
    ]),
  );
}

if (process.argv[1]?.endsWith('schema-files.ts')) {
  const folder = fileURLToPath(new URL('../public/schema/', import.meta.url));
  for (const [name, schema] of Object.entries(schemaFiles())) {
    writeFileSync(`${folder}${name}.json`, JSON.stringify(schema));
  }
  execFileSync('npx', ['biome', 'format', '--write', folder], { stdio: 'inherit' });
}
