// A run as a JUnit XML report: one suite per target, one case per action; what CI systems show as tests.
import type { Event } from '#src/model/event.ts';
import { failed, shownOf } from './action-text.ts';
import type { ActionEnd } from './action-text.ts';
import { noStyle } from './style.ts';
import { diagnosticLines } from './diagnostic-text.ts';
import { byText, kindOf, targetOf } from './label-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { stripStyle } from './text-width.ts';

// Characters that XML 1.0 cannot hold are shown as the replacement character.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escape = (text: string): string =>
  stripStyle(text)
    .replace(forbidden, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
const body = (text: string): string => escape(text).replaceAll('&#10;', '\n');
const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** `write` gets the whole file at the end. */
export function junitReporter(context: ReportContext, write: (text: string) => void): Reporter {
  const ended = new Map<string, ActionEnd>();
  let startedAt = 0;
  let durationMs = 0;

  const testCase = (event: ActionEnd): string => {
    const head = `    <testcase classname="${escape(`${targetOf(event.label)}.${kindOf(event.label)}`)}" name="${escape(event.label)}" time="${seconds(event.durationMs)}"`;
    const inside: string[] = [];
    if (failed(event)) {
      const shown = shownOf(event);
      const text = shown.flatMap((each) => diagnosticLines(each, noStyle, 120)).join('\n');
      const first = event.failure ?? shown[0];
      inside.push(
        `      <failure type="${escape(first?.code ?? 'failed')}" message="${escape(context.redact(first?.message ?? 'failed'))}">${body(context.redact(text))}</failure>`,
      );
      for (const [name, digest] of [
        ['system-out', event.stdout],
        ['system-err', event.stderr],
      ] as const) {
        const log = digest === undefined ? undefined : context.log(digest);
        if (log !== undefined && log !== '') inside.push(`      <${name}>${body(context.redact(log))}</${name}>`);
      }
    } else if (event.outcome === 'blocked')
      inside.push(`      <skipped message="${escape(`blocked by ${event.blockedBy ?? 'a failure'}`)}"/>`);
    else if (event.outcome === 'cancelled') inside.push('      <skipped message="stopped before it ended"/>');
    else if (event.outcome === 'hit')
      inside.push(
        `      <properties><property name="batuta.hit" value="${escape(event.origin ?? 'true')}"/></properties>`,
      );
    return inside.length === 0 ? `${head}/>` : `${head}>\n${inside.join('\n')}\n    </testcase>`;
  };

  return {
    event(event: Event): void {
      if (event.type === 'run-start') startedAt = event.at;
      // An action that is done again counts as it ended last.
      else if (event.type === 'action-end') ended.set(event.label, event);
      else if (event.type === 'run-end') durationMs = event.durationMs;
    },
    close(): void {
      const suites = new Map<string, ActionEnd[]>();
      for (const event of [...ended.values()].sort((left, right) => byText(left.label, right.label))) {
        const target = targetOf(event.label);
        suites.set(target, [...(suites.get(target) ?? []), event]);
      }
      const sums = (events: readonly ActionEnd[]): string => {
        const skipped = events.filter((each) => each.outcome === 'blocked' || each.outcome === 'cancelled').length;
        return `tests="${events.length}" failures="${events.filter(failed).length}" errors="0" skipped="${skipped}"`;
      };
      const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
      lines.push(`<testsuites name="batuta" ${sums([...ended.values()])} time="${seconds(durationMs)}">`);
      for (const [target, events] of suites) {
        const time = events.reduce((sum, event) => sum + event.durationMs, 0);
        const at = new Date(startedAt).toISOString();
        lines.push(`  <testsuite name="${escape(target)}" ${sums(events)} time="${seconds(time)}" timestamp="${at}">`);
        lines.push(...events.map(testCase), '  </testsuite>');
      }
      lines.push('</testsuites>');
      write(`${lines.join('\n')}\n`);
    },
  };
}
