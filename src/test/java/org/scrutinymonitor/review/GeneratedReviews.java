package org.scrutinymonitor.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.review.OpenReview.Item;
import org.scrutinymonitor.review.OpenReview.Scheme;
import org.scrutinymonitor.review.OpenReview.Update;

/**
 * Reviews as councils could write them, at random: words of many scripts, short and long cells,
 * lists and line breaks in cells, parts and up to a dozen strands, several cycles, gaps everywhere.
 * Texts are tidy (composed letters, no blank lines, no white space at the ends of lines), as
 * reading leaves them.
 */
public final class GeneratedReviews {
  private static final List<String> WORDS =
      List.of(
          ("council tenants repairs damp mould homes landlords visits letters reports housing the and"
                  + " of with for every each quarter surveyed contractor inspection partnership"
                  + " ŵyl tŷ llŷn pwyllgor cynghorau źródło żółty mieszkańców größe façade naïve"
                  + " δήμος Αθήνα κατοικία совет жильё отчёт עירייה דיור بلدية سكن"
                  + " été n\u0308u 50% £3.5m A&B <5 \"quoted\" ’tis co-ordinate ½ → ≥10"
                  + " https://www.northmere.example/housing/damp-and-mould?page=2&view=all 2019/20")
              .split(" "));

  /** Words of a Welsh form, many of one letter or two. */
  private static final List<String> WELSH =
      List.of(
          ("y yn o i a â ar at ei eu gan wedi bod mae bydd gyda dros neu mewn cynnydd ôl tŷ dŵr un"
                  + " Cyngor ysgolion llwybrau i’r a’r o’r nad ac er yw sy pob bob cael rhwng wrth")
              .split(" "));

  private static final List<String> DATES =
      List.of(
          "March 2024",
          "October 2025",
          "Reviewed throughout the year 2019",
          "by the end of June 2022",
          "During 2009/10",
          "02/06/2020",
          "9th October 2019",
          "Ongoing",
          "TBC",
          "12 months after publication",
          "Spring 2024",
          "Q2 2020/21");

  private static final List<String> PERIODS =
      List.of("March 2020", "October 2020", "March 2021", "October 2021");

  private static final List<String> PARTIES =
      List.of(
          "Head of Housing",
          "Head of Housing / Director of Finance",
          "Repairs Manager & Tenancy Manager",
          "Safer Northmere Partnership",
          "Repairs Manager\nTenancy Manager\nPublic Health Lead",
          "All group members");

  private GeneratedReviews() {}

  /** Reviews without doubts. */
  public static Arbitrary<OpenReview> reviews() {
    return GeneratedSchemes.schemes()
        .flatMap(scheme ->
            Combinators.combine(
                    sentence(2, 8),
                    sentence(2, 4).injectNull(0.5),
                    Arbitraries.of("Scrutiny Officer", "Democratic Services Lead", "Policy Officer")
                        .list()
                        .uniqueElements()
                        .ofMaxSize(2),
                    date().injectNull(0.2),
                    recommendation(scheme).list().ofMinSize(1).ofMaxSize(4))
                .as((title, committee, officers, agreed, items) ->
                    new OpenReview(
                        OpenReview.FORMAT,
                        title,
                        committee,
                        officers,
                        agreed,
                        scheme,
                        IntStream.range(0, items.size())
                            .mapToObj(i -> named(String.valueOf(i + 1), items.get(i)))
                            .toList(),
                        List.of())));
  }

  private static Arbitrary<Item> recommendation(Scheme scheme) {
    Arbitrary<List<Item>> parts =
        part(scheme)
            .list()
            .ofMaxSize(5)
            .map(items ->
                IntStream.range(0, items.size())
                    .mapToObj(i -> named(String.valueOf((char) ('a' + i)), items.get(i)))
                    .toList());
    return fields(scheme).flatMap(own -> parts.map(below -> with(own, below)));
  }

