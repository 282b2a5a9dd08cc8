import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** Code of the page that did not come. */
export class NotLoaded extends Error {}

/** A component whose code comes when it is first drawn. */
export type Late = {
  /** Changes with `again`, so it is read in each drawing. */
  readonly Component: LazyExoticComponent<ComponentType>;
  /** After a failure: asks for the code anew when it is drawn next. */
  readonly again: () => void;
};

export function late(load: () => Promise<ComponentType>): Late {
  const ask = (): LazyExoticComponent<ComponentType> =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        throw new NotLoaded('The code of this part did not come.', { cause });
      }
    });
  let Component = ask();
  return {
    get Component() {
      return Component;
    },
    again() {
      Component = ask();
    },
  };
}
