// Many programs as one crate: what does not compile is taken out and named, the rest is built again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asksForItsPlace, crateFiles } from '#rules/transpile/cargo/crate-files.ts';
import { rustModuleFile, rustModulePath } from '#rules/transpile/cargo/module-path.ts';
import type { Unit } from './emit-unit.ts';

export interface Compiled {
  readonly binary: string;
  /** Entry -> rustc's first words on it. */
  readonly broken: ReadonlyMap<string, string>;
  /** Set when it could not be found out whose fault it is. */
  readonly problem?: string;
}

/** Programs in groups of at most `size` in which no module name comes twice. */
export function grouped(units: readonly Unit[], size: number): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const fits = (group: readonly Unit[]): boolean =>
      group.length < size &&
      !group.some((other) => other.modules.some(({ name }) => unit.modules.some((own) => own.name === name)));
    const group = groups.find(fits);
    if (group) group.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

export function compileUnits(units: readonly Unit[], out: string, runtime: string): Compiled {
  const target = process.env['CARGO_TARGET_DIR'] ?? join(dirname(out), 'target');
  const broken = new Map<string, string>();
  for (let attempt = 0; attempt < 8; attempt++) {
    const whole = units.filter(({ entry }) => !broken.has(entry));
    write(whole, out, runtime);
    const built = spawnSync('cargo', ['build', '--quiet', '--offline', '--message-format=short'], {
      cwd: out,
      env: { ...process.env, CARGO_TARGET_DIR: target },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    // Another build may write the same name into the same target folder.
    const binary = join(target, 'debug', packageName(out));
    if (built.status === 0) return { binary, broken };
    const before = broken.size;
    for (const line of built.stderr.split('\n')) {
      const found = /^src\/(\S+?\.rs):\d+:\d+: error(.*)$/.exec(line);
      if (!found) continue;
      const owner = whole.find(({ modules }) =>
        modules.some(({ name }) => rustModuleFile(name, false) === `src/${found[1] ?? ''}`),
      );
      if (owner && !broken.has(owner.entry)) broken.set(owner.entry, (found[2] ?? '').replace(/^[:\s]*/, ''));
    }
    if (broken.size === before) return { binary, broken, problem: built.stderr.slice(0, 4000) };
  }
  return { binary: '', broken, problem: 'eight attempts were not enough' };
}

const packageName = (out: string): string => `outside_${basename(out).replace(/\W/g, '_')}`;

function write(units: readonly Unit[], out: string, runtime: string): void {
  rmSync(join(out, 'src'), { recursive: true, force: true });
  const modules = units.flatMap((unit) => unit.modules);
  const files = crateFiles({
    target: packageName(out),
    entry: units[0]?.entry ?? '',
    program: 'x.py',
    source: 'many programs',
    lock: readFileSync(join(runtime, 'Cargo.lock'), 'utf8'),
    modules,
    runtime,
  });
  const arms = units.map(
    ({ entry }) =>
      `        Ok("${entry}") => {\n            program::set_script(&std::env::var("OUTSIDE_SCRIPT").unwrap_or_default());\n            ${rustModulePath(entry)}::import().map(drop)\n        }`,
  );
  const place = modules.some(asksForItsPlace) ? '    program::set_files("outside-files", ".");\n' : '';
  const start = `fn start() -> R<()> {\n${place}    match std::env::var("OUTSIDE_PROGRAM").as_deref() {\n${arms.join('\n')}\n        _ => Ok(()),\n    }\n}\n`;
  for (const { path, bytes } of files) {
    const text = path === 'src/main.rs' ? bytes.replace(/fn start\(\)[\s\S]*$/, start) : bytes;
    const place = join(out, path);
    mkdirSync(dirname(place), { recursive: true });
    if (!existsSync(place) || readFileSync(place, 'utf8') !== text) writeFileSync(place, text);
  }
}
