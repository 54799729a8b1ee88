import { build } from 'vite';
import { compileBundledList } from './compile-dataset';

/** Compiles the bundled list, then writes dist/chrome and dist/firefox; `--chrome` or `--firefox` writes only one. */
async function buildAll(args: string[]): Promise<void> {
  const asked = (['chrome', 'firefox'] as const).filter((target) => args.includes(`--${target}`));
  const targets = asked.length > 0 ? asked : (['chrome', 'firefox'] as const);
  const bytes = await compileBundledList();
  console.log(`bundled list: ${(bytes / 1024).toFixed(0)} kB`);
  for (const target of targets) {
    process.env.CAVEAT_TARGET = target;
    await build({ configFile: 'vite.config.ts' });
    console.log(`dist/${target} is ready to be loaded unpacked`);
  }
}

await buildAll(process.argv.slice(2));
