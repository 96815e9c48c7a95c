// Languages of a source tree by file name.

const byExtension: ReadonlyMap<string, string> = new Map(
  Object.entries({
    py: 'Python',
    pyi: 'Python',
    pyx: 'Cython',
    ipynb: 'Jupyter',
    sh: 'Shell',
    bash: 'Shell',
    zsh: 'Shell',
    ksh: 'Shell',
    c: 'C',
    h: 'C',
    cc: 'C++',
    cpp: 'C++',
    cxx: 'C++',
    hpp: 'C++',
    hh: 'C++',
    cu: 'CUDA',
    rs: 'Rust',
    go: 'Go',
    java: 'Java',
    kt: 'Kotlin',
    js: 'JavaScript',
    mjs: 'JavaScript',
    cjs: 'JavaScript',
    jsx: 'JavaScript',
    ts: 'TypeScript',
    tsx: 'TypeScript',
    rb: 'Ruby',
    pl: 'Perl',
    pm: 'Perl',
    php: 'PHP',
    r: 'R',
    jl: 'Julia',
    lua: 'Lua',
    f: 'Fortran',
    f90: 'Fortran',
    swift: 'Swift',
    scala: 'Scala',
    cs: 'C#',
    sql: 'SQL',
    html: 'HTML',
    css: 'CSS',
  }),
);

export interface Language {
  readonly name: string;
  readonly files: number;
  /** Of the files in a known language, in percent with one digit. */
  readonly percent: number;
  /** Whether batuta has a front end for it. */
  readonly migrates: boolean;
}

export function languagesOf(names: readonly string[]): Language[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const base = name.split('/').at(-1) as string;
    const language = base.includes('.') ? byExtension.get((base.split('.').at(-1) as string).toLowerCase()) : undefined;
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([name, files]) => ({
      name,
      files,
      percent: Math.round((files / total) * 1000) / 10,
      migrates: name === 'Python',
    }))
    .sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
}
