/**
 * The world of a service worker for tests, in the strictest reading of the standards (Service Workers, Fetch):
 * what a browser refuses is refused here, and an event lives no longer than what it waits for.
 */

const refusal = (name: string, why: string): DOMException => new DOMException(why, name);

interface Kept {
  readonly request: Request;
  readonly status: number;
  readonly headers: Headers;
  readonly body: ArrayBuffer;
}

/** A cache in memory. Each answer is a new one, as what was read once cannot be read again. */
export class FakeCache {
  private readonly kept = new Map<string, Kept>();
  /** As a browser that gives no more room. */
  isFull = false;

  constructor(private readonly origin: string) {}

  private requestOf(asked: RequestInfo | URL): Request {
    const request = asked instanceof Request ? asked : new Request(new URL(asked, this.origin));
    if (!/^https?:/.test(request.url)) throw new TypeError(`A cache keeps no ${request.url}.`);
    return request;
  }

  private entries(asked: RequestInfo | URL, {ignoreSearch = false} = {}): [string, Kept][] {
    const {method, url} = this.requestOf(asked);
    if (method !== 'GET') return [];
    const plain = (address: string): string => (ignoreSearch ? address.replace(/\?.*$/, '') : address);
    return [...this.kept].filter(([key]) => plain(key) === plain(url));
  }

  async put(asked: RequestInfo | URL, response: Response): Promise<void> {
    const request = this.requestOf(asked);
    if (request.method !== 'GET') throw new TypeError('Only GET is kept.');
    if (response.status === 206 || response.type === 'error') throw new TypeError('A part, or none, is not kept.');
    if (response.headers.get('Vary') === '*') throw new TypeError('What varies by everything is not kept.');
    if (response.bodyUsed || response.body?.locked) throw new TypeError('The body was read before.');
    const body = await response.arrayBuffer();
    if (this.isFull) throw refusal('QuotaExceededError', 'There is no room.');
    this.kept.set(request.url, {request, status: response.status, headers: new Headers(response.headers), body});
  }

  // A promise each time, as in a browser: also what is refused.
  async match(asked: RequestInfo | URL, options?: CacheQueryOptions): Promise<Response | undefined> {
    const [found] = await Promise.resolve(this.entries(asked, options));
    if (!found) return undefined;
    const [, {status, headers, body}] = found;
    return new Response(body.slice(0), {status, headers});
  }

  async keys(asked?: RequestInfo | URL, options?: CacheQueryOptions): Promise<Request[]> {
    const found = await Promise.resolve(asked === undefined ? [...this.kept] : this.entries(asked, options));
    return found.map(([, {request}]) => request);
  }

  async delete(asked: RequestInfo | URL, options?: CacheQueryOptions): Promise<boolean> {
    const found = await Promise.resolve(this.entries(asked, options));
    for (const [key] of found) this.kept.delete(key);
    return found.length > 0;
  }

  /** What a disk does that loses bytes. */
  damage(key: string): void {
    const url = new URL(key, this.origin).href;
    const kept = this.kept.get(url);
    if (!kept) throw new Error(`${key} is not kept.`);
    this.kept.set(url, {...kept, body: new TextEncoder().encode('\0damaged').buffer});
  }
}

export class FakeCaches {
  private readonly all = new Map<string, FakeCache>();

  constructor(private readonly origin: string) {}

  open(name: string): Promise<FakeCache> {
    const cache = this.all.get(name) ?? new FakeCache(this.origin);
    this.all.set(name, cache);
    return Promise.resolve(cache);
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.all.keys()]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }
}

/** A promise and what it waits for: nothing can be added once all of it has ended. */
class Lifetime {
  private readonly waited: Promise<unknown>[] = [];
  private open = 0;
  private isDispatching = true;

  readonly waitUntil = (promise: Promise<unknown>): void => {
    if (!this.isDispatching && this.open === 0) throw refusal('InvalidStateError', 'The event is over.');
    this.open += 1;
    const ended = (): void => {
      // A microtask later, as the standard has it.
      void Promise.resolve().then(() => (this.open -= 1));
    };
    const waiting = Promise.resolve(promise);
    waiting.then(ended, ended);
    this.waited.push(waiting);
  };

  get isBeingDispatched(): boolean {
    return this.isDispatching;
  }

  /** Runs the listeners, and waits for all that they wait for. */
  async run(dispatch: () => void): Promise<void> {
    dispatch();
    this.isDispatching = false;
    const errors: unknown[] = [];
    for (let index = 0; index < this.waited.length; index += 1)
      await this.waited[index]!.catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw errors[0];
  }
}

type Listener = (event: unknown) => void;

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly isNavigation?: boolean;
}

/** What a page gets: an answer, nothing (the browser asks the network itself), or an error of the network. */
export type Got = Response | 'left to the browser' | 'network error';

/** The global object of a worker at an address; what the worker did to it is counted. */
export class FakeScope {
  readonly location: URL;
  readonly caches: FakeCaches;
  /** Ids of the open tabs. */
  tabs: string[] = [];
  readonly did: string[] = [];
  state: 'parsed' | 'installing' | 'installed' | 'activating' | 'activated' = 'parsed';
  private readonly listeners = new Map<string, Listener[]>();

