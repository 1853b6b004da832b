package org.scrutinymonitor.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.scrutinymonitor.web.Refusal;

/** What a caller of the API sent, never more than is taken. */
final class Sent {
  /** 25 MB, as for a file that is sent by a form. */
  private static final int MOST_BYTES = 25 * 1024 * 1024;

  private Sent() {}

  /** The whole body of a request; a refusal where it is too large. */
  static byte[] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) throw tooLarge();
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) throw tooLarge();
    return body;
  }

  private static Refusal tooLarge() {
    return new Refusal(Refusal.Sort.TOO_LARGE, "web.too-large");
  }
}
