package org.scrutinymonitor.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Arabic letters take another form where they are joined to their neighbours. Unicode has a
 * character for each form, by whose names the forms are found.
 */
final class ArabicForms {
  private static final int ALONE = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;

  private static final char LAM = '\u0644';
  private static final char STRETCH = '\u0640';

  /** For a letter, or for lam and alef, the characters of its four forms; 0 where it has none. */
  private static final Map<String, char[]> FORMS = new HashMap<>();

  static {
    collect('\ufb50', '\ufbff');
    collect('\ufe80', '\ufefc');
  }

  private ArabicForms() {}

  private static void collect(char first, char last) {
    for (char c = first; c <= last; c++) {
      String name = Character.getName(c);
      String letter = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
      if (name != null && letter.length() <= 2) {
        String form = name.toUpperCase(Locale.ROOT);
        int kind =
            form.endsWith(" FINAL FORM")
                ? FINAL
                : form.endsWith(" INITIAL FORM")
                    ? INITIAL
                    : form.endsWith(" MEDIAL FORM") ? MEDIAL : ALONE;
        FORMS.computeIfAbsent(letter, l -> new char[4])[kind] = c;
      }
    }
  }

  /** Whether a text has letters that join. */
  static boolean hasArabic(String text) {
    return text.chars().anyMatch(c -> c >= '\u0600' && c <= '\u06ff');
  }

  /** The text with every letter in the form that its neighbours ask for. */
  static String joined(String text) {
    if (!hasArabic(text)) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        joined.append(c);
        continue;
      }
      boolean pair =
          c == LAM && i + 1 < text.length() && FORMS.containsKey(text.substring(i, i + 2));
      char[] forms = FORMS.get(pair ? text.substring(i, i + 2) : String.valueOf(c));
      if (forms == null) {
        joined.append(c);
        open = c == STRETCH;
        continue;
      }
      i += pair ? 1 : 0;
      boolean goesOn = forms[INITIAL] != 0 && joins(text, i + 1);
      int form = open ? (goesOn ? MEDIAL : FINAL) : goesOn ? INITIAL : ALONE;
      boolean bare = forms[form] == 0 || form == ALONE && !pair;
      joined.append(bare ? c : forms[form]);
      open = goesOn;
    }
    return joined.toString();
  }

  /** The letters themselves, whatever their forms. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean form = c >= '\ufb50' && c <= '\ufbff' || c >= '\ufe80' && c <= '\ufefc';
      plain.append(
          form ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC) : String.valueOf(c));
    }
    return plain.toString();
  }

  /** Whether the letter at a place, marks passed over, can be joined to the one before it. */
  private static boolean joins(String text, int from) {
    int i = from;
    while (i < text.length() && isMark(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return false;
    }
    char[] forms = FORMS.get(String.valueOf(text.charAt(i)));
    return text.charAt(i) == STRETCH || forms != null && forms[FINAL] != 0;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
