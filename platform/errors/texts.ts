export type Language = 'fi' | 'en';

/** What users are told, by key; `{name}` is filled in. A slice may add its own in `*.texts.ts` through `addTexts`. */
const TEXTS = {
  REQUIRED: { fi: 'Pakollinen tieto', en: 'Required' },
  TOO_LONG: { fi: 'Enintään {max} merkkiä, nyt {length}', en: 'At most {max} characters, now {length}' },
  NOT_FOUND: { fi: 'Ei löydy', en: 'Not found' },
  FORBIDDEN: { fi: 'Oikeutesi eivät riitä tähän', en: 'You may not do this' },
  MERGED: { fi: 'Yhdistetty tietueeseen {holder}', en: 'Merged into {holder}' },
  STALE_VERSION: { fi: 'Tietoa on muutettu sillä välin', en: 'Changed meanwhile' },
  VERSION_CONFLICT: {
    fi: 'Kortti on jo siirretty: {who} → {column}',
    en: 'The card has already been moved: {who} → {column}',
  },
  CHANGED_SINCE: { fi: 'Tietoa on muutettu ajon jälkeen', en: 'Changed since the run' },
  INVALID_SELECTION: {
    fi: 'Anna joko tietueet tai ehdot, ei molempia',
    en: 'Give records or conditions, not both',
  },
  UNKNOWN_FIELD: { fi: 'Kenttää {field} ei ole', en: 'There is no field {field}' },
  NOT_WRITABLE: { fi: 'Tätä tietoa ei voi muuttaa', en: 'This cannot be changed' },
  INVALID_ID: { fi: 'Virheellinen tunnus', en: 'Not a valid id' },
  INVALID_VALUE: { fi: 'Virheellinen arvo', en: 'Not a valid value' },
  INVALID_OPTION: { fi: 'Arvo ei ole valittavissa', en: 'Not one of the choices' },
  INVALID_NUMBER: {
    fi: 'Anna luku desimaalipisteellä, esimerkiksi 1234.50',
    en: 'Give a number with a point, such as 1234.50',
  },
  INVALID_AMOUNT: {
    fi: 'Anna summa desimaalipisteellä, esimerkiksi 1234.50',
    en: 'Give an amount with a point, such as 1234.50',
  },
  TOO_MANY_DECIMALS: { fi: 'Enintään {scale} desimaalia', en: 'At most {scale} decimals' },
  OUT_OF_RANGE: { fi: 'Sallittu väli on {minimum}–{maximum}', en: 'Must be {minimum}–{maximum}' },
  INVALID_DATE: { fi: 'Anna päivä muodossa VVVV-KK-PP', en: 'Give a day as YYYY-MM-DD' },
  INVALID_DATETIME: { fi: 'Anna aika ISO 8601 -muodossa', en: 'Give a time in ISO 8601' },
  INVALID_EMAIL: { fi: 'Sähköpostiosoite ei kelpaa', en: 'Not a valid e-mail address' },
  INVALID_PHONE: { fi: 'Puhelinnumero ei kelpaa', en: 'Not a valid telephone number' },
  INVALID_URL: { fi: 'Verkko-osoite ei kelpaa', en: 'Not a valid web address' },
  INVALID_BUSINESS_ID: { fi: 'Y-tunnuksen tarkistusmerkki on väärä', en: 'The check digit is wrong' },
  INVALID_VAT_ID: { fi: 'ALV-tunnus ei kelpaa', en: 'Not a valid VAT number' },
  INVALID_COUNTRY: { fi: 'Maatunnus ei kelpaa', en: 'Not a country code' },
  INVALID_CURRENCY: { fi: 'Valuuttatunnus ei kelpaa', en: 'Not a currency code' },
  INVALID_LANGUAGE: { fi: 'Kielitunnus ei kelpaa', en: 'Not a language code' },
  NOT_A_GTIN: { fi: 'Koodissa on 8, 12, 13 tai 14 numeroa', en: 'A code has 8, 12, 13 or 14 digits' },
  INVALID_GTIN: { fi: 'Tarkistusnumeron pitäisi olla {digit}', en: 'The check digit should be {digit}' },
  INVALID_IBAN: { fi: 'Tilinumero ei kelpaa', en: 'Not a valid bank account' },
  INVALID_TIME: { fi: 'Anna kellonaika, esimerkiksi 9.30', en: 'Give a time of day, such as 9:30' },
  INVALID_BIC: { fi: 'BIC-koodi ei kelpaa', en: 'Not a valid BIC' },
  INVALID_POSTCODE: {
    fi: 'Suomalaisessa postinumerossa on viisi numeroa',
    en: 'A Finnish postal code has five digits',
  },
  VAT_ID_DIFFERS: {
    fi: 'Suomalaisen ALV-tunnuksen numerot ovat Y-tunnuksen numerot',
    en: 'The digits of a Finnish VAT number are those of the business ID',
  },
  DUPLICATE_BUSINESS_ID: { fi: 'Y-tunnus on jo {holder}', en: 'Already used by {holder}' },
  CYCLE: { fi: 'Ketju ei saa palata itseensä', en: 'The chain would loop' },
  TOO_DEEP: { fi: 'Liian monta tasoa', en: 'Too many levels' },
  INVALID_VAT_RATE: { fi: 'Laillisia verokantoja ovat {rates} %', en: 'Legal rates of VAT are {rates} %' },
  VAT_RATE_ABOVE_ZERO: { fi: 'Verokanta on 0, kun veroa ei ole', en: 'The rate is 0 where there is no VAT' },
  VAT_REASON_REQUIRED: { fi: 'Anna peruste nollaverokannalle', en: 'Say why there is no VAT' },
  HAS_DEPENDENTS: {
    fi: 'Poistoa estävät siihen liittyvät avoimet: {holders}',
    en: 'Held by what is open and belongs to it: {holders}',
  },
  STAGE_REQUIRES: { fi: 'Täytä ennen vaihetta ”{stage}”', en: 'Fill this in before the stage “{stage}”' },
  INVALID_CONDITION: {
    fi: 'Ehdossa on oltava yksi näistä: all, any, field',
    en: 'A condition has exactly one of: all, any, field',
  },
  INVALID_OPERATOR: { fi: 'Vertailu ei sovi kenttään', en: 'This comparison does not fit the field' },
  INVALID_SORT: { fi: 'Tämän kentän mukaan ei voi järjestää', en: 'Rows cannot be sorted by this field' },
  INVALID_CURSOR: { fi: 'Sivun kohta ei kelpaa', en: 'Not a cursor of this list' },
  NAME_TAKEN: { fi: 'Nimi on jo käytössä', en: 'The name is already in use' },
  BREAKS_RULE: { fi: 'Sääntö estää tämän: {rule}', en: 'A rule forbids this: {rule}' },
  CONFLICT: { fi: 'Samanlainen on jo', en: 'There already is one like it' },
  TOO_MANY: { fi: 'Enintään {max} kerralla', en: 'At most {max} at a time' },
} as const satisfies Record<string, Record<Language, string>>;

type Texts = Record<string, Record<Language, string>>;
const all = new Map<string, Record<Language, string>>(Object.entries(TEXTS));

export type TextKey = keyof typeof TEXTS | (string & {});

/** Adds a slice's texts; a key that exists already is a mistake in the code. */
export function addTexts(texts: Texts): void {
  for (const [key, value] of Object.entries(texts)) {
    if (all.has(key)) throw new Error(`The text ${key} is there twice`);
    all.set(key, value);
  }
}

/** What fills placeholders; a label is taken in the text's language. */
export type TextValues = Record<string, string | number | Record<Language, string>>;

/** The text of a key in a language, its placeholders filled. */
export function text(key: TextKey, language: Language, values: TextValues = {}): string {
  const template = all.get(key)?.[language] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** The best of our languages for an `Accept-Language` header; Finnish when it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => part.trim().split(';q='))
    .map(([tag = '', weight]) => ({ tag: tag.slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) }))
    .filter(({ tag }) => tag === 'fi' || tag === 'en')
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.tag === 'en' ? 'en' : 'fi';
}
