/** All places of a global expression in a text. `matchAll` builds the expression anew each time, which takes longer than its search. */
export function everyMatch(form: RegExp, text: string): readonly RegExpExecArray[] {
  form.lastIndex = 0;
  const places: RegExpExecArray[] = [];
  for (let match = form.exec(text); match !== null; match = form.exec(text)) places.push(match);
  return places;
}
