package org.scrutinymonitor.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.password.CompromisedPasswordChecker;
import org.springframework.security.authentication.password.CompromisedPasswordDecision;
import org.springframework.stereotype.Component;

/**
 * Knows passwords that were found in breaches, and what people make of them: with digits behind,
 * letters replaced, along the keyboard. The lists are those of nbvcxz; nothing is asked outside.
 */
@Component
final class GuessedPasswords implements CompromisedPasswordChecker {
  /**
   * Below so many bits a password is guessed with the lists and a little patience. Three random
   * words, as the National Cyber Security Centre advises, reach it; a name with a year does not.
   */
  private static final double ENOUGH_BITS = 27;

  /** The start of a password says enough, and a long one takes long to take apart. */
  private static final int LOOKED_AT = 64;

  private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_WORD = 4;

  private final List<Dictionary> lists = ConfigurationBuilder.getDefaultDictionaries();

  @Override
  public CompromisedPasswordDecision check(@Nullable String password) {
    return new CompromisedPasswordDecision(password != null && isGuessed(password, List.of()));
  }

  /** Whether a password is guessed early by somebody who also knows these words. */
  boolean isGuessed(String password, Collection<String> ownWords) {
    var own = new DictionaryBuilder().setDictionaryName("own").setExclusion(true);
    ownWords.stream()
        .flatMap(words -> WORD.splitAsStream(words.toLowerCase(Locale.ROOT)))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .forEach(word -> own.addWord(word, 1));
    var all = new java.util.ArrayList<>(lists);
    all.add(own.createDictionary());
    var settings =
        new ConfigurationBuilder()
            .setDictionaries(all)
            .setMinimumEntropy(ENOUGH_BITS)
            .createConfiguration();
    var looked = password.substring(0, Math.min(LOOKED_AT, password.length()));
    return !new Nbvcxz(settings).estimate(looked).isMinimumEntropyMet();
  }
}
