/** One cell per checklist item, filled when done. The count is written beside it, so it is hidden from readers. */
export function Steps({ done, of }: { done: number; of: number }) {
  return (
    <span class="Steps" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} class={index < done ? 'done' : undefined} />
      ))}
    </span>
  );
}
