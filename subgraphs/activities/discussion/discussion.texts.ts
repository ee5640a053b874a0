import { addTexts } from '#platform/errors/texts.ts';

addTexts({
  COMMENT_EMPTY: { fi: 'Kirjoita kommentti.', en: 'Write a comment.' },
  COMMENT_TOO_LONG: {
    fi: 'Kommentissa on {length} / {max} merkkiä.',
    en: 'The comment has {length} of at most {max} characters.',
  },
  COMMENT_TOO_COMPLEX: {
    fi: 'Kommentin muotoilu on liian monimutkainen.',
    en: 'The comment is formatted in too complex a way.',
  },
  COMMENT_NO_DOCUMENT: {
    fi: 'Anna kommentti dokumenttipuuna, jonka tyyppi on doc, tai tekstinä kentässä text.',
    en: 'Give the comment as a document tree of type doc, or as text.',
  },
  COMMENT_BODY_OR_TEXT: { fi: 'Anna joko body tai text.', en: 'Give either body or text.' },
  TOO_MANY_MENTIONS: {
    fi: 'Kommentissa voi mainita enintään {max}.',
    en: 'A comment can mention {max} at most.',
  },
  UNKNOWN_MENTION: {
    fi: 'Maininta {id} ei viittaa kehenkään.',
    en: 'The mention {id} is of nobody known.',
  },
  MENTION_GROUP_LARGE: {
    fi: 'Ryhmässä {group} on {members} jäsentä. Lähetetäänkö ilmoitus kaikille?',
    en: 'The group {group} has {members} members. Tell all of them?',
  },
  NOT_AUTHOR: { fi: 'Vain kirjoittaja voi muokata.', en: 'Only its author can change it.' },
  NOT_AUTHOR_DELETE: {
    fi: 'Vain kirjoittaja tai pääkäyttäjä voi poistaa.',
    en: 'Only its author or an administrator can delete it.',
  },
  COMMENT_DELETED: { fi: 'Kommentti on poistettu.', en: 'The comment has been deleted.' },
});