  private static Arbitrary<Item> part(Scheme scheme) {
    Arbitrary<List<Item>> strands =
        fields(scheme).list().uniqueElements(Item::text).ofMinSize(2).ofMaxSize(12);
    return fields(scheme)
        .flatMap(own ->
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(own)),
                net.jqwik.api.Tuple.of(2, strands.map(below -> with(bare(own), below)))));
  }

  /** An item with its own fields, each of which may be missing. */
  private static Arbitrary<Item> fields(Scheme scheme) {
    return Combinators.combine(
            sentence(3, 15),
            Arbitraries.of(PARTIES).map(Responsibility::read).injectNull(0.2),
            date().injectNull(0.2),
            cell().injectNull(0.2),
            cell().injectNull(0.2),
            Arbitraries.of("Accepted", "Accepted in part", "Rejected: the budget is spent")
                .injectNull(0.8),
            updates(scheme))
        .as((text, by, due, action, measure, response, updates) ->
            new Item(null, text, by, due, action, measure, response, updates, List.of()));
  }

  private static Arbitrary<List<Update>> updates(Scheme scheme) {
    Arbitrary<@Nullable String> explanation = sentence(2, 12).injectNull(0.7);
    return Arbitraries.of(PERIODS)
        .set()
        .ofMaxSize(3)
        .flatMap(chosen -> {
          List<String> periods = PERIODS.stream().filter(chosen::contains).toList();
          return Combinators.combine(
                  cell().injectNull(0.1).list().ofSize(periods.size()),
                  Arbitraries.of(scheme.levels()).list().ofSize(periods.size()),
                  explanation.list().ofSize(periods.size()))
              .as((cells, levels, words) -> {
                List<Update> updates = new ArrayList<>();
                for (int i = 0; i < periods.size(); i++) {
                  updates.add(
                      new Update(
                          WrittenDate.read(periods.get(i)),
                          cells.get(i),
                          levels.get(i).code(),
                          words.get(i)));
                }
                return updates;
              });
        });
  }

  private static Arbitrary<WrittenDate> date() {
    return Arbitraries.of(DATES).map(WrittenDate::read);
  }

  /** Words as they come, a list, lines, or pages of them. */
  private static Arbitrary<String> cell() {
    Arbitrary<String> lines =
        sentence(3, 14).list().ofMinSize(2).ofMaxSize(4).map(l -> String.join("\n", l));
    Arbitrary<String> list =
        Combinators.combine(sentence(3, 9), sentence(2, 9).list().ofMinSize(2).ofMaxSize(5))
            .as((intro, points) -> intro + "\n• " + String.join("\n• ", points));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(12, sentence(3, 40)),
        net.jqwik.api.Tuple.of(3, lines),
        net.jqwik.api.Tuple.of(3, list),
        net.jqwik.api.Tuple.of(1, sentence(400, 900)));
  }

  private static Arbitrary<String> sentence(int least, int most) {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, words(WORDS, least, most).map(words -> "That " + words)),
            net.jqwik.api.Tuple.of(1, words(WELSH, least, most).map(words -> "Bod " + words)))
        .map(words -> words + ".");
  }

  private static Arbitrary<String> words(List<String> among, int least, int most) {
    return Arbitraries.of(among)
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(words -> String.join(" ", words));
  }

  private static Item named(String reference, Item item) {
    return new Item(
        reference,
        item.text(),
        item.responsibility(),
        item.due(),
        item.agreedAction(),
        item.successMeasure(),
        item.response(),
        item.updates(),
        item.items());
  }

  private static Item with(Item item, List<Item> below) {
    return new Item(
        item.reference(),
        item.text(),
        item.responsibility(),
        item.due(),
        item.agreedAction(),
        item.successMeasure(),
        item.response(),
        item.updates(),
        below);
  }

  private static Item bare(Item item) {
    return new Item(null, item.text(), null, null, null, null, null, List.of(), List.of());
  }
}
