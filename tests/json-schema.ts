/** The words of JSON Schema that our papers use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

const typeOf = (value: unknown): readonly string[] =>
  value === null
    ? ['null']
    : Array.isArray(value)
      ? ['array']
      : Number.isInteger(value)
        ? ['integer', 'number']
        : [typeof value];

/** Where `value` is not what `schema` says, as paths; none where it is. */
export function faultsOf(value: unknown, schema: Schema, at: string): readonly string[] {
  if (schema.oneOf)
    return schema.oneOf.some((one) => faultsOf(value, one, at).length === 0) ? [] : [`${at}: none of these`];
  if (schema.enum) return schema.enum.includes(value) ? [] : [at];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !typeOf(value).some((type) => types.includes(type))) return [at];
  if (Array.isArray(value)) return value.flatMap((item, i) => faultsOf(item, schema.items ?? {}, `${at}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [], additionalProperties = true } = schema;
  const entries = Object.entries(value);
  return [
    ...required.filter((key) => !(key in value)).map((key) => `${at}: no ${key}`),
    ...entries.flatMap(([key, item]) => {
      const known = properties[key];
      if (known) return faultsOf(item, known, `${at}.${key}`);
      return additionalProperties ? [] : [`${at}: ${key}`];
    }),
  ];
}
