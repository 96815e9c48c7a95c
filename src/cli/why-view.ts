// What `batuta why` shows: two keys compared field by field, and the chain of actions back to what a person changed.
import { relative } from 'node:path';
import type { Place } from '#src/base/failure.ts';
import type { Difference } from '#src/engine/explain.ts';
import { differences } from '#src/engine/explain.ts';
import type { Label } from '#src/model/action.ts';
import type { ActionSpec } from '#src/model/action.ts';
import type { Digest } from '#src/model/digest.ts';
import type { ActionRecord, RunRecord } from '#src/model/run-record.ts';
import { targetOf } from '#src/report/label-text.ts';
import { placeOfField } from './config-place.ts';
import type { Session } from './session.ts';

/** A difference with where it can be changed. */
export interface PlacedDifference extends Difference {
  readonly place?: Place;
}

export function placed(session: Session, spec: ActionSpec, differences: readonly Difference[]): PlacedDifference[] {
  const { project, rules } = session;
  return differences.map((each) => {
    const place = ((): Place | undefined => {
      if (each.kind === 'rule') {
        const module = relative(project.root, rules.info(spec.rule)?.module ?? '');
        return spec.rule.startsWith('./') && !module.startsWith('..') ? { file: module } : undefined;
      }
      return each.field === undefined ? undefined : placeOfField(project, targetOf(spec.label), each);
    })();
    return place === undefined ? each : { ...each, place };
  });
}

export interface LastChange {
  readonly from: Digest;
  readonly to: Digest;
  readonly differences: readonly Difference[];
}

/** The two newest different keys that the records know of the action, compared. */
export function lastChange(session: Session, spec: ActionSpec, records: readonly RunRecord[]): LastChange | undefined {
  const keys: Digest[] = [];
  for (const record of records) {
    const key = record.actions.find((action) => action.label === spec.label)?.key;
    if (key !== undefined && !keys.includes(key)) keys.push(key);
    if (keys.length === 2) break;
  }
  const [to, from] = keys;
  if (to === undefined || from === undefined) return undefined;
  const before = session.host.actions.get(from)?.keyFields;
  const after = session.host.actions.get(to)?.keyFields;
  if (before === undefined || after === undefined) return undefined;
  return { from, to, differences: differences(spec, before, after) };
}

export interface Cause {
  readonly label: Label;
  readonly text: string;
}

const longestChain = 20;

/** Back along outputs that changed, within the run in which they did, to an action with a reason of its own. */
export function causes(run: RunRecord, action: ActionRecord): readonly Cause[] {
  const byLabel = new Map(run.actions.map((each) => [each.label, each]));
  const chain: Cause[] = [];
  let from = action.miss?.from;
  while (from !== undefined && chain.length < longestChain) {
    const miss = byLabel.get(from)?.miss;
    if (miss === undefined || chain.some((cause) => cause.label === from)) break;
    chain.push({ label: from, text: miss.text });
    from = miss.from;
  }
  return chain;
}

/** A value of the key for people: digests by their first digits, texts as they are, cut. */
export function valueText(value: string | undefined): string {
  if (value === undefined) return '(none)';
  const digest = /^([0-9a-f]{64})( x)?$/.exec(value);
  if (digest) return `${digest[1]?.slice(0, 12)}${digest[2] === undefined ? '' : ' executable'}`;
  const short = value.replace(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1');
  return short.length > 200 ? `${short.slice(0, 199)}…` : short;
}
