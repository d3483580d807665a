// Sentences that a number bends: `{0,plural,one{…}other{…}}`, read as the server's Plural reads them.
const BENT = /\{(\d+),plural,((?:\s*\w+\{(?:[^{}]|\{\d+\})*\})+)\s*\}/g;
/** The text with the form that the language asks for in each place. */
export function bend(pattern, values, language) {
  return pattern.replace(BENT, (_, i, forms) => {
    const all = Object.fromEntries([...forms.matchAll(/(\w+)\{((?:[^{}]|\{\d+\})*)\}/g)].map(([, name, text]) => [name, text]));
    const digits = String(values[i] ?? '').replace(/\D/g, '');
    return all[digits ? new Intl.PluralRules(language).select(Number(digits)) : 'other'] ?? all.other ?? '';
  });
}
