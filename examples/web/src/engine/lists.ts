/** The list, or an empty one: what is empty the engine leaves out of its answers. */
export const list = <T>(told: readonly T[] | null | undefined): readonly T[] => told ?? [];
