import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  GROUP_CYCLE: { fi: 'Ryhmä ei voi sisältää itseään', en: 'A group cannot contain itself' },
  GROUP_OWNS_RECORDS: {
    fi: 'Ryhmä omistaa tietueita, myös roskakorissa olevat lasketaan; siirrä ne ensin',
    en: 'The group owns records, those in the recycle bin counted; move them first',
  },
});
