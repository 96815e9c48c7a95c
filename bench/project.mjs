// Writes the project that the engine benchmark runs: N packages of small files in layers, for batuta and for turbo alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const command = 'mkdir -p dist && cat src/* > dist/out.txt';
const filesPerPackage = 20;

/** A small generator with a fixed seed: the same project on every machine. */
function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const nameOf = (index) => `p${String(index).padStart(4, '0')}`;

/** Package -> the packages it depends on: up to three of the layer before; a layer is sqrt(count) wide. */
export function layers(count) {
  const random = numbers(7);
  const width = Math.max(1, Math.round(Math.sqrt(count)));
  return Array.from({ length: count }, (_, index) => {
    const layer = Math.floor(index / width);
    const wanted = layer === 0 ? 0 : 1 + random(3);
    const needs = new Set();
    for (let each = 0; each < wanted; each++) needs.add(nameOf((layer - 1) * width + random(width)));
    return { name: nameOf(index), needs: [...needs].sort() };
  });
}

export function writeProject(root, count, isolation = 'place') {
  const random = numbers(count);
  const packages = layers(count);
  const json = (path, value) => writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
  for (const { name, needs } of packages) {
    mkdirSync(join(root, 'packages', name, 'src'), { recursive: true });
    for (let file = 0; file < filesPerPackage; file++) {
      const lines = Array.from({ length: 4 + random(12) }, (_, line) => `${name} ${file} ${line} ${random(1e9)} text`);
      writeFileSync(join(root, 'packages', name, 'src', `f${String(file).padStart(2, '0')}.txt`), lines.join('\n'));
    }
    const dependencies = Object.fromEntries(needs.map((need) => [need, '*']));
    json(`packages/${name}/package.json`, { name, version: '1.0.0', scripts: { build: command }, dependencies });
  }
  json('package.json', {
    name: 'bench',
    private: true,
    packageManager: 'npm@10.8.0',
    workspaces: ['packages/*'],
  });
  json('turbo.json', { tasks: { build: { dependsOn: ['^build'], inputs: ['src/**'], outputs: ['dist/**'] } } });
  writeFileSync(join(root, '.gitignore'), 'dist\n.turbo\n.batuta\nnode_modules\n');
  const targets = packages.map(({ name, needs }) => {
    const inputs = [`'packages/${name}/src/**'`, ...needs.map((need) => `output('${need}')`)].join(', ');
    const how = isolation === 'place' ? '' : `, isolation: '${isolation}'`;
    return `    ${name}: task({ command, cwd: 'packages/${name}', inputs: [${inputs}], outputs: ['packages/${name}/dist/out.txt']${how} }),`;
  });
  writeFileSync(
    join(root, 'batuta.config.ts'),
    `import { defineConfig, output, task } from 'batuta';\nconst command = '${command}';\nexport default defineConfig({\n  targets: {\n${targets.join('\n')}\n  },\n});\nvoid output;\n`,
  );
}
