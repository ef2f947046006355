/** A clock time as Japanese writes it, 「2:00」「2時」「2時半」, for looks at what stands around it. */
export const CLOCK = '\\d{1,2}(?::\\d{2}|時(?:\\d{1,2}分|半)?)';
