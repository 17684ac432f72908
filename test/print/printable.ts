import {
  finalizeInvoice,
  issueCreditNote,
  openPolicy,
  openReceivable,
  type CreditNote,
  type Invoice,
  type LineDraft,
  type Settlement,
} from '../../src/index.js';
import { invoiceHtml, type Labels, type Presentation } from '../../src/print/index.js';
import { pay, rate, right } from '../support.js';

const german: Labels = {
  invoice: 'Rechnung',
  creditNote: 'Rechnungskorrektur',
  number: 'Nummer',
  issuedOn: 'Datum',
  originalInvoice: 'Zu Rechnung',
  originalInvoiceDate: 'Rechnungsdatum',
  reason: 'Grund',
  currency: 'Währung',
  seller: 'Von',
  buyer: 'An',
  taxId: 'USt-IdNr.',
  position: 'Pos.',
  description: 'Leistung',
  quantity: 'Menge',
  unitPrice: 'Einzelpreis',
  subtotal: 'Zwischensumme',
  discount: 'Rabatt',
  net: 'Netto',
  tax: 'USt.',
  total: 'Brutto',
  included: 'enth.',
  includedTax: 'Enthaltene Steuer',
  taxes: 'Steuern',
  taxRate: 'Satz',
  taxable: 'Bemessung',
  totalDue: 'Gesamtbetrag',
  totalCredited: 'Gutgeschrieben',
  settlement: 'Verrechnung',
  lowersAmountDue: 'Mindert den offenen Betrag',
  refunded: 'Erstattet',
  toCustomerBalance: 'Ihrem Guthaben gutgeschrieben',
  outOfBand: 'Anderweitig ausgeglichen',
  void: 'Ungültig',
  page: 'Seite',
};

const arabic: Labels = {
  invoice: 'فاتورة',
  creditNote: 'إشعار دائن',
  number: 'الرقم',
  issuedOn: 'التاريخ',
  originalInvoice: 'الفاتورة الأصلية',
  originalInvoiceDate: 'تاريخ الفاتورة',
  reason: 'السبب',
  currency: 'العملة',
  seller: 'من',
  buyer: 'إلى',
  taxId: 'الرقم الضريبي',
  position: 'م',
  description: 'البيان',
  quantity: 'الكمية',
  unitPrice: 'سعر الوحدة',
  subtotal: 'المجموع الفرعي',
  discount: 'الخصم',
  net: 'الصافي',
  tax: 'الضريبة',
  total: 'الإجمالي',
  included: 'شاملة',
  includedTax: 'ضريبة ضمن الأسعار',
  taxes: 'الضرائب',
  taxRate: 'النسبة',
  taxable: 'الوعاء الضريبي',
  totalDue: 'الإجمالي المستحق',
  totalCredited: 'إجمالي الإشعار',
  settlement: 'التسوية',
  lowersAmountDue: 'يخفض المبلغ المستحق',
  refunded: 'مسترد',
  toCustomerBalance: 'إلى رصيدكم',
  outOfBand: 'تسوية أخرى',
  void: 'ملغى',
  page: 'صفحة',
};

const japanese: Labels = {
  invoice: '請求書',
  creditNote: '返還請求書',
  number: '番号',
  issuedOn: '発行日',
  originalInvoice: '元の請求書',
  originalInvoiceDate: '元の発行日',
  reason: '理由',
  currency: '通貨',
  seller: '発行者',
  buyer: '宛先',
  taxId: '登録番号',
  position: '番',
  description: '内容',
  quantity: '数量',
  unitPrice: '単価',
  subtotal: '小計',
  discount: '値引',
  net: '税抜',
  tax: '消費税',
  total: '税込',
  included: '内税',
  includedTax: '内税額',
  taxes: '税率別内訳',
  taxRate: '税率',
  taxable: '対象額',
  totalDue: '合計',
  totalCredited: '返還合計',
  settlement: '精算',
  lowersAmountDue: '未払額から控除',
  refunded: '返金',
  toCustomerBalance: '残高へ',
  outOfBand: 'その他',
  void: '無効',
  page: 'ページ',
};

export type Locale = {
  readonly currency: string;
  /** What a unit costs, in minor units. */
  readonly price: number;
  readonly percent: string;
  readonly items: readonly string[];
  readonly presentation: Presentation;
};

