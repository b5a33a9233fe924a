// Types and lint of the browser's part: `node check.js`. The compiler is told of all folders as if they were the one into
// which they are published; it cannot find them by itself.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, SCRIPTS } from './folders.js';

const HERE = import.meta.dirname;
const SETTINGS = join(HERE, 'node_modules', '.tsconfig.json');

/** By this very node: there may be none on the machine. @param {string} tool @param {string[]} options */
function run(tool, ...options) {
  const { status } = spawnSync(process.execPath, [join(HERE, 'node_modules', '.bin', tool), ...options], { cwd: HERE, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const include = [...FOLDERS, SCRIPTS].map((folder) => join(folder, '*.js'));
const settings = { extends: join(HERE, 'tsconfig.json'), compilerOptions: { rootDirs: FOLDERS }, include: [join(HERE, '*.d.ts'), ...include] };
writeFileSync(SETTINGS, JSON.stringify(settings));
run('tsc', '--project', SETTINGS);
run('biome', 'lint', '--error-on-warnings', '--config-path', HERE, HERE, ...FOLDERS, SCRIPTS);
