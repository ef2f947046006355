import { planned } from '../notices.ts';
import { BLOG_MARKUPS, type BlogMarkup, type Scenario } from '../scenario.ts';

const redesignedAs = (blog: BlogMarkup): Scenario => ({
  name: `redesigned blog (${blog})`,
  says: 'overnight the blog is written in another form, then it announces a stop',
  first: [],
  later: [
    { atMinute: 15, change: { blog } },
    { atMinute: 25, change: { publish: planned({ slug: 'plan', start: 90, end: 120 }) } },
    { atMinute: 90, change: { spot: 'maintenance' } },
    { atMinute: 120, change: { spot: 'normal' } },
  ],
  lastsMinutes: 135,
  told: ['announced', 'lead-15', 'lead-5', 'started', 'ended'],
});

export const redesignedBlogs: readonly Scenario[] = BLOG_MARKUPS.filter((markup) => markup !== 'next').map(
  redesignedAs,
);