/** Three locales with three currencies: two decimals, three decimals from right to left, none. */
export const locales: readonly Locale[] = [
  {
    currency: 'EUR',
    price: 1333_33,
    percent: '19',
    items: ['Schreibtisch im Gemeinschaftsbüro, monatlich', 'Besprechungsraum', 'Schließfach'],
    presentation: {
      locale: 'de-DE',
      labels: german,
      seller: {
        name: 'Werkstatt Bürogemeinschaft GmbH',
        address: ['Lindenstraße 12', '10969 Berlin', 'Deutschland'],
        taxId: 'DE123456789',
      },
      buyer: { name: 'Ada Lovelace', address: ['Kastanienallee 7', '20095 Hamburg'], taxId: 'DE987654321' },
      names: {
        taxes: { vat: 'Umsatzsteuer' },
        methods: { card: 'Karte' },
        reasons: { 'order-change': 'Bestelländerung' },
      },
      facts: [{ label: 'Leistungszeitraum', value: 'März 2026' }],
      notes: ['Der Betrag wird innerhalb von 14 Tagen erstattet.\nFragen? buchhaltung@werkstatt.example'],
    },
  },
  {
    currency: 'BHD',
    price: 412_750,
    percent: '10',
    items: ['مكتب مشترك، اشتراك شهري', 'Meeting room (4 hours)', 'خزانة'],
    presentation: {
      locale: 'ar-BH',
      labels: arabic,
      seller: {
        name: 'مساحة العمل ذ.م.م',
        address: ['شارع الملك فيصل 12', 'المنامة', 'البحرين'],
        taxId: '200001234500002',
      },
      buyer: { name: 'Ada Lovelace W.L.L.', address: ['Road 2803, Block 428', 'المنامة'] },
      names: {
        taxes: { vat: 'ضريبة القيمة المضافة' },
        methods: { card: 'بطاقة' },
        reasons: { 'order-change': 'تغيير الطلب' },
      },
      notes: ['يُرد المبلغ خلال 14 يومًا.'],
    },
  },
  {
    currency: 'JPY',
    price: 49_800,
    percent: '10',
    items: ['共有オフィスの机、月額', '会議室（四時間）', 'ロッカー'],
    presentation: {
      locale: 'ja-JP',
      labels: japanese,
      seller: {
        name: '合同会社 仕事場',
        address: ['〒150-0001', '東京都渋谷区神宮前一丁目二番三号'],
        taxId: 'T1234567890123',
      },
      buyer: { name: 'エイダ・ラブレス 様', address: ['〒530-0001', '大阪府大阪市北区梅田四丁目五番'] },
      names: { taxes: { vat: '消費税' }, methods: { card: 'カード' }, reasons: { 'order-change': '注文変更' } },
      notes: ['返金は十四日以内に行います。'],
    },
  },
];

/** An invoice of so many lines, and the note that credits all of it in every settlement. */
export const printable = (
  { currency, price, percent, items }: Locale,
  count: number,
): { readonly invoice: Invoice; readonly creditNote: CreditNote } => {
  const lines = Array.from({ length: count }, (_, i): LineDraft => ({
    id: `line-${i + 1}`,
    description: items[i % items.length]!,
    quantity: i % 3 === 1 ? '2.5' : i + 1,
    unitPrice: i % 3 === 2 ? `${price - i}.75` : price + i,
    taxes: ['vat'],
  }));
  const invoice = right(
    finalizeInvoice({
      number: 'RE-2026-0117',
      currency,
      issuedOn: '2026-03-31',
      lines,
      discounts: [{ id: 'loyal', percent: '12.5' }],
      taxRates: [rate('vat', percent)],
    }),
  );
  const total = invoice.totals.total;
  const share = Math.floor(total / 5);
  const paid = pay(openReceivable(invoice), total - share);
  const settlement: Settlement = {
    refund: total - 3 * share,
    customerBalance: share,
    outOfBand: share,
  };
  const { creditNote } = right(
    issueCreditNote(
      paid,
      {
        number: 'RK-2026-0009',
        issuedOn: '2026-04-12',
        reason: 'order-change',
        credits: [{ by: 'remainder' }],
        settlement,
      },
      openPolicy,
    ),
  );
  return { invoice, creditNote };
};

/** Pages of figures of every length: from a few cents up to the most that a document holds. */
export const pagesOfEveryLength = (): readonly string[] =>
  locales.flatMap(({ currency, presentation, items }) =>
    Array.from({ length: 14 }, (_, digits) => {
      const price = Number('1234567890123'.slice(0, digits)) || 0.35;
      const invoice = right(
        finalizeInvoice({
          number: 'RE-2026-0118',
          currency,
          lines: [
            { id: 'a', description: items[0]!, quantity: '23.5', unitPrice: price, taxes: ['vat', 'city'] },
            {
              id: 'b',
              description: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3),
              subtotal: 7,
              taxes: ['vat'],
            },
            { id: 'c', description: items[1]!, quantity: '0.000000000001', unitPrice: `${digits}.00${digits}` },
          ],
          discounts: [{ id: 'd', percent: '0.5' }],
          taxRates: [
            rate('vat', '33.333333333333'.slice(0, digits + 1).replace(/\.$/, '')),
            rate('city', 3, 'inclusive'),
          ],
        }),
      );
      return right(invoiceHtml(invoice, presentation));
    }),
  );
