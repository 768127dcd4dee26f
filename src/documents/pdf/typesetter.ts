import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintedLook } from '../../briefing/lookTypes.ts';

/* Documents are set in a thread of their own, one after another: a pack of 300 pages takes seconds, in which pages are to be answered. */

export type Template = 'report.typ' | 'dashboard.typ' | 'cover.typ' | 'pack.typ' | 'plain.typ';

/** What stands at the head and foot of every page, and what the file says of itself. */
export interface Running {
  readonly organisation: string;
  /** BCP 47 */
  readonly language: string;
  readonly left: string;
  readonly right: string;
  readonly foot: string;
  /** "Page {page} of {pages}" split around its numbers */
  readonly page: readonly [string, string, string];
  /** ISO instant by which the document is dated */
  readonly at: string;
  readonly look?: PrintedLook | undefined;
}

/** What the thread is sent. */
export interface Job {
  readonly id: number;
  readonly template: Template;
  readonly running: Running;
  readonly data: { readonly briefing: object; readonly pictures: object };
}

/** What it answers. */
export type SetJob = { readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> } | { readonly id: number; readonly reason: string };

interface Waiting {
  readonly resolve: (pdf: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds without work after which the thread ends and gives its memory back. */
const IDLE = 60_000;

// A file beside this one, in src/ and in dist/ alike.
const SETTING = new URL(`./setting${extname(import.meta.url)}`, import.meta.url);

class Typesetter {
  readonly #worker = new Worker(SETTING);
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #idle: NodeJS.Timeout | null = null;

  constructor(ended: () => void) {
    this.#worker.on('message', (done: SetJob) => this.#answer(done));
    this.#worker.on('error', (error: unknown) => this.#fail(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', (code) => {
      ended();
      this.#fail(new Error(`the thread that sets documents ended with code ${code}`));
    });
    this.#rest();
  }

  set(job: Omit<Job, 'id'>): Promise<Uint8Array<ArrayBuffer>> {
    this.#count += 1;
    const id = this.#count;
    if (this.#idle !== null) clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#worker.postMessage({ ...job, id } satisfies Job);
      this.#waiting.set(id, { resolve, reject });
      this.#worker.ref();
    });
  }

  #answer(done: SetJob): void {
    const waiting = this.#waiting.get(done.id);
    this.#waiting.delete(done.id);
    if (this.#waiting.size === 0) this.#rest();
    if ('pdf' in done) waiting?.resolve(done.pdf);
    else waiting?.reject(new Error(done.reason));
  }

  /** The process may end while nothing is being set. */
  #rest(): void {
    this.#worker.unref();
    this.#idle = setTimeout(() => void this.#worker.terminate(), IDLE).unref();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

let typesetter: Typesetter | null = null;

/**
 * Sets a briefing and its pictures by a template as tagged PDF (PDF/UA-1). Equal data gives equal bytes.
 * @throws Error when the template cannot set it, with what Typst says; that is a defect of ours
 */
export function typeset(template: Template, running: Running, data: Job['data']): Promise<Uint8Array<ArrayBuffer>> {
  typesetter ??= new Typesetter(() => {
    typesetter = null;
  });
  return typesetter.set({ template, running, data });
}
