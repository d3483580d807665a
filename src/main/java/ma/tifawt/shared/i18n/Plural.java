package ma.tifawt.shared.i18n;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that a number bends, written as ICU does: {@code {0,plural,one{un centre} other{{0}
 * centres}}}. The number itself stays the text that who calls has printed. The scripts of the pages
 * read the same ({@code dom.js}).
 */
final class Plural {

  private static final String FORM = "(\\w+)\\{((?:[^{}]|\\{\\d+\\})*)\\}";
  private static final Pattern FORMS = Pattern.compile("\\s*" + FORM);
  private static final Pattern WHOLE =
      Pattern.compile("\\{(\\d+),plural,((?:\\s*" + FORM + ")+)\\s*\\}");

  private Plural() {}

  /** The text with the form that the language asks for in each place. */
  static String choose(String pattern, Locale locale, Object... printed) {
    return WHOLE
        .matcher(pattern)
        .replaceAll(
            found -> {
              String number = String.valueOf(printed[Integer.parseInt(found.group(1))]);
              return Matcher.quoteReplacement(form(found.group(2), category(locale, number)));
            });
  }

  private static String category(Locale locale, String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 15
        ? PluralRules.KEYWORD_OTHER
        : PluralRules.forLocale(locale).select(Long.parseLong(digits));
  }

  private static String form(String forms, String category) {
    String other = "";
    Matcher each = FORMS.matcher(forms);
    while (each.find()) {
      if (each.group(1).equals(category)) {
        return each.group(2);
      }
      other = each.group(1).equals(PluralRules.KEYWORD_OTHER) ? each.group(2) : other;
    }
    return other;
  }
}
