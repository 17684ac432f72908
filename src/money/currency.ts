// ISO 4217 as published on 2026-01-01; codes retired since 1999 stay, for invoices outlive currencies. The table stands
// here and is not asked of Intl, which differs for sixteen codes, gives two digits to any unknown one, and is missing on
// some engines. Codes without a minor unit (gold, special drawing rights, test codes) are left out: state `minorUnit`.
const ZERO_DECIMALS =
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF ' +
  'ADP BEF BYB BYR ESP GRD ITL LUF MGF PTE TPE TRL';
const TWO_DECIMALS =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP ' +
  'COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR ' +
  'JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN ' +
  'NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL ' +
  'THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG ' +
  'AFA ANG ATS AZM BGL BGN CSD CUC CYP DEM EEK FIM FRF GHC GWP HRK IEP LTL LVL MRO MTL MZM NLG ROL RUR SDD SIT SKK SLL ' +
  'SRG STD TMM USS VEB VEF YUM ZMK ZWD ZWL ZWN ZWR';
const THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR_DECIMALS = 'CLF UYW';

const CODE = /^[A-Z]{3}$/;

/** An alphabetic currency code has three capitals. */
export const isCurrencyCode = (code: string): boolean => CODE.test(code);

/** How many decimals a currency's major unit has; undefined for a code the table does not know. */
export const findMinorUnit = (code: string): number | undefined => {
  if (!CODE.test(code)) return undefined;
  if (TWO_DECIMALS.includes(code)) return 2;
  if (ZERO_DECIMALS.includes(code)) return 0;
  if (THREE_DECIMALS.includes(code)) return 3;
  return FOUR_DECIMALS.includes(code) ? 4 : undefined;
};
