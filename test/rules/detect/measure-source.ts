// Measures Python text, for tests.
import { measure } from '#rules/detect/metrics.ts';
import type { ModuleMetrics } from '#rules/detect/metrics.ts';
import { parseModule } from '#rules/transpile/python/syntax/parse-module.ts';

export function measureSource(
  text: string,
  rest: { module?: string; imports?: string[]; external?: string[] } = {},
): ModuleMetrics {
  const parsed = parseModule(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const module = rest.module ?? 'm';
  return measure({
    module,
    file: `${module.replaceAll('.', '/')}.py`,
    tree: parsed.module,
    comments: parsed.comments,
    spans: parsed.spans,
    text,
    imports: rest.imports ?? [],
    external: rest.external ?? [],
  });
}
