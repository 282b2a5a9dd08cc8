import { writeCompiled } from './compiled.ts';
import { orThrow } from './fault.ts';
import { readTables } from './read.ts';
import { readAllRules } from './rules.ts';

/** Run by the build: reads and checks all knowledge, so that no start has to parse it again. */
const tables = orThrow((report) => readTables(null, report));
const rules = orThrow((report) => readAllRules(null, report));
if (rules !== null) writeCompiled({ tables, rules });
