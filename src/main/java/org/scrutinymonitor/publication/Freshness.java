package org.scrutinymonitor.publication;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What lets a browser ask again without reading again: the mark of an answer, and for how long it
 * may be kept. Every use asks first, so that what is taken back is gone at once.
 */
final class Freshness {
  /** Pages of another program may look otherwise: what one start has made is none of the next's. */
  private static final String START =
      HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

  private Freshness() {}

  /**
   * Whether the answer that the browser has is still the answer; the handler then returns null.
   *
   * @param parts all that the answer depends on beside its address
   */
  static boolean isKnown(ServletWebRequest request, Visitor visitor, Object... parts) {
    var response = request.getResponse();
    if (response != null) {
      response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
    }
    var mark = new StringBuilder(START).append('-').append(visitor.language());
    mark.append('-').append(Integer.toHexString(visitor.council().hashCode()));
    for (var part : parts) mark.append('-').append(part);
    return request.checkNotModified("W/\"" + mark + "\"");
  }
}
