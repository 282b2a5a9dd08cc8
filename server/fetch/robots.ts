import robotsParser from 'robots-parser';
import { FetchError } from './fetch-error.ts';

/** What the owners of sites ask of programs that come by themselves. */
export type Robots = {
  /** Throws FetchError when the site asks to stay away from this address; else how long to wait between two visits. */
  check(url: URL): Promise<{ readonly apartMs: number }>;
};

/** `get`: the text of an address. Throws FetchError. */
type Deps = { readonly agent: string; readonly get: (url: string) => Promise<string> };

// The package is called a module by its types, and is one function.
const rulesIn = robotsParser as unknown as (typeof robotsParser)['default'];

type Rules = ReturnType<typeof rulesIn>;

/** As much of a file of rules as is read. */
const LONGEST = 500_000;
/** The longest that is waited between two visits, whatever the site asks. */
const LONGEST_APART_S = 30;

const CLOSED = 'The site asks programs to stay away from it; open it in a browser, save it and import the file.';
const UNKNOWN = 'Import it again later: without its rules nothing is fetched of a site.';

/** Robots.txt by RFC 9309: a site without one allows all, one that cannot say at present allows nothing. */
export function createRobots({ agent, get }: Deps): Robots {
  const rules = new Map<string, Promise<Rules>>();

  const textOf = async (origin: string): Promise<string> => {
    try {
      return (await get(`${origin}/robots.txt`)).slice(0, LONGEST);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (!error.passing) return '';
      rules.delete(origin);
      throw new FetchError(`has rules for programs that cannot be had: robots.txt ${error.message}`, UNKNOWN, {
        passing: true,
        cause: error,
      });
    }
  };

  const read = async (origin: string): Promise<Rules> => rulesIn(`${origin}/robots.txt`, await textOf(origin));

  return {
    async check({ origin, href }) {
      const known = rules.get(origin) ?? read(origin);
      rules.set(origin, known);
      const robots = await known;
      if (robots.isAllowed(href, agent) === false) throw new FetchError('is closed to programs by robots.txt', CLOSED);
      return { apartMs: 1000 * Math.min(robots.getCrawlDelay(agent) ?? 0, LONGEST_APART_S) };
    },
  };
}
