// What a program is told to do where a standard module lacks a member: something that it can do.
import { expect, test } from 'vitest';
import { memberAdvice } from '#rules/transpile/python/library/member-advice.ts';
import { library } from '#rules/transpile/python/library/index.ts';

const advised = ['traceback.format_exc', 'inspect.stack', 'shutil.make_archive', 'types.coroutine'];

test.each(advised)('%s is not there, and nobody is told to write it himself', (name) => {
  const [module = '', member = ''] = name.split('.');
  expect(library.lacks(module, member, false)).toBe(true);
  expect(memberAdvice(module, member)).not.toContain('in the program itself');
});
test('what can be written is said to be', () => {
  expect(memberAdvice('statistics', 'covariance_of')).toContain('Write what `covariance_of` does');
});
