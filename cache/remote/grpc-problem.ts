// A gRPC status in our words.
import { status } from '@grpc/grpc-js';
import type { Problem } from './transport.ts';

export function problemOfStatus(code: number, said: string): Problem {
  const name = status[code] ?? `status ${code}`;
  const first = said.split('\n')[0]?.slice(0, 160) ?? '';
  const text = first === '' ? name : `${name}: ${first}`;
  switch (code) {
    case status.UNAVAILABLE:
      return { kind: 'unreachable', text: first.replace(/^No connection established\. Last error: /, '') || name };
    case status.DEADLINE_EXCEEDED:
      return { kind: 'slow', text: 'no answer in time' };
    case status.UNAUTHENTICATED:
    case status.PERMISSION_DENIED:
      return { kind: 'refused', text };
    case status.RESOURCE_EXHAUSTED:
      return { kind: 'full', text };
    case status.CANCELLED:
      return { kind: 'stopped', text: 'stopped' };
    default:
      return { kind: 'server', text };
  }
}
