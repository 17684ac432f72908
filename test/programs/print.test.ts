/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditNoteHtml, invoiceHtml } from '../../src/print/index.js';
import { parseCreditNote } from '../../src/schema/index.js';
import { right } from '../support.js';
import { locales, pagesOfEveryLength, printable } from '../print/printable.js';
import { program } from './program.js';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let context: BrowserContext | undefined;
const profile = mkdtempSync(join(tmpdir(), 'credit-notes-browser-'));

beforeAll(async () => {
  context = await chromium.launchPersistentContext(profile, { executablePath: program('chromium'), args: FLAGS });
});

afterAll(async () => {
  await context?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A page that shows a document; whatever it asks of the network, or logs, is noted. */
const shown = async (html: string): Promise<{ page: Page; noise: string[] }> => {
  const page = await context!.newPage();
  const noise: string[] = [];
  page.on('request', (request) => noise.push(`asks for ${request.url()}`));
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.setContent(html);
  return { page, noise };
};

const MILLIMETRE = 96 / 25.4;
/** Between the margins of the paper. */
const A4 = Math.floor((210 - 32) * MILLIMETRE);
const LETTER = Math.floor((215.9 - 32) * MILLIMETRE);

type Media = readonly [name: string, media: 'screen' | 'print', width: number];
const media: readonly Media[] = [
  ['on a screen', 'screen', 1280],
  ['on a phone', 'screen', 360],
  ['on A4', 'print', A4],
  ['on letter paper', 'print', LETTER],
];

/** Runs in the browser: what stands out of the page, out of its own box, or over its neighbour. */
const overflowing = (): string[] => {
  const faults: string[] = [];
  const width = document.documentElement.clientWidth;
  const name = (element: Element) => `${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`;
  if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    if (box.left < -0.5 || box.right > width + 0.5) faults.push(`outside: ${name(element)}`);
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      faults.push(`wider: ${name(element)}`);
  }
  for (const row of document.querySelectorAll('tr, dl > div')) {
    const texts = [...row.querySelectorAll('bdi')].map((bdi) => bdi.getBoundingClientRect());
    texts.forEach((one, i) => {
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0.5 && down > 0.5) faults.push(`overlap: ${name(row)}`);
      }
    });
  }
  return faults;
};

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

const documents = (lines: number) =>
  locales.flatMap((locale) => {
    const { invoice, creditNote } = printable(locale, lines);
    const { presentation } = locale;
    return [
      [`the invoice, ${presentation.locale} ${locale.currency}`, right(invoiceHtml(invoice, presentation))],
      [`the note, ${presentation.locale} ${locale.currency}`, right(creditNoteHtml(creditNote, invoice, presentation))],
    ] as const;
  });

describe.each([1, 200])('RM-05 A credit note can be printed and e-mailed: %i lines', (lines) => {
  it.each(documents(lines))('%s: nothing overflows, on screen and on paper', async (_, html) => {
    const { page, noise } = await shown(html);
    for (const [name, kind, width] of media) {
      await page.emulateMedia({ media: kind });
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(overflowing), name).toEqual([]);
    }
    await page.setViewportSize({ width: 900, height: 1000 });
    await page.emulateMedia({ media: 'screen' });
    const png = await page.screenshot({ fullPage: true });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // A4 in points, never scaled down to hold what is too wide.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    const pages = pagesOf(pdf);
    if (lines === 1) expect(pages).toBe(1);
    else expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(20);
    expect(noise).toEqual([]);
    await page.close();
  });
});

it('figures of every length stay on the page, up to the most that a document holds', async () => {
  const { page } = await shown('');
  for (const html of pagesOfEveryLength()) {
    await page.setContent(html);
    for (const [name, kind, width] of media) {
      await page.emulateMedia({ media: kind });
      await page.setViewportSize({ width, height: 900 });
      const title = await page.locator('.totals').innerText();
      expect(await page.evaluate(overflowing), `${name}: ${title}`).toEqual([]);
    }
  }
  await page.close();
});

it('figures stand under each other, at the end of their columns, in both directions', async () => {
  for (const locale of locales) {
    const { invoice, creditNote } = printable(locale, 12);
    const { page } = await shown(right(creditNoteHtml(creditNote, invoice, locale.presentation)));
    const ends = await page.evaluate(() => {
      const leftwards = document.documentElement.dir === 'rtl';
      return [...document.querySelectorAll('.lines tbody tr')].map((row) =>
        [...row.querySelectorAll('td.figures bdi')].map((text) => {
          const { left, right } = text.getBoundingClientRect();
          return Math.round(leftwards ? left : right);
        }),
      );
    });
    expect(ends).toHaveLength(12);
    for (const row of ends) expect(row).toEqual(ends[0]);
    await page.close();
  }
});

it('text of any kind stays text: nothing runs, nothing is fetched', async () => {
  const { invoice, creditNote } = printable(locales[0]!, 1);
  const nasty = `"'><script>document.title='ran'</script><img src=x onerror="document.title='ran'">\u202e</style>`;
  const { presentation } = locales[0]!;
  const html = right(
    creditNoteHtml(right(parseCreditNote({ ...creditNote, number: nasty, reason: nasty, memo: nasty })), invoice, {
      ...presentation,
      seller: { name: nasty, address: [nasty], taxId: nasty },
      labels: { creditNote: nasty, page: nasty, description: nasty },
      facts: [{ label: nasty, value: nasty }],
      notes: [nasty],
    }),
  );
  const { page, noise } = await shown(html);
  expect(await page.title()).toContain('<script>');
  expect(await page.locator('script, img').count()).toBe(0);
  expect(noise).toEqual([]);
  await page.close();
});
