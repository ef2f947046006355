/*
 * Outlines of the icons: 16 × 16 grid, strokes of 1.5 in currentColor (the stroke is set in the surface's CSS).
 * One export each, so that a bundle holds only those it draws.
 */

export const CHECK = 'M3 8.5l3.2 3.2L13 4.8';
export const CHEVRON = 'M4 6.2 8 10.2l4-4';
export const COLLAPSE = 'M3.5 8h9';
export const CLOSE = 'M4 4l8 8M12 4l-8 8';
export const BACK = 'M9.8 3.5 5.3 8l4.5 4.5';
export const EXTERNAL = 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.2 2.8 7.5 8.5';
export const REFRESH = 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2.2v2.6h-2.6';
export const GEAR =
  'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7M10.7 2.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM5.2 9.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z';
export const CALENDAR =
  'M2.5 4c0-.6.4-1 1-1h9c.6 0 1 .4 1 1v8.5c0 .6-.4 1-1 1h-9c-.6 0-1-.4-1-1ZM2.5 6.5h11M5.5 1.5V4M10.5 1.5V4';
export const COPY = 'M5.5 5.5h8v8h-8ZM10.5 5.5v-3h-8v8h3';
export const SNOOZE = 'M8 13.5A5.5 5.5 0 1 0 8 2.5a5.5 5.5 0 0 0 0 11ZM8 5v3.2l2.2 1.3';
export const HIDE = 'M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4ZM3 13 13 3';
export const MUTE = 'M4.5 6.5a3.5 3.5 0 0 1 7 0c0 3 1 4 1 4h-9s1-1 1-4M7 13h2M2.5 13.5l11-11';
export const EDIT = 'M3 13l.6-2.7L10.8 3l2.2 2.2-7.3 7.2ZM9.4 4.4l2.2 2.2';
export const PLUS = 'M8 3v10M3 8h10';
export const MORE = 'M3.5 8h.01M8 8h.01M12.5 8h.01';
export const DOWN = 'M8 2.5v8M5 7.5l3 3 3-3M2.5 13.5h11';
export const WARN = 'M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.6h.01';
export const GRIP = 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01';
