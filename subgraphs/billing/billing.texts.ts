import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  BUYER_REQUIRED: { fi: 'Anna asiakas tai kontakti', en: 'Give an account or a contact' },
  ONE_BUYER: {
    fi: 'Laskun maksaa joko asiakas tai kontakti, ei molempia',
    en: 'Either an account or a contact pays, not both',
  },
  DUE_BEFORE_DATE: { fi: 'Eräpäivä on ennen laskun päivää', en: 'It is due before the day of the invoice' },
  INVOICE_POSTED: {
    fi: 'Kirjattua laskua ei muuteta: tee hyvityslasku',
    en: 'A posted invoice is not changed: credit it',
  },
  NOT_POSTED: { fi: 'Laskua ei ole kirjattu', en: 'The invoice has not been posted' },
  NOT_DRAFT: { fi: 'Lasku ei ole enää luonnos', en: 'The invoice is no draft any more' },
  NO_BILLING_COMPANY: { fi: 'Valitse laskuttava yritys', en: 'Choose the billing company' },
  NUMBERS_BEGUN: { fi: 'Yrityksellä on jo kirjattuja laskuja', en: 'The company has posted invoices already' },
  INVOICE_WITHOUT_ROWS: { fi: 'Lisää laskulle ainakin yksi rivi', en: 'Add at least one row to the invoice' },
  BUYER_VAT_ID_REQUIRED: {
    fi: 'Ostajan ALV-tunnus vaaditaan, kun ostaja maksaa veron',
    en: 'The buyer’s VAT ID is required where the buyer pays the tax',
  },
  OVER_INVOICED: { fi: 'Tilausta jäljellä {left}', en: '{left} left on the order' },
  CREDIT_EXCEEDS: { fi: 'Hyvitettävää jäljellä {left}', en: '{left} left to credit' },
  NOTHING_TO_INVOICE: { fi: 'Tilauksella ei ole laskutettavaa', en: 'Nothing is left to bill on the order' },
  PAYMENT_DUPLICATE: { fi: 'Tämä suoritus on jo kirjattu', en: 'This payment has been noted already' },
  PAYMENT_EXCEEDS: { fi: 'Laskulla on avoinna {open}', en: '{open} is open on the invoice' },
});
