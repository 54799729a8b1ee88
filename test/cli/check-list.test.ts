import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { checkList } from '../../src/cli/check-list';
import { newClaim } from '../../src/cli/new-claim';
import { sampleClaim, sampleList } from '../core/claims/sample-list';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'caveat-check-list-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = { 'check-list': checkList, 'new-claim': newClaim };

function run(command: keyof typeof COMMANDS, ...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const status = COMMANDS[command](
    args,
    (line) => lines.push(line),
    (line) => complaints.push(line),
  );
  return { status, lines, stderr: complaints.join('\n') };
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

it('says every fault with its place, and what it read, and exits by the errors', () => {
  const good = file('good.json', sampleList());
  const bad = file('bad.json', { ...sampleList(), claims: [{ ...sampleClaim(), id: 'No Slug', wordings: ['One'] }] });
  const broken = file('broken.json', '{"format": 1,\n "id": "x" "title"}');
  const { status, lines } = run('check-list', good, bad, broken);
  expect(status).toBe(1);
  expect(lines).toEqual([
    `${good}: claim list with 1 claim, 2 entities; 0 errors, 0 warnings`,
    `error: ${bad}: $.claims[0].id: is not an id: letters, digits, hyphens, dots and colons, found "No Slug"`,
    `${bad}: claim-list; 1 error, 0 warnings`,
    expect.stringMatching(/^error: .*broken\.json: \$: is no JSON; line 2, column 12: expected ","/),
    `${broken}: not read; 1 error, 0 warnings`,
  ]);
});

it('reports on reviews by publisher, and exits with 0 where nothing is wrong with them', () => {
  const review = (url: string, claimReviewed: string) => ({
    '@type': 'ClaimReview',
    url,
    claimReviewed,
    reviewRating: { alternateName: 'False' },
  });
  const feed = file('feed.json', [
    review('https://www.politifact.com/1', 'The moon is made of cheese.'),
    review('https://spam.example/1', 'Buy our excellent cheese today.'),
  ]);
  const { status, lines } = run('check-list', feed);
  expect(status).toBe(0);
  expect(lines[0]).toContain(
    '2 reviews; 1 kept, about 1 claim; 1 from publishers not on the list (spam.example 1); ratings: 1 false',
  );
});

it('runs examples through the matcher when asked to', () => {
  const list = sampleList();
  list.claims[0]?.examples?.match.push('The museum of Strelsau is closed for repairs of its tower.');
  const path = file('examples.json', list);
  expect(run('check-list', path)).toMatchObject({ status: 0 });
  const { status, lines } = run('check-list', '--examples', path);
  expect(status).toBe(1);
  expect(lines).toContain(`error: ${path}: $.claims[0].examples.match[3]: gets no note`);
});

it('is a command, too', () => {
  const command = ['--import', 'tsx', 'src/cli/check-list.ts', join(folder, 'none.json')];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, expect.stringContaining('none.json: not read; 1 error, 0 warnings')]);
}, 60_000);

it('tells how it is used', () => {
  expect(run('check-list').stderr).toContain('usage:');
  expect(run('check-list', '--loud', 'x')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('unknown option --loud'),
  });
});

it('checks what new-claim wrote: nothing half-done gets through', () => {
  const dir = join(folder, 'dataset');
  mkdirSync(join(dir, 'claims'), { recursive: true });
  const { entities, claims, ...header } = sampleList();
  file('dataset/list.json', header);
  file('dataset/entities.json', { entities });
  expect(run('new-claim', '--dataset', dir, 'climate', 'ice-growing', 'The ice of the north is growing.').status).toBe(
    0,
  );
  expect(JSON.parse(readFileSync(join(dir, 'claims', 'climate.json'), 'utf8'))).toMatchObject({
    topic: 'climate',
    claims: [{ id: 'ice-growing', text: 'The ice of the north is growing.' }],
  });
  expect(run('new-claim', '--dataset', dir, 'climate', 'ice-growing').stderr).toContain('already in the list');
  expect(run('new-claim', '--dataset', dir, 'Climate').stderr).toContain('usage:');
  const { status, lines } = run('check-list', dir);
  expect(status).toBe(1);
  expect(lines).toContain(`error: ${dir}: claims/climate.json $.claims[0].wordings[0]: is empty`);
});
