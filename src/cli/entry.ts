// What `bin/batuta.js` starts: runs `main`, and is the one boundary where an exception, which is a bug of batuta, becomes exit status 3.
import { exit } from './exit-status.ts';
import { main } from './main.ts';

/** The one thing the build exports. */
export async function start(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `internal error, a bug of batuta:\n${text}\n\nPlease report it with the lines above. What had finished is kept: running again goes on from there.\n`,
    );
    process.exitCode = exit.internal;
  }
}
