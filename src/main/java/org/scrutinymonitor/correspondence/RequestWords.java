package org.scrutinymonitor.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scrutinymonitor.web.Texts;

/** What the mails of a round say to one reader, in their language. */
final class RequestWords {
  /** A longer list is no help in a mail: the link shows all. */
  private static final int MOST_POINTS = 30;

  private final Texts texts;
  private final String council;

  RequestWords(Sender sender, String language) {
    this.texts = Texts.in(language);
    this.council = sender.named(language);
  }

  /** Subject and words of a mail. */
  record Written(String subject, String words) {}

  /** A round was opened, or requests were passed on: these are asked. */
  Written asked(List<Asking> askings, boolean passed, boolean returns) {
    var first = askings.getFirst();
    var items = once(askings);
    var posts =
        askings.stream().map(Asking::postNamed).distinct().collect(Collectors.joining("; "));
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .paragraph(
                passed ? "correspondence.passed.what" : "correspondence.asked.what",
                council,
                first.title(),
                posts)
            .heading(
                texts.count("correspondence.asked.by", items.size(), weekday(first.answersBy())));
    points(words, items);
    link(words);
    words.paragraph("correspondence.asked.link");
    words.paragraph(returns ? "correspondence.asked.form-back" : "correspondence.asked.form");
    words.paragraph("correspondence.asked.not-mine");
    return new Written(
        texts.text(
            passed ? "correspondence.passed.subject" : "correspondence.asked.subject",
            first.title(),
            day(first.answersBy())),
        words.signed(council).toString());
  }

  /** All that one person has not answered, of every round, in one mail. */
  Written reminder(List<Asking> askings, LocalDate today) {
    var items = once(askings);
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .counted("correspondence.reminder.what", items.size());
    byRound(items)
        .values()
        .forEach(round -> {
          var by = round.getFirst().answersBy();
          words.heading(
              texts.text(
                  "correspondence.reminder.round",
                  round.getFirst().title(),
                  weekday(by),
                  left(today, by)));
          points(words, round);
        });
    link(words);
    words.paragraph("correspondence.asked.link").paragraph("correspondence.asked.not-mine");
    var next = items.stream().map(Asking::answersBy).min(LocalDate::compareTo).orElse(today);
    return new Written(
        texts.count("correspondence.reminder.subject", items.size(), day(next)),
        words.signed(council).toString());
  }

  /** The deadline of a round moved, and these have not answered it. */
  Written moved(List<Asking> askings, LocalDate was) {
    var first = askings.getFirst();
    var items = once(askings);
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .paragraph(
                "correspondence.moved.what", first.title(), day(was), weekday(first.answersBy()))
            .heading(texts.count("correspondence.moved.items", items.size()));
    points(words, items);
    link(words);
    words.paragraph("correspondence.asked.link");
    return new Written(
        texts.text("correspondence.moved.subject", first.title(), day(first.answersBy())),
        words.signed(council).toString());
  }

  /** An answer came back with a sentence. */
  Written returned(Asking asking, String sentence) {
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .paragraph("correspondence.returned.what", asking.title(), day(asking.answersBy()));
    points(words, List.of(asking));
    words.paragraph("correspondence.returned.why").said(sentence);
    link(words);
    return new Written(
        texts.text("correspondence.returned.subject", asking.title()),
        words.signed(council).toString());
  }

  /** Nothing is missing from a round any more. */
  Written answered(Asking any, int requests, String page) {
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .counted("correspondence.answered.what", requests, any.title(), any.period())
            .line(page);
    return new Written(
        texts.text("correspondence.answered.subject", any.title()),
        words.signed(council).toString());
  }

  /** Somebody said something beside an answer. */
  Written noted(Asking asking, String sentence, String page) {
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .paragraph("correspondence.noted.what", asking.postNamed(), asking.title());
    points(words, List.of(asking));
    words.said(sentence).line(page);
    return new Written(
        texts.text("correspondence.noted.subject", asking.title()),
        words.signed(council).toString());
  }

