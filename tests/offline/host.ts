import {createServer, type RequestListener, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, type Page} from '@playwright/test';
import type {Answer, Request, SetStatus} from '../../src/lib/offline/messages';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import {siteListener} from '../../tools/siteServer';

/** What has its hash in its name. */
const HASHED = /^\/(?:(?:ar|en)\/)?assets\/.+[.-][0-9a-f]{8,32}\.[a-z0-9]+$/;

/** What the shipped configuration tells browsers and proxies to do with an answer. */
function cacheControl(pathname: string, status: number): string {
  return HASHED.test(pathname) && [200, 206, 304].includes(status) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Answers a request in place of the site, or leaves it to the site with `false`. */
export type Stranger = (pathname: string, response: ServerResponse) => boolean;

/** A web server that can be stopped, started again at the same address, and given another edition. */
export class Host {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];
  /** Answers that stand in for files: path → body, or nothing for 404. */
  readonly instead = new Map<string, string | undefined>();
  /** What stands between the browser and the site: a login page, a line that hangs. */
  stranger: Stranger = () => false;
  private listener: RequestListener;
  private server: Server | undefined;
  private port = 0;

  constructor(build: string) {
    this.listener = siteListener(build, true);
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  serve(build: string): void {
    this.listener = siteListener(build, true);
  }

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      this.asked.push(pathname);
      if (this.stranger(pathname, response)) return undefined;
      const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse;
      response.writeHead = (status: number, ...more: unknown[]) => {
        response.setHeader('Cache-Control', cacheControl(pathname, status));
        return writeHead(status, ...more);
      };
      if (!this.instead.has(pathname)) return this.listener(request, response);
      const body = this.instead.get(pathname);
      response.writeHead(body === undefined ? 404 : 200, {'Content-Type': 'text/javascript'});
      return response.end(body);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Stops, and proves it: nobody answers at the address any more. */
  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
    this.server = undefined;
    await expect(fetch(this.origin), 'the server is off').rejects.toThrow('fetch failed');
  }
}

/** Asks the worker of a page, as the page itself does. */
export function ask(page: Page, request: Request): Promise<Answer> {
  return page.evaluate(async (message) => {
    const {active} = await navigator.serviceWorker.ready;
    const {port1, port2} = new MessageChannel();
    return new Promise<Answer>((resolve) => {
      port1.onmessage = ({data}: MessageEvent<Answer>) => data.type !== 'progress' && resolve(data);
      active!.postMessage(message, [port2]);
    });
  }, request);
}

export async function statusOf(page: Page, set: string): Promise<SetStatus | undefined> {
  const answer = await ask(page, {type: 'status'});
  return answer.type === 'status' ? answer.status.sets.find(({id}) => id === set) : undefined;
}

/** Opens a page, and waits until it has told its worker what its reader needs. */
export async function arrives(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    const say = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, 'postMessage')!.value as (
      ...all: unknown[]
    ) => void;
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, message: {type: string}, ...more: unknown[]) {
      document.documentElement.dataset.said = message.type;
      say.call(this, message, ...more);
    };
  });
  await page.goto(address);
  await expect(page.locator('html[data-said="arrived"]')).toBeAttached();
}

/** Waits until all of a set is on the device. */
export async function whole(page: Page, set: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const status = await statusOf(page, set);
        return Boolean(status?.since) && status?.keptBytes === status?.bytes;
      },
      {message: `all of ${set} is kept`, timeout: 30_000},
    )
    .toBe(true);
}

/** Opens a page and waits until all that its readers need is kept. */
export async function visit(page: Page, address: string, set: string): Promise<void> {
  await page.goto(address);
  await whole(page, set);
}
