/** Text in which `~~old~~` is struck through and `**new**` bold: a changed time is never replaced silently. */
export function Line({ of }: { of: string }) {
  // Texts and marks by turns: the second of every two texts stands between marks.
  const parts = of.split(/(~~|\*\*)/);
  return (
    <>
      {parts.map((part, index) => {
        if (index % 4 === 2) return parts[index - 1] === '~~' ? <s key={index}>{part}</s> : <b key={index}>{part}</b>;
        return index % 2 === 0 ? part : null;
      })}
    </>
  );
}
