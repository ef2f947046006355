/*
 * What the components of the extension's own pages have done with the page around them: they know no browser.
 */

function dress({
  language,
  title,
  theme,
}: {
  readonly language: string;
  readonly title: string;
  readonly theme: string;
}) {
  const root = document.documentElement;
  root.lang = language;
  document.title = title;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

function save(fileName: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The page that this script runs on. */
export const pageHands = {
  dress,
  isHidden: (): boolean => document.hidden,
  onVisibility,
  afterPaint: (task: () => void): void => {
    requestAnimationFrame(() => setTimeout(task));
  },
  scrollToTop: (): void => {
    document.documentElement.scrollTop = 0;
  },
  scrollToPart: (): void => document.getElementById(location.hash.slice(1))?.scrollIntoView(),
  copy: (text: string): Promise<void> => navigator.clipboard.writeText(text),
  save,
  browserName: navigator.userAgent,
};
