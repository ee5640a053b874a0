/** Something said about a deal. `{name}` in a text: `@owner`, `@manager`, `@director`, `@chief` mention, `contact` and `account` are names. */
export interface Line {
  by: Speaker;
  text: string;
  /** Whether it answers the first line of the talk. */
  answer?: boolean;
}

export type Speaker = 'owner' | 'manager' | 'director' | 'chief';

const say = (by: Speaker, text: string): Line => ({ by, text });
const answer = (by: Speaker, text: string): Line => ({ by, text, answer: true });

/** Talks about deals that are still open. */
export const OPEN_TALKS: Line[][] = [
  [
    say(
      'owner',
      '{@manager} asiakas toivoo 5 % alennusta, jos tekee tilauksen ennen vuodenvaihdetta. Voidaanko luvata?',
    ),
    answer('manager', 'Voidaan, kunhan maksuehto on 14 päivää. Kirjaa se tarjoukseen.'),
    answer('owner', 'Kiitos, lähetän päivitetyn version tänään.'),
  ],
  [
    say('director', 'Tämä on alueen suurimpia. {@owner} tarvitsetko apua laskentaan?'),
    answer('owner', 'Kiitos, kannattavuuslaskelma on valmis perjantaina. Sen jälkeen katselmoidaan yhdessä.'),
  ],
  [say('owner', 'Päätös siirtyi hallituksen seuraavaan kokoukseen. Soitan yhteyshenkilölle sitä seuraavana päivänä.')],
  [
    say('owner', 'Tarjous lähetetty. Vertailussa on kaksi muuta toimittajaa; meidän etumme on oma päivystys.'),
    say('manager', 'Tarjoa rinnalle huoltosopimus kolmeksi vuodeksi, se ratkaisi viime kerralla.'),
  ],
  [
    say(
      'chief',
      '{account}: tapasin heidän väkeään messuilla, olivat hyvin kiinnostuneita. {@owner} ota heihin yhteyttä tällä viikolla.',
    ),
    answer('owner', 'Soitin jo: kohdekäynti sovittu keskiviikoksi.'),
  ],
  [say('owner', 'Asiakas pyysi erottelemaan asennuksen ja laitteet omille riveilleen. Teen sen huomenna.')],
  [
    say('owner', '{@director} maksuehdoksi pyydetään 60 päivää. Meneekö läpi?'),
    answer('director', '30 päivää on rajamme. Ehdota maksuerätaulukkoa: 30 % tilauksesta, loput vastaanotossa.'),
  ],
];

/** Talks about deals that were won. */
export const WON_TALKS: Line[][] = [
  [
    say('owner', 'Tilaus tuli! Aloituspalaveri kahden viikon päästä.'),
    answer('manager', 'Hienoa työtä!'),
    answer('director', 'Onnittelut koko tiimille.'),
  ],
  [
    say('owner', 'Sopimus allekirjoitettu. Asiakas kiitti erityisesti selkeästä säätökaaviosta.'),
    answer('chief', 'Tästä saamme hyvän referenssin. {@owner} kysythän luvan kuviin.'),
  ],
  [say('manager', 'Resurssit varattu, asennus alkaa sovitusti.')],
];

/** Talks about deals that were lost. */
export const LOST_TALKS: Line[][] = [
  [
    say('owner', 'Hävittiin hinnalla, ero oli noin kahdeksan prosenttia.'),
    answer('manager', 'Pyydä vertailutaulukko, niin nähdään missä kohtaa olimme kalliita.'),
  ],
  [
    say('owner', 'Hanke siirtyi ainakin vuodella. Otan uudelleen yhteyttä keväällä.'),
    answer('manager', '{@owner} merkitse muistutus maaliskuulle.'),
  ],
  [say('owner', 'Valitsivat nykyisen toimittajansa. Huolto jäi kuitenkin vielä auki.')],
];

/** Talks about customers. */
export const ACCOUNT_TALKS: Line[][] = [
  [say('owner', 'Uusi yhteyshenkilö on {contact}. Laskut jatkossa verkkolaskuina.')],
  [
    say('manager', 'Vuositapaaminen pidetty: tyytyväisiä päivystykseen, toivovat nopeampia varaosatoimituksia.'),
    answer('owner', 'Välitin toiveen huollolle.'),
  ],
  [
    say('director', '{@owner} teetkö asiakkaasta lyhyen yhteenvedon johtoryhmään?'),
    answer('owner', 'Teen, valmis keskiviikkona.'),
  ],
];

/** Talks that only make sense about one offer. */
export const OFFER_TALKS: Record<string, Line[][]> = {
  automation: [
    [
      say(
        'owner',
        'Kävin kohteessa, isäntänä {contact}. Nykyinen järjestelmä on vuodelta 2004, eikä varaosia enää saa. Budjetti on varattu ensi vuodelle.',
      ),
      answer('manager', 'Hyvä! Muista kysyä, voidaanko valvomo liittää heidän olemassa olevaan.'),
      answer('owner', 'Kysyin jo, rajapinta löytyy. Laitan mittapisteet tarjoukseen.'),
    ],
    [
      say(
        'owner',
        '{@director} ja {@manager}: asiakkaan toimitusjohtaja haluaa tavata meidät yhdessä. Sopisiko ensi viikon torstai klo 9?',
      ),
      answer('director', 'Minulle sopii.'),
      answer('manager', 'Sopii. Varaan neuvotteluhuoneen.'),
    ],
    [say('owner', 'Pistelista saatu, 340 pistettä. Arvio kasvaa hieman, päivitin summan.')],
    [
      say('manager', '{@owner} tässä ei ole tapahtunut kolmeen viikkoon. Mikä on tilanne?'),
      answer('owner', 'Yhteyshenkilö on lomalla maanantaihin asti, soitan heti silloin.'),
    ],
  ],
  solar: [
    [
      say('owner', 'Katon kantavuus tarkistettu, vahvistuksia ei tarvita. Takaisinmaksuaika noin seitsemän vuotta.'),
      answer('manager', 'Tuo kannattaa nostaa tarjouksen ensimmäiselle sivulle.'),
    ],
  ],
};
