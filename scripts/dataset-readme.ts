/** Writes the counts into src/dataset/README.md, between their markers; run it after changing the list. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimList } from '../src/core/claims/types';
import { withCounts } from '../src/dataset/counts';
import { DATASET_DIR, loadDataset } from '../src/dataset/load';

const file = join(DATASET_DIR, 'README.md');
writeFileSync(file, withCounts(readFileSync(file, 'utf8'), loadDataset().json as ClaimList));
