// A Python program of any size for benchmarks: modules of functions, classes and loops that call each other across modules.

const two = (number: number): string => String(number).padStart(2, '0');

/** Module files by name; about `modules * linesEach` lines in all, `main.py` among them. The same each time. */
export function generatedProgram(modules: number, linesEach: number): { readonly [file: string]: string } {
  const files: { [file: string]: string } = {};
  const parts = modules - 1;
  for (let part = 0; part < parts; part++) files[`part_${two(part)}.py`] = moduleText(part, linesEach);
  const imports = Array.from({ length: parts }, (_, part) => `import part_${two(part)}`);
  const calls = Array.from({ length: parts }, (_, part) => `    result += part_${two(part)}.run(size + ${part})`);
  files['main.py'] = [
    'import sys',
    ...imports,
    '',
    '',
    'def main() -> int:',
    '    size = int(sys.argv[1]) if len(sys.argv) > 1 else 3',
    '    result = 0',
    ...calls,
    '    print(result)',
    '    return 0',
    '',
    '',
    'if __name__ == "__main__":',
    '    sys.exit(main())',
    '',
  ].join('\n');
  return files;
}

function moduleText(part: number, lines: number): string {
  const text: string[] = [`"""Part ${part}."""`];
  if (part > 0) text.push(`import part_${two(part - 1)}`);
  text.push('', '');
  const names: string[] = [];
  for (let number = 0; text.length < lines - 12; number++) {
    const body = number % 3 === 2 ? classText(number) : functionText(part, number);
    if (number % 3 !== 2) names.push(`work_${number}`);
    text.push(...body, '', '');
  }
  text.push(
    'def run(size):',
    '    answer = 0',
    ...names.slice(0, 6).map((name) => `    answer += ${name}(size, [size, ${part}], {"k": size})`),
    ...(part > 0 ? [`    answer += part_${two(part - 1)}.work_0(size, [1], {})`] : []),
    '    return answer',
    '',
  );
  return text.join('\n');
}

const functionText = (part: number, number: number): string[] => [
  `def work_${number}(size, items, table):`,
  `    """Work ${number} of part ${part}."""`,
  '    total = 0',
  '    names = []',
  `    for index in range(size + ${number % 7}):`,
  `        total += index * ${number + 1} % (index + ${(part % 5) + 1})`,
  '        if total % 3 == 0:',
  `            names.append(f"n{index}-{total:>4}")`,
  '        elif index in table:',
  '            total -= table[index]',
  '    for item in items:',
  '        if isinstance(item, int):',
  '            total += item',
  '    joined = ",".join(sorted(names))',
  `    average = total / (len(names) + 1)`,
  '    try:',
  `        total += int(joined[:${number % 4}] or "0")`,
  '    except ValueError as error:',
  '        total += len(str(error))',
  '    return total + int(average)',
];

const classText = (number: number): string[] => [
  `class Thing${number}:`,
  `    """Thing ${number}."""`,
  '',
  '    def __init__(self, name, size):',
  '        self.name = name',
  '        self.size = size',
  '        self.parts = [n * 2 for n in range(size)]',
  '',
  '    def grow(self, by=1):',
  '        self.size += by',
  '        self.parts.extend([by] * by)',
  '        return self',
  '',
  '    def weight(self):',
  '        return sum(part * self.size for part in self.parts if part % 2 == 0)',
  '',
  '    def __repr__(self):',
  `        return f"Thing${number}({self.name!r}, {self.size})"`,
];
