import type { ComponentChildren } from 'preact';

/** A part of a page. `id` is what links to it lead to. */
export const Section = ({
  title,
  note,
  id,
  children,
}: {
  title: string;
  note?: string;
  id?: string;
  children: ComponentChildren;
}) => (
  <section class="Section" id={id}>
    <h2>
      {title}
      {note !== undefined && <small>{note}</small>}
    </h2>
    {children}
  </section>
);

interface RowProps {
  readonly title: string;
  readonly help?: string;
  readonly children: ComponentChildren;
}

/** One setting: its name at the left, its control at the right. */
export const Row = ({ title, help, children }: RowProps) => (
  <div class="Row">
    <h3>{title}</h3>
    {help !== undefined && <p class="help">{help}</p>}
    <div class="end">{children}</div>
  </div>
);

/** One setting whose control needs the whole width. */
export const TallRow = ({ title, help, children }: RowProps) => (
  <div class="Row tall">
    <div>
      <h3>{title}</h3>
      {help !== undefined && <p class="help">{help}</p>}
    </div>
    {children}
  </div>
);
