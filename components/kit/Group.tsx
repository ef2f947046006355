import type { ComponentChildren } from 'preact';

interface GroupProps {
  readonly title: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** One part of the popup below the sentence. */
export const Group = ({ title, end, children }: GroupProps) => (
  <section class="Group">
    <h2>
      {title}
      {end !== undefined && <span class="end">{end}</span>}
    </h2>
    {children}
  </section>
);
