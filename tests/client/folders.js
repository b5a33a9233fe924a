// The folders of the browser's part. The site publishes all of them into one; a kind of question brings its own.

import { globSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** From the root of the project, those of the kinds found by their elements. */
export const FOLDERS = ['quiz/client', 'cards/client', ...globSync('hooks/playbook/kinds/*/', { cwd: ROOT }).sort()].map((path) => join(ROOT, path));

/** Scripts that pages load by themselves. */
export const SCRIPTS = join(ROOT, 'docs', 'overrides', 'assets');
