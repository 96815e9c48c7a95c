// `batuta cache keygen`: an Ed25519 key pair for the remote cache; the private key to a new file, the public key to the screen.
import { writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { newKeyPair } from '#cache/remote/signing.ts';
import { failure } from '#src/base/failure.ts';
import { errorCode } from '#src/fs/io-failure.ts';
import type { CommandContext } from '../command-context.ts';
import { exit } from '../exit-status.ts';
import { refuse, writeJson } from '../refuse.ts';

export function keygen(context: CommandContext): number {
  const name = context.arguments.value('out') ?? 'batuta-cache.key';
  const path = isAbsolute(name) ? name : join(context.cwd, name);
  const { pem, publicKey } = newKeyPair();
  try {
    writeFileSync(path, pem, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = errorCode(error) === 'EEXIST';
    const message = isThere ? `${name} exists; a key is never overwritten` : `cannot write ${name}: ${String(error)}`;
    return refuse(context, failure('BATUTA-C-013', message, { help: 'name another file with `--out`' }));
  }
  if (context.arguments.has('json')) {
    writeJson(context, { type: 'cache-keygen', privateKeyFile: path, publicKey: publicKey.text, keyId: publicKey.id });
  } else {
    context.output.out(`${publicKey.text}\n`);
    context.output.err(
      `the private key is in ${name}: keep it out of the repository, give it to CI as a secret variable\n` +
        'in the configuration:\n' +
        `  sign: { privateKeyEnv: 'BATUTA_CACHE_KEY', publicKeys: ['${publicKey.text}'] }\n`,
    );
  }
  return exit.ok;
}
