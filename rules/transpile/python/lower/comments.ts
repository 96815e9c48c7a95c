// Comments of a module, found by the statement they stand before.

export interface Comments {
  /** Comment lines (without `#`) that stand on their own before the node. */
  readonly before: (node: number) => readonly string[];
  /** Whether blank lines set the node apart from what stands before it. */
  readonly apart: (node: number) => boolean;
}

export const noComments: Comments = { before: () => [], apart: () => false };
