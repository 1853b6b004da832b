package org.scrutinymonitor.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.GradingScheme;
import org.scrutinymonitor.web.Texts;

/**
 * A review of the register with all that it holds.
 *
 * @param address the last part of its address: "damp-and-mould"
 * @param scheme the grading scheme of its updates, null where it has none
 * @param items the recommendations
 * @param amendments what was changed in the review's own fields, oldest first
 * @param seenToBy the posts that see to it, beside the link officers as written
 * @param meetings the days on which its committee met, the last ones first
 */
public record Review(
    int id,
    String address,
    String title,
    @Nullable String committee,
    List<String> linkOfficers,
    @Nullable WrittenDate planAgreed,
    @Nullable GradingScheme scheme,
    List<Item> items,
    List<Amendment> amendments,
    List<Matching.Known> seenToBy,
    List<LocalDate> meetings) {
  public Review {
    meetings = List.copyOf(meetings);
    seenToBy = List.copyOf(seenToBy);
    linkOfficers = List.copyOf(linkOfficers);
    items = List.copyOf(items);
    amendments = List.copyOf(amendments);
  }

  /**
   * A recommendation, part or strand.
   *
   * @param path its address below the review, for ever: "1/b/2"
   * @param askedInVain when the newest round asked about it, where nobody has answered; else null
   * @param updates oldest first
   * @param amendments oldest first
   * @param exemptions which of its fields, and of its updates' fields, are not public
   * @param pointing whether it points to a post or group that stands
   * @param considered what committees decided on it
   */
  public record Item(
      int id,
      String path,
      @Nullable String reference,
      String text,
      @Nullable Responsibility responsibility,
      @Nullable WrittenDate due,
      @Nullable String agreedAction,
      @Nullable String successMeasure,
      @Nullable String response,
      @Nullable Instant askedInVain,
      List<Update> updates,
      List<Amendment> amendments,
      List<Item> items,
      List<Exemption> exemptions,
      boolean pointing,
      Considered considered) {
    public Item {
      exemptions = List.copyOf(exemptions);
      updates = List.copyOf(updates);
      amendments = List.copyOf(amendments);
      items = List.copyOf(items);
    }

    /** 1 for a recommendation, 2 for a part, 3 for a strand. */
    public int depth() {
      return (int) path.chars().filter(c -> c == '/').count() + 1;
    }

    /** The exemption of one of the item's own fields. */
    public Optional<Exemption> exemption(ExemptField field) {
      return exemptions.stream().filter(e -> e.isOfItem() && e.field() == field).findFirst();
    }

    /** The exemption of a field of one of its updates. */
    public Optional<Exemption> exemption(Update update, ExemptField field) {
      return exemptions.stream().filter(e -> e.isOf(update) && e.field() == field).findFirst();
    }

    /** The agreed date and its moves. */
    public DateLedger dates() {
      return DateLedger.of(this);
    }

    /** The newest update, null where there is none. */
    public @Nullable Update latest() {
      return updates.isEmpty() ? null : updates.getLast();
    }

    /** Whether anything was agreed or reported for the item itself, not for what is below it. */
    public boolean carriesFields() {
      return responsibility != null
          || due != null
          || agreedAction != null
          || successMeasure != null
          || response != null
          || !updates.isEmpty();
    }

    /** All items below this one, at any depth, each before its children. */
    public List<Item> below() {
      var all = new ArrayList<Item>();
      for (var item : items) {
        all.add(item);
        all.addAll(item.below());
      }
      return all;
    }

    /**
     * The item in the open format, as everybody may read it: what the public reads in place of
     * exempt words is in the language given.
     */
    public OpenReview.Item open(String language) {
      return PublicReview.of(this, Texts.in(language)).open();
    }

    private OpenReview.Item open() {
      return new OpenReview.Item(
          reference,
          text,
          responsibility,
          due,
          agreedAction,
          successMeasure,
          response,
          updates.stream().map(Update::open).toList(),
          items.stream().map(Item::open).toList());
    }
  }

  /**
   * An officer's update.
   *
   * @param position which update of the item it is, counted from one
   * @param request the update request that it answers, null where it came with a form
   * @param grade the code as written, null where no grade is given
   * @param level the level that the code names, null where no scheme has such a level
   * @param corrected why it was corrected, null where it stands as it was given
   * @param saidOn the day from which it counts
   */
  public record Update(
      int position,
      @Nullable Integer request,
      @Nullable WrittenDate period,
      @Nullable String evidence,
      @Nullable String grade,
      GradingScheme.@Nullable Level level,
      @Nullable String explanation,
      @Nullable String corrected,
      LocalDate saidOn) {
    private OpenReview.Update open() {
      return new OpenReview.Update(period, evidence, grade, explanation);
    }
  }

  /**
   * A field that was changed after it was agreed.
   *
   * @param oldDays the days of an old date, null where the field is no date or its words gave none
   * @param newDays the same of the new date
   * @param by the post of the person who changed it
   */
  public record Amendment(
      int id,
      AgreedField field,
      @Nullable String oldText,
      @Nullable String newText,
      @Nullable Window oldDays,
      @Nullable Window newDays,
      String reason,
      Instant at,
      String by) {}

  /** All items at any depth, each before its children. */
  public List<Item> all() {
    var all = new ArrayList<Item>();
    for (var item : items) {
      all.add(item);
      all.addAll(item.below());
    }
    return all;
  }

  /** The items for which something was agreed or reported: each should point to a post. */
  public List<Item> carrying() {
    return all().stream().filter(Item::carriesFields).toList();
  }

  /** The item at an address below the review. */
  public Optional<Item> at(String path) {
    return all().stream().filter(item -> item.path().equals(path)).findFirst();
  }

  /** The items above an item, the recommendation first. */
  public List<Item> above(Item item) {
    return all().stream().filter(other -> item.path().startsWith(other.path() + "/")).toList();
  }

  /** The items with the same parent, the item itself among them. */
  public List<Item> siblings(Item item) {
    var above = above(item);
    return above.isEmpty() ? items : above.getLast().items();
  }

  /** The review without a word that is exempt, in a language: "en", "cy". */
  public Review inPublic(String language) {
    return PublicReview.of(this, Texts.in(language));
  }

  /**
   * The review in the open format, as it was registered and amended since: as everybody may read
   * it. What the public reads in place of exempt words is in the language given.
   */
  public OpenReview open(String language) {
    return inPublic(language).asItStands();
  }

  private OpenReview asItStands() {
    return new OpenReview(
        OpenReview.FORMAT,
        title,
        committee,
        linkOfficers,
        planAgreed,
        scheme == null
            ? null
            : new OpenReview.Scheme(
                scheme.levels().stream()
                    .map(level -> new OpenReview.Level(level.code(), level.label()))
                    .toList()),
        items.stream().map(Item::open).toList(),
        List.of());
  }
}
