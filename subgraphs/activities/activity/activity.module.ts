import { defineModule, field } from '#platform/catalog/define-module.ts';

const time = { group: 'time' };
const about = { group: 'about' };
const done = { group: 'done' };

export const activityModule = defineModule({
  name: 'activities',
  subgraph: 'activities',
  typeName: 'Activity',
  prefix: 'act',
  table: 'activities.activity',
  position: 10,
  icon: 'calendar',
  label: { fi: 'Kalenteri', en: 'Calendar' },
  singular: { fi: 'Aktiviteetti', en: 'Activity' },
  titleField: 'subject',
  defaultColumns: ['subject', 'type', 'day', 'status', 'priority', 'account', 'contact', 'owner'],
  board: {
    columnField: 'status',
    titleField: 'subject',
    cardFields: ['type', 'day', 'account'],
  },
  groups: {
    time: { fi: 'Aika ja paikka', en: 'Time and place' },
    about: { fi: 'Liittyy', en: 'About' },
    done: { fi: 'Valmistuminen', en: 'Completion' },
  },
  fields: {
    subject: field.text({ fi: 'Aihe', en: 'Subject' }, { required: true, maxLength: 255 }),
    // Rules go by these very values, and by those of statuses and visibility.
    kind: field.picklist(
      { fi: 'Laji', en: 'Kind' },
      [
        { value: 'TASK', label: { fi: 'Tehtävä', en: 'Task' }, hue: 'blue' },
        { value: 'EVENT', label: { fi: 'Tapahtuma', en: 'Event' }, hue: 'violet' },
      ],
      { required: true, fixedOptions: true },
    ),
    type: field.picklist({ fi: 'Tyyppi', en: 'Type' }, [
      { value: 'task', label: { fi: 'Tehtävä', en: 'Task' }, hue: 'blue' },
      { value: 'customer_meeting', label: { fi: 'Asiakastapaaminen', en: 'Customer meeting' }, hue: 'green' },
      { value: 'call', label: { fi: 'Puhelu', en: 'Call' }, hue: 'cyan' },
      { value: 'contact', label: { fi: 'Yhteydenotto', en: 'Contact' }, hue: 'amber' },
      { value: 'meeting', label: { fi: 'Palaveri', en: 'Meeting' }, hue: 'violet' },
      { value: 'training', label: { fi: 'Koulutus', en: 'Training' }, hue: 'orange' },
    ]),
    status: field.picklist(
      { fi: 'Tila', en: 'Status' },
      [
        { value: 'not_started', label: { fi: 'Aloittamatta', en: 'Not started' }, hue: 'grey' },
        { value: 'in_progress', label: { fi: 'Kesken', en: 'In progress' }, hue: 'blue' },
        { value: 'waiting', label: { fi: 'Odottaa', en: 'Waiting' }, hue: 'amber' },
        { value: 'deferred', label: { fi: 'Siirretty', en: 'Deferred' }, hue: 'orange' },
        { value: 'done', label: { fi: 'Valmis', en: 'Done' }, hue: 'green' },
        { value: 'planned', label: { fi: 'Suunniteltu', en: 'Planned' }, hue: 'violet' },
        { value: 'held', label: { fi: 'Pidetty', en: 'Held' }, hue: 'green' },
        { value: 'not_held', label: { fi: 'Ei pidetty', en: 'Not held' }, hue: 'red' },
      ],
      { fixedOptions: true },
    ),
    priority: field.picklist(
      { fi: 'Tärkeys', en: 'Priority' },
      [
        { value: 'HIGH', label: { fi: 'Korkea', en: 'High' }, hue: 'red' },
        { value: 'NORMAL', label: { fi: 'Normaali', en: 'Normal' }, hue: 'grey' },
        { value: 'LOW', label: { fi: 'Matala', en: 'Low' }, hue: 'cyan' },
      ],
      { fixedOptions: true },
    ),
    description: field.longText({ fi: 'Kuvaus', en: 'Description' }),
    dueDate: field.date({ fi: 'Eräpäivä', en: 'Due date' }, time),
    dueTime: field.text({ fi: 'Eräaika', en: 'Due time' }, { ...time, format: 'time', maxLength: 8 }),
    startsAt: field.dateTime({ fi: 'Alkaa', en: 'Starts' }, time),
    endsAt: field.dateTime({ fi: 'Päättyy', en: 'Ends' }, time),
    allDay: field.boolean({ fi: 'Koko päivän', en: 'All day' }, time),
    startDate: field.date({ fi: 'Alkamispäivä', en: 'First day' }, time),
    endDate: field.date({ fi: 'Päättymispäivä', en: 'Last day' }, time),
    location: field.text({ fi: 'Paikka', en: 'Place' }, { ...time, maxLength: 255 }),
    day: field.date(
      { fi: 'Päivä', en: 'Day' },
      { ...time, writable: false, derivedFrom: ['dueDate', 'startDate', 'startsAt'] },
    ),
    visibility: field.picklist(
      { fi: 'Näkyvyys', en: 'Visibility' },
      [
        { value: 'PUBLIC', label: { fi: 'Julkinen', en: 'Public' }, hue: 'green' },
        { value: 'PRIVATE', label: { fi: 'Yksityinen', en: 'Private' }, hue: 'grey' },
      ],
      { fixedOptions: true },
    ),
    account: field.relation({ fi: 'Asiakas', en: 'Account' }, 'accounts', about),
    contact: field.relation({ fi: 'Kontakti', en: 'Contact' }, 'contacts', about),
    follows: field.relation({ fi: 'Jatkoa aktiviteetille', en: 'Follows' }, 'activities', {
      ...about,
      writable: false,
    }),
    state: field.picklist(
      { fi: 'Avoinna', en: 'State' },
      [
        { value: 'OPEN', label: { fi: 'Avoin', en: 'Open' }, hue: 'blue' },
        { value: 'DONE', label: { fi: 'Tehty', en: 'Done' }, hue: 'green' },
        { value: 'CANCELLED', label: { fi: 'Peruttu', en: 'Cancelled' }, hue: 'grey' },
      ],
      { ...done, writable: false, fixedOptions: true, derivedFrom: ['status'] },
    ),
    outcome: field.picklist(
      { fi: 'Lopputulos', en: 'Outcome' },
      [
        { value: 'agreed', label: { fi: 'Sovittiin jatkosta', en: 'Agreed on next steps' }, hue: 'green' },
        { value: 'reached', label: { fi: 'Tavoitettiin', en: 'Reached' }, hue: 'blue' },
        { value: 'not_reached', label: { fi: 'Ei tavoitettu', en: 'Not reached' }, hue: 'grey' },
        { value: 'no_need', label: { fi: 'Ei tarvetta', en: 'No need' }, hue: 'orange' },
      ],
      done,
    ),
    doneAt: field.dateTime(
      { fi: 'Valmistunut', en: 'Completed' },
      { ...done, writable: false, derivedFrom: ['status'] },
    ),
  },
});
