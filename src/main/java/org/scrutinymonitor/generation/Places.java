package org.scrutinymonitor.generation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The names of generated councils; every fourth is a Welsh one. */
final class Places {
  private static final List<String> COLOURS =
      List.of("#14515b", "#6b2140", "#1d4f2b", "#3b3c78", "#5a3a12", "#22446b", "#4d2a63");

  private final List<String> english;
  private final List<String> welsh;

  Places(Sentences sentences, long seed) {
    english =
        joined(sentences.lines("place-first"), sentences.lines("place-last"), new Random(seed + 1));
    welsh =
        joined(sentences.lines("welsh-first"), sentences.lines("welsh-last"), new Random(seed + 2));
  }

  /** A council by its name, its addresses and its looks. */
  record Place(
      String address,
      String name,
      @Nullable String nameCy,
      String language,
      String nation,
      String colour) {}

  /** The council of this number, from 0. */
  Place place(int number) {
    var colour = COLOURS.get(number % COLOURS.size());
    if (number % 4 == 1) {
      var name = name(welsh, number / 4);
      return new Place(
          address(name), name + " County Council", "Cyngor Sir " + name, "cy", "wales", colour);
    }
    var name = name(english, number - (number + 2) / 4);
    var kind = List.of(" Borough Council", " District Council", " County Council").get(number % 3);
    return new Place(address(name), name + kind, null, "en", "england", colour);
  }

  private static List<String> joined(List<String> first, List<String> last, Random random) {
    var names = new ArrayList<String>();
    for (var one : first) for (var other : last) names.add(one + other);
    Collections.shuffle(names, random);
    return names;
  }

  /** Where there are more councils than names, a name comes again with a number. */
  private static String name(List<String> names, int number) {
    var again = number / names.size();
    return names.get(number % names.size()) + (again == 0 ? "" : " " + (again + 1));
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
