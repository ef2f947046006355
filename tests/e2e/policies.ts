/** Policies that a page of the exchange may be served with. */
export const POLICIES: readonly string[] = [
  "style-src 'none'",
  "style-src 'self'",
  "default-src 'none'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
  "default-src 'none'; style-src 'none'; img-src 'none'; font-src 'none'; require-trusted-types-for 'script'",
  "sandbox allow-scripts allow-same-origin; default-src 'self'",
];
