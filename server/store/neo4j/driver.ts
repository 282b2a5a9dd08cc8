import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { StoreTimeout } from '../../../graph/index.ts';
import { withDeadline } from '../deadline.ts';
import { notAnswering } from './faults.ts';

export type Address = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

const STRIKES = 3;
const STRIKE_WINDOW_MS = 30_000;
const CLOSE_MS = 4500;
/** A server that lives answers this soon, also while it works on a long query. */
const ANSWER_MS = 1000;

/** A driver whose limits are ours: its defaults wait for minutes. An empty user name means a server without login. */
export function makeDriver({ uri, user, password }: Address, poolSize: number): Driver {
  const auth = user === '' ? { scheme: 'none', principal: '', credentials: '' } : neo4j.auth.basic(user, password);
  return neo4j.driver(uri, auth, {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: 5000,
    connectionTimeout: 5000,
    connectionLivenessCheckTimeout: 10_000,
    maxTransactionRetryTime: 3000,
    useBigInt: true,
    userAgent: 'diplograph',
  });
}

/**
 * Runs every call under our own deadline, since a frozen server lets the driver wait for ever;
 * three late calls in 30 s replace the driver, and with it the pool that leaks their connections.
 */
export class GuardedDriver {
  readonly #make: () => Driver;
  readonly #onReplace: () => void;
  #driver: Driver;
  #late: number[] = [];

  constructor(make: () => Driver, onReplace: () => void = () => undefined) {
    this.#make = make;
    this.#onReplace = onReplace;
    this.#driver = make();
  }

  async call<T>(ms: number, work: (driver: Driver) => Promise<T>): Promise<T> {
    const driver = this.#driver;
    try {
      return await withDeadline(work(driver), ms);
    } catch (error) {
      if (error instanceof StoreTimeout) this.#strike(driver);
      throw error;
    }
  }

  /** As `call`; one past its deadline is 'unavailable' if the server does not answer at all, else a timeout. */
  async ask<T>(ms: number, work: (driver: Driver) => Promise<T>): Promise<T> {
    try {
      return await this.call(ms, work);
    } catch (error) {
      if (error instanceof StoreTimeout && !(await this.#answers())) throw notAnswering(error);
      throw error;
    }
  }

  async close(): Promise<void> {
    await closeSoon(this.#driver);
  }

  #answers(): Promise<boolean> {
    return withDeadline(this.#driver.verifyConnectivity(), ANSWER_MS).then(
      () => true,
      () => false,
    );
  }

  #strike(driver: Driver): void {
    const now = performance.now();
    this.#late = [...this.#late.filter((t) => now - t < STRIKE_WINDOW_MS), now];
    if (driver !== this.#driver || this.#late.length < STRIKES) return;
    this.#late = [];
    this.#driver = this.#make();
    this.#onReplace();
    void closeSoon(driver);
  }
}

async function closeSoon(driver: Driver): Promise<void> {
  const closing = driver.close().catch(() => undefined);
  await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
}
