import { describe, expect, it, test } from 'vitest';
import { ROLE_RULES } from '../../../../lib/domain/notice/5-roles/roles.ts';
import { firstLookAt } from '../../../../lib/domain/notice/first-look.ts';
import { linesOf, noticeOf } from '../../../notice/helpers.ts';

/** The times of an example with the rules that decided on them. */
const decidedIn = (example: string): readonly { readonly rule: string; readonly role: string }[] =>
  firstLookAt(noticeOf(linesOf(example))).times.map(({ rule, role }) => ({ rule, role }));

describe('each rule decides on a time of its own example', () => {
  test.each(ROLE_RULES.map(({ name, role, example }) => [name, role, example]))('%s: %s', (name, role, example) => {
    expect(decidedIn(example)).toContainEqual({ rule: name, role });
  });
});

describe('the rules', () => {
  it('have names of their own', () => {
    const names = ROLE_RULES.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it.each(['', 'あ', '11/26 2:00～5:00', '2:00', '11月26日'])('decide on any time there may be: 「%s」', (text) => {
    for (const { rule } of decidedIn(`\n${text}`)) expect(ROLE_RULES.map(({ name }) => name)).toContain(rule);
  });
});
