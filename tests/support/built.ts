import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../server/root.ts';

/** Builds what changed, so that tests run the commands as users do, and start them in a third of the time. */
export default function setup(): void {
  execFileSync(process.execPath, [join(ROOT, 'bin', 'build.js')], { stdio: 'inherit' });
}
