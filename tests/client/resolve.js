// Lets tests import the browser's modules under the name by which they are published, `playbook/spacing.js`, and lets these
// find each other, from whatever folder.

import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FOLDERS } from './folders.js';

registerHooks({
  resolve(specifier, context, next) {
    const [, name] = /^(?:playbook|\.)\/([\w-]+\.js)$/.exec(specifier) ?? [];
    const found = name && FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));
    return found ? { url: pathToFileURL(found).href, format: 'module', shortCircuit: true } : next(specifier, context);
  },
});
