package org.scrutinymonitor.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.SourceDocument;

/**
 * The name of a review, and its committee, where no label says so: they stand on a cover or above
 * the table, among the council's name and other words.
 */
final class Title {
  private static final Pattern COUNCIL =
      Pattern.compile("(?i)^(?:\\S+ ){0,6}(?:council|cyngor|authority|corporation)(?: \\S+){0,4}$");

  /** The name of a committee and nothing else; "Report to the Scrutiny Committee" is none. */
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}'’-]* |and |& |of |the |for |\\p{Lu}[\\p{L}'’-]*, ){1,9}"
              + "(?:Committee|Panel|Board|Commission)(?=$|,? [^,]{0,20}\\b[0-9]{1,2} \\p{L}+ 20[0-9]{2}$)"
              + "|^Pwyllgor(?: \\p{L}[\\p{L}'’-]*,?){1,8}$");

  private static final Pattern REVIEW_OF =
      Pattern.compile("(?i)^(?:the )?(?:scrutiny )?review (?:of|into)(?: the)? (\\S.{2,120})$");

  /** What only says that this is a form: "Street Trees: monitoring form". */
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)\\s?[:–—-](?:\\s(?:scrutiny|monitoring|progress|action|plan|form|report|update|tracker"
              + "|recommendations?|on|of|the|and))++$");

  private static final String DOUBT = "The form does not name the review; this is its heading.";

  private final List<String> heads = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private @Nullable String committee;
  private @Nullable String topic;

  /** Looks at the lines above the first recommendation. */
  Title(List<Line> lines) {
    for (Line line : lines) {
      boolean whole = line.whole() && line.label().isBlank() && line.filled().size() == 1;
      String words = Words.line(whole ? line.filled().getFirst().text() : line.label());
      Label label = Labels.of(words);
      if (label != null && isOfItems(label)) {
        break;
      }
      if (line.isParagraph() && line.heading() == 0) {
        line.label().lines().forEach(each -> words(Words.line(each), line));
      } else if (line.isParagraph() || whole) {
        words(words, line);
      }
    }
  }

  private static boolean isOfItems(Label label) {
    return label.field() == Field.RECOMMENDATION && label.reference() != null
        || label.field() == Field.KEY
        || label.field().ofItem() && label.weight() > 1;
  }

  private void words(String words, Line line) {
    Matcher names = COMMITTEE.matcher(words);
    if (words.length() <= 160 && names.find() && names.group().split(" ", -1).length > 2) {
      committee = committee == null ? names.group() : committee;
      return;
    }
    if (words.isEmpty() || words.length() > 160 || Labels.of(words) != null) {
      return;
    }
    Labels.Inline inline = Labels.inline(words);
    Matcher review = REVIEW_OF.matcher(words);
    if (inline != null && (inline.label().field().ofHeader() || isOfItems(inline.label()))) {
      return;
    }
    if (review.find() && !Words.isEnded(words)) {
      topic = topic == null ? FORM.matcher(review.group(1)).replaceFirst("") : topic;
    } else if (!COUNCIL.matcher(words).find()) {
      (line.heading() > 0 || !line.isParagraph() ? heads : plain).add(words);
    }
  }

  /**
   * Gives the header a title, with a doubt where it is only one of several lines, and a committee.
   *
   * @param certain whether a single heading leaves no doubt
   */
  void fill(Header header, SourceDocument document, boolean certain) {
    String named = committee;
    if (named != null && !header.has(Field.COMMITTEE)) {
      header.set(Field.COMMITTEE, named);
    }
    if (header.has(Field.REVIEW)) {
      return;
    }
    String head = topic;
    head = head == null && !heads.isEmpty() ? heads.getFirst() : head;
    head = head == null && !plain.isEmpty() ? plain.getFirst() : head;
    head = head == null ? document.title() : head;
    if (head == null) {
      return;
    }
    header.set(Field.REVIEW, Words.line(head));
    if (!certain || heads.size() + plain.size() + (topic == null ? 0 : 1) > 1) {
      header.doubt(Field.REVIEW, DOUBT, null, List.of());
    }
  }
}
