/** What the placeholders of a template stand for; null: nothing to say of it now. */
export type Values = Readonly<Record<string, string | number | null | undefined>>;

/** Fills the first of `template`'s alternatives whose every variable has a value; null when none can be said. */
export function fill(template: string | readonly string[], values: Values): string | null {
  for (const text of typeof template === 'string' ? [template] : template) {
    let isWhole = true;
    const filled = text.replace(/\{(\w{1,40})\}/g, (_, name: string) => {
      const value = values[name];
      isWhole &&= value !== null && value !== undefined;
      return String(value);
    });
    if (isWhole) return filled;
  }
  return null;
}

/** `fill` for every template; those that cannot be said are left out. */
export const fillAll = (templates: readonly (string | readonly string[])[], values: Values): string[] =>
  templates.flatMap((template) => fill(template, values) ?? []);
