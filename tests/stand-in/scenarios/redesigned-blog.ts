import { planned } from '../notices.ts';
import { BLOG_MARKUPS, type BlogMarkup, type Scenario } from '../scenario.ts';

const redesignedAs = (blog: BlogMarkup): Scenario => ({
  name: `redesigned blog (${blog})`,
  says: 'overnight the blog is written in another form, then it announces a stop',
  first: [],
  later: [
    { atMinute: 15, change: { blog } },
    { atMinute: 25, change: { publish: planned({ slug: 'plan', start: 100, end: 130 }) } },
    { atMinute: 100, change: { spot: 'maintenance' } },
    { atMinute: 130, change: { spot: 'normal' } },
  ],
  lastsMinutes: 145,
  told: ['announced', 'lead-60', 'lead-15', 'lead-5', 'started', 'ended'],
});

export const redesignedBlogs: readonly Scenario[] = BLOG_MARKUPS.filter((markup) => markup !== 'next').map(
  redesignedAs,
);