  /**
   * Posts that have not answered, to somebody who can do something about it.
   *
   * @param pages the address of the page to look at, by round
   */
  Written silent(Step step, List<Asking> askings, LocalDate today, Map<Integer, String> pages) {
    var key = "correspondence.silent." + step.stored().replace('_', '-');
    var words = new Words(texts).paragraph("correspondence.greeting").paragraph(key);
    byRound(askings)
        .forEach((number, round) -> {
          var first = round.getFirst();
          words.heading(
              texts.text(
                  "correspondence.reminder.round",
                  first.title(),
                  weekday(first.answersBy()),
                  left(today, first.answersBy())));
          round.stream()
              .collect(
                  Collectors.groupingBy(Asking::postNamed, LinkedHashMap::new, Collectors.toList()))
              .forEach((post, of) ->
                  words.point(
                      texts.text(
                          "correspondence.silent.post",
                          post,
                          of.stream().map(Asking::mark).collect(Collectors.joining(", ")),
                          texts.count("correspondence.days", silentDays(of.getFirst(), today)))));
          if (pages.containsKey(number)) words.line(pages.get(number));
        });
    var titles = askings.stream().map(Asking::title).distinct().toList();
    return new Written(
        texts.count(
            key + ".subject",
            askings.stream().map(Asking::request).distinct().count(),
            titles.size() == 1 ? titles.getFirst() : council),
        words.signed(council).toString());
  }

  /** A form that came back by mail was read into drafts. */
  Written formRead(List<Asking> read, List<String> doubts) {
    var any = read.getFirst();
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .heading(texts.count("correspondence.form-read.what", read.size(), any.title()));
    read.forEach(item -> words.point(item.named(texts)));
    if (!doubts.isEmpty()) {
      words.heading(texts.text("correspondence.form-read.doubts"));
      doubts.forEach(words::point);
    }
    words.paragraph("correspondence.form-read.submit", day(any.answersBy()));
    link(words);
    return new Written(
        texts.text("correspondence.form-read.subject", any.title()),
        words.signed(council).toString());
  }

  /** A form that came back by mail could not be read. */
  Written formUnread(String sentence) {
    var words =
        new Words(texts)
            .paragraph("correspondence.greeting")
            .paragraph("correspondence.form-unread.what")
            .said(sentence)
            .paragraph("correspondence.form-unread.then");
    link(words);
    return new Written(
        texts.text("correspondence.form-unread.subject"), words.signed(council).toString());
  }

  private void link(Words words) {
    words.paragraph("correspondence.your-link").line(Mail.LINK);
  }

  private void points(Words words, List<Asking> items) {
    items.stream().limit(MOST_POINTS).forEach(item -> words.point(item.named(texts)));
    if (items.size() > MOST_POINTS) {
      words.point(texts.text("correspondence.more", items.size() - MOST_POINTS));
    }
  }

  /** Each request once, though two posts of the reader may be asked for it. */
  private static List<Asking> once(List<Asking> askings) {
    var byRequest = new LinkedHashMap<Integer, Asking>();
    askings.forEach(asking -> byRequest.putIfAbsent(asking.request(), asking));
    return List.copyOf(byRequest.values());
  }

  private static Map<Integer, List<Asking>> byRound(List<Asking> askings) {
    return askings.stream()
        .collect(Collectors.groupingBy(Asking::round, LinkedHashMap::new, Collectors.toList()));
  }

  private static long silentDays(Asking asking, LocalDate today) {
    return ChronoUnit.DAYS.between(asking.askedOn(), today);
  }

  private String left(LocalDate today, LocalDate by) {
    var days = ChronoUnit.DAYS.between(today, by);
    if (days == 0) return texts.text("correspondence.today");
    return days > 0
        ? texts.count("correspondence.in-days", days)
        : texts.count("correspondence.days-ago", -days);
  }

  private String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", texts.locale()).format(day);
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", texts.locale()).format(day);
  }
}
