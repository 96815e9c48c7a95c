// What the graph page is made of: one entry per action, already laid out; the page's script reads it as JSON.

export const pageStatuses = ['ran', 'hit', 'failed', 'blocked', 'would run', 'unknown'] as const;
export type PageStatus = (typeof pageStatuses)[number];

export interface PageAction {
  readonly label: string;
  readonly phase: string;
  readonly rule: string;
  readonly summary: string;
  readonly status: PageStatus;
  /** One sentence: why it ran, would run, or did not have to. */
  readonly why: string;
  /** How long its execution took, whenever that was. */
  readonly ms?: number;
  readonly key?: string;
  /** What went into the key: name and (shortened) value. */
  readonly fields?: readonly (readonly [name: string, value: string])[];
  readonly places?: readonly string[];
  readonly failure?: string;
  /** Kinds of actions that it may still add. */
  readonly opens?: readonly string[];
  /** Indices of the actions it waits for. */
  readonly needs: readonly number[];
}

export interface PageBlock {
  readonly title: string;
  /** Indices of its actions; a block of one has no frame. */
  readonly nodes: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PageData {
  readonly title: string;
  readonly subtitle: string;
  readonly actions: readonly PageAction[];
  /** Top left corner of each action. */
  readonly positions: readonly (readonly [x: number, y: number])[];
  readonly blocks: readonly PageBlock[];
  readonly nodeWidth: number;
  readonly nodeHeight: number;
}
