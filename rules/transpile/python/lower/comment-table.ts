// The parser's comments as the lowering asks for them.
import type { Comment } from '../syntax/comments.ts';
import type { Comments } from './comments.ts';

const textOf = (comment: Comment): string => comment.text.replace(/^#+!? ?/, '').trimEnd();

export type CommentTable = Comments & { readonly count: number };

/** Comments before a statement; trailing ones stand before it too. Shebang and coding lines are dropped. */
export function commentTable(comments: readonly Comment[]): CommentTable {
  const before = new Map<number, string[]>();
  for (const comment of comments) {
    if (comment.line <= 2 && /^#!|coding[:=]/.test(comment.text)) continue;
    if (comment.position !== 'before' && comment.position !== 'trailing') continue;
    const list = before.get(comment.anchor) ?? [];
    list.push(textOf(comment));
    before.set(comment.anchor, list);
  }
  return { before: (node) => before.get(node) ?? [], apart: () => false, count: before.size };
}
