/** A way of writing something, found wherever it stands in a text. */
export interface Form {
  readonly form: RegExp;
}

/** One pass that tells whether any of the forms is in a text: most sentences name neither a day nor an hour. */
export const someOf = (forms: readonly Form[]): RegExp =>
  new RegExp(forms.map(({ form }) => `(?:${form.source})`).join('|'));

/** All places of a form in a text. `matchAll` builds the expression anew each time, which takes longer than its search. */
export function placesOf({ form }: Form, text: string): readonly RegExpExecArray[] {
  form.lastIndex = 0;
  const places: RegExpExecArray[] = [];
  for (let match = form.exec(text); match !== null; match = form.exec(text)) places.push(match);
  return places;
}
