// The folders of the browser's part. The site publishes all of them into one; a kind of question brings its own.

import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

const kinds = new Set(globSync('hooks/playbook/kinds/*/*.js', { cwd: ROOT }).map(dirname));

/** Those of the kinds are found: one that is new has to be entered nowhere. */
export const FOLDERS = ['quiz/client', 'cards/client', ...[...kinds].sort()].map((path) => join(ROOT, path));

/** Scripts that pages load by themselves. */
export const SCRIPTS = join(ROOT, 'docs', 'overrides', 'assets');
