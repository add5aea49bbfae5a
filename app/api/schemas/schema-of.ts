import { z } from "zod";

/** The schemas that the API's description names, by that name. */
export const schemas = z.registry<{ id: string }>();

type Flat<T> = { [K in keyof T]: T[K] };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Gives a schema its name. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  schemas.add(schema, { id });
  return schema;
}

/** Names a schema too, but does not compile where it describes anything else than T. usage: schemaOf<T>()("Name", schema) */
export function schemaOf<T>() {
  return <S extends z.ZodType>(
    id: string,
    schema: S,
    ..._differs: Same<Flat<z.output<S>>, Flat<T>> extends true ? [] : ["The schema differs from the type."]
  ): S => named(id, schema);
}
