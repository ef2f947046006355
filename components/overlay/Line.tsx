/** Text in which `~~old~~` is struck through and `**new**` bold: a changed time is never replaced silently. */
export function Line({ of }: { of: string }) {
  return (
    <>
      {of.split(/(~~.+?~~|\*\*.+?\*\*)/).map((part, index) => {
        const inner = part.slice(2, -2);
        if (part.startsWith('~~')) return <s key={index}>{inner}</s>;
        return part.startsWith('**') ? <b key={index}>{inner}</b> : part;
      })}
    </>
  );
}
