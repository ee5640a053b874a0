import type { invoices as fi } from './fi.ts';

export const invoices: typeof fi = {
  make: 'Make invoice',
  pdf: 'PDF',
  acts: { POST: 'Post invoice', PAY: 'Note payment', CREDIT: 'Credit', WRITE_OFF: 'Write off' },
  done: {
    POST: 'The invoice is posted',
    PAY: 'The payment is noted',
    CREDIT: 'The credit note is a draft',
    WRITE_OFF: 'The invoice is written off',
  },
  post: {
    title: 'Post the invoice?',
    text: 'The invoice gets its number and reference, and can no longer be changed or deleted: a posted invoice can only be credited.',
  },
  writeOff: { title: 'Write the invoice off?', text: 'No payment is waited for any more. This cannot be undone.' },
  pay: { title: 'Payment', amount: 'Amount', date: 'Paid on', archiveId: 'Archive id', save: 'Note' },
  saveFirst: 'Save or discard the changes to the rows first',
};
