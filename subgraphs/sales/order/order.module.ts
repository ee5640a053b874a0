import { defineModule, field } from '#platform/catalog/define-module.ts';
import { SALES_GROUPS, salesFields } from '../document-fields.ts';

export const salesOrders = defineModule({
  name: 'salesOrders',
  subgraph: 'sales',
  typeName: 'SalesOrder',
  prefix: 'ord',
  table: 'sales.sales_order',
  position: 6,
  icon: 'shopping-cart',
  label: { fi: 'Myyntitilaukset', en: 'Sales orders' },
  singular: { fi: 'Myyntitilaus', en: 'Sales order' },
  titleField: 'subject',
  defaultColumns: ['number', 'subject', 'account', 'status', 'net', 'gross', 'orderDate', 'deliveryDate', 'owner'],
  groups: SALES_GROUPS,
  fields: {
    subject: field.text({ fi: 'Otsikko', en: 'Subject' }, { required: true }),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts'),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts'),
    potential: field.relation({ fi: 'Potentiaali', en: 'Potential' }, 'potentials'),
    quote: field.relation({ fi: 'Tarjous', en: 'Quote' }, 'quotes', { writable: false }),
    // Rules go by these very values.
    status: field.picklist(
      { fi: 'Tila', en: 'Status' },
      [
        { value: 'open', label: { fi: 'Avoin', en: 'Open' }, hue: 'blue' },
        { value: 'approved', label: { fi: 'Hyväksytty', en: 'Approved' }, hue: 'violet' },
        { value: 'delivered', label: { fi: 'Toimitettu', en: 'Delivered' }, hue: 'green' },
        { value: 'cancelled', label: { fi: 'Peruttu', en: 'Cancelled' }, hue: 'grey' },
      ],
      { fixedOptions: true },
    ),
    customerOrderNumber: field.text({ fi: 'Asiakkaan tilausnumero', en: 'Customer’s order number' }),
    orderDate: field.date({ fi: 'Tilauspäivä', en: 'Order date' }),
    dueDate: field.date({ fi: 'Eräpäivä', en: 'Due date' }),
    deliveryDate: field.date({ fi: 'Toimituspäivä', en: 'Delivery date' }),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    ...salesFields,
  },
});
