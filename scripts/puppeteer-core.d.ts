/** The little of puppeteer-core 2.1.1 that drives Chromium 80; the package brings no types. */
declare module 'puppeteer-core' {
  export interface Page {
    goto(url: string, options?: { waitUntil?: string }): Promise<unknown>;
    evaluate<T>(run: (...args: never[]) => T | Promise<T>, ...args: unknown[]): Promise<T>;
    waitForFunction(run: () => unknown, options?: { timeout?: number }): Promise<unknown>;
    waitForSelector(selector: string, options?: { timeout?: number }): Promise<unknown>;
    type(selector: string, text: string): Promise<void>;
    on(event: 'pageerror', listener: (error: Error) => void): void;
    on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
    setViewport(size: { width: number; height: number }): Promise<void>;
    screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  }
  export interface Browser {
    version(): Promise<string>;
    newPage(): Promise<Page>;
    close(): Promise<void>;
  }
  const puppeteer: {
    launch(options: {
      executablePath: string;
      args: string[];
      env?: Record<string, string | undefined>;
    }): Promise<Browser>;
  };
  export default puppeteer;
}