  constructor(address: string, caches?: FakeCaches) {
    this.location = new URL(address);
    this.caches = caches ?? new FakeCaches(this.location.origin);
  }

  readonly addEventListener = (type: string, listener: Listener): void => {
    if (this.state !== 'parsed') throw new Error(`The listener of ${type} comes after the worker was read.`);
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  };

  readonly skipWaiting = (): Promise<void> => {
    this.did.push('skip waiting');
    return Promise.resolve();
  };

  readonly clients = {
    matchAll: ({includeUncontrolled = false}: ClientQueryOptions = {}): Promise<{id: string}[]> =>
      Promise.resolve(includeUncontrolled ? this.tabs.map((id) => ({id})) : []),
    claim: (): Promise<void> => {
      if (this.state !== 'activating' && this.state !== 'activated')
        return Promise.reject(refusal('InvalidStateError', 'This worker is not active.'));
      this.did.push('claim');
      return Promise.resolve();
    },
  };

  readonly registration = {
    update: (): Promise<void> => Promise.resolve(void this.did.push('update')),
    unregister: (): Promise<boolean> => Promise.resolve(this.did.push('unregister') > 0),
  };

  private dispatch(type: string, event: object): void {
    const listeners = this.listeners.get(type) ?? [];
    for (const listener of listeners) listener({type, ...event});
  }

  private async live(type: 'install' | 'activate'): Promise<void> {
    const {waitUntil, ...lifetime} = this.lifetime();
    await lifetime.run(() => this.dispatch(type, {waitUntil}));
  }

  private lifetime(): {
    waitUntil: Lifetime['waitUntil'];
    run: Lifetime['run'];
    isBeingDispatched: () => boolean;
  } {
    const lifetime = new Lifetime();
    return {
      waitUntil: lifetime.waitUntil,
      run: (dispatch) => lifetime.run(dispatch),
      isBeingDispatched: () => lifetime.isBeingDispatched,
    };
  }

  /** @throws what the worker throws: then the browser drops it */
  async install(): Promise<void> {
    this.state = 'installing';
    await this.live('install');
    this.state = 'installed';
  }

  async activate(): Promise<void> {
    this.state = 'activating';
    // A worker whose activation fails is active all the same.
    await this.live('activate').finally(() => (this.state = 'activated'));
  }

  /** Asks as a page does, and waits until the event is over. */
  async ask(address: string, {method = 'GET', headers = {}, isNavigation = false}: Asked = {}): Promise<Got> {
    const request = new Request(new URL(address, this.location), {method, headers});
    // No script can make such a request, but the browser does.
    if (isNavigation) Object.defineProperty(request, 'mode', {value: 'navigate'});
    const {waitUntil, run, isBeingDispatched} = this.lifetime();
    let answer: Promise<Response> | undefined;
    const respondWith = (promise: Promise<Response>): void => {
      if (!isBeingDispatched()) throw refusal('InvalidStateError', 'The answer comes too late.');
      if (answer) throw refusal('InvalidStateError', 'There is an answer already.');
      answer = Promise.resolve(promise);
      waitUntil(answer);
    };
    let got: Got = 'left to the browser';
    await run(() => {
      this.dispatch('fetch', {request, waitUntil, respondWith});
      void answer?.then(
        (response) =>
          (got =
            response.type === 'error' || response.bodyUsed || (isNavigation && response.redirected)
              ? 'network error'
              : response),
        () => (got = 'network error'),
      );
    }).catch(() => undefined);
    return got;
  }

  /** Sends a message with a port, and gives all that came back through it. */
  async say(data: unknown): Promise<unknown[]> {
    const answers: unknown[] = [];
    const port = {postMessage: (message: unknown) => void answers.push(structuredClone(message))};
    const {waitUntil, run} = this.lifetime();
    await run(() => this.dispatch('message', {data: structuredClone(data), ports: [port], waitUntil}));
    return answers;
  }
}

/** Answers as a web server, and remembers what it was asked; `undefined` is a dead line. */
export class FakeServer {
  readonly asked: string[] = [];
  isDown = false;

  constructor(
    private readonly base: URL,
    /** Address → content. */
    readonly files: Record<string, string | Response>,
  ) {}

  readonly fetch = (input: RequestInfo | URL, options: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input, this.base);
    const address = url.href.slice(url.origin.length);
    this.asked.push([address, options.cache].filter(Boolean).join(' '));
    if (this.isDown) return Promise.reject(new TypeError('Failed to fetch'));
    const found = this.files[address];
    if (found instanceof Response) return Promise.resolve(found.clone());
    if (found === undefined) return Promise.resolve(new Response('Not found', {status: 404}));
    const type = /(?:\/|\.html)$/.test(url.pathname) ? 'text/html; charset=utf-8' : 'text/javascript';
    return Promise.resolve(new Response(found, {headers: {'Content-Type': type}}));
  };
}
