package org.scrutinymonitor.web;

/** What was asked cannot be done; the person hears why in one sentence, an attacker nothing. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The sorts of refusal, each with its HTTP answer code. */
  public enum Sort {
    /** It does not exist, or this person may not know that it does: both look the same. */
    NOT_FOUND(404),
    /** It changed since the person opened it. */
    STALE(409),
    /** What was sent cannot be taken as it is. */
    WRONG(422),
    /** More than we take. */
    TOO_LARGE(413);

    private final int code;

    Sort(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  private final Sort sort;
  private final String text;
  private final transient Object[] arguments;

  /**
   * @param text the key of the sentence for the person
   */
  public Refusal(Sort sort, String text, Object... arguments) {
    super(text, null, false, false);
    this.sort = sort;
    this.text = text;
    this.arguments = arguments;
  }

  /** The one answer for what is not there and for what this person may not see. */
  public static Refusal notFound() {
    return new Refusal(Sort.NOT_FOUND, "web.not-found");
  }

  public Sort sort() {
    return sort;
  }

  /** The sentence in a language. */
  public String sentence(Texts texts) {
    return texts.text(text, arguments);
  }
}
