/** Forms of companies, which say nothing of which company it is. The same as in the function sales.company_key. */
const FORMS = new Set('oyj oy ab abp as oü ky tmi ltd limited llc inc gmbh plc ry osk'.split(' '));

/** The longest word of a company's name, by which names that could be the same are found; null where there is none. */
export function tellingWord(name: string): string | null {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const telling = words.filter((word) => word.length > 1 && !FORMS.has(word));
  return telling.sort((one, other) => other.length - one.length)[0] ?? null;
}

/** Domains whose addresses everybody can have: they say nothing of a company. */
const FREE = new Set(
  `gmail.com googlemail.com hotmail.com hotmail.fi outlook.com outlook.fi live.com live.fi msn.com yahoo.com yahoo.fi
  icloud.com me.com aol.com proton.me protonmail.com gmx.com mail.com luukku.com suomi24.fi kolumbus.fi elisanet.fi
  saunalahti.fi netti.fi pp.inet.fi welho.com dnainternet.net surffi.fi`.split(/\s+/),
);

/** The domain of an e-mail address that tells of a company; null where anybody could have it. */
export function companyDomain(email: string | null): string | null {
  const domain = email?.split('@')[1]?.toLowerCase();
  return domain && !FREE.has(domain) ? domain : null;
}
