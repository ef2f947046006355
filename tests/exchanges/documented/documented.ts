/** Answers of the live call that papers or clients know, and what each is: a word for the whole, null for nothing. */
export type Documented = readonly (readonly [body: string, said: unknown])[];
