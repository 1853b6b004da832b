package org.scrutinymonitor.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.council.Council;
import org.scrutinymonitor.council.Councils;
import org.scrutinymonitor.people.OpenAddresses;
import org.scrutinymonitor.review.Address;
import org.springframework.stereotype.Component;

/**
 * The addresses at which the public reads. Each public page lies at {@code /northmere/public/…},
 * for whoever asks there; a visitor who is not signed in finds it without that word, at {@code
 * /northmere/…}, which is its address for ever.
 */
@Component
class PublicAddresses implements OpenAddresses {
  private static final Pattern DIRECT = Pattern.compile("/([a-z0-9-]+)/public(/.*)?");
  private static final Pattern EVERYWHERE =
      Pattern.compile("/robots\\.txt|/sitemap\\.xml|/open-data(?:/.*)?");
  private static final Pattern SHORT = Pattern.compile("/([a-z0-9-]+)(/.*)?");
  private static final Pattern WORDS =
      Pattern.compile("(?:/[a-z0-9-]{1,100}){1,5}(?:\\.(?:json|csv|xlsx|atom))?");
  private static final Pattern OF_COMMITTEE =
      Pattern.compile("/committees/[a-z0-9-]*[a-z-][a-z0-9-]*(?:\\.(?:json|csv|xlsx|atom))?");
  private static final Pattern OPEN_DATA = Pattern.compile("/open-data(?:/.*)?");

  /** Words behind a review's address that lead to public pages, though no item has them. */
  private static final Set<String> OURS = Set.of("timeline", "then-and-now", "publications");

  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Councils councils;
  private final InstantSource time;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Council council, Instant at) {}

  PublicAddresses(Councils councils, InstantSource time) {
    this.councils = councils;
    this.time = time;
  }

  /** A public page that a request asks for: whose, and its address below {@code /public}. */
  record Asked(Council council, String below) {}

  @Override
  public boolean isOpen(HttpServletRequest request, boolean signedIn) {
    return EVERYWHERE.matcher(request.getRequestURI()).matches()
        || of(request, signedIn).isPresent();
  }

  /** The public page that a request asks for; empty where it is no public page's address. */
  Optional<Asked> of(HttpServletRequest request, boolean signedIn) {
    var path = request.getRequestURI();
    var direct = DIRECT.matcher(path);
    if (direct.matches()) return of(direct.group(1), direct.group(2));
    var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (signedIn || !reads || wantsToSignIn(request)) return Optional.empty();
    var at = SHORT.matcher(path);
    if (!at.matches() || !isPublic(at.group(2))) return Optional.empty();
    return of(at.group(1), at.group(2));
  }

  private Optional<Asked> of(String council, @Nullable String below) {
    return find(council).map(found -> new Asked(found, below == null ? "" : below));
  }

  private static boolean wantsToSignIn(HttpServletRequest request) {
    var query = request.getQueryString();
    return query != null && (query.equals("sign-in") || query.startsWith("sign-in&"));
  }

  /**
   * What may be a public page: any word that can be a review's, behind it any that can be an
   * item's.
   */
  private static boolean isPublic(@Nullable String below) {
    if (below == null) return true;
    if (OF_COMMITTEE.matcher(below).matches() || OPEN_DATA.matcher(below).matches()) return true;
    if (!WORDS.matcher(below).matches()) return false;
    var words = below.substring(1).replaceFirst("\\.[a-z]+$", "").split("/");
    if (Address.isReservedForRooms(words[0])) return false;
    for (int at = 1; at < words.length; at++) {
      if (OURS.contains(words[at])) return true;
      if (Address.isReservedForActs(words[at])) return false;
    }
    return words.length <= 4;
  }

  private Optional<Council> find(String address) {
    var at = known.get(address);
    if (at != null && time.instant().isBefore(at.at().plus(FRESH)))
      return Optional.of(at.council());
    var found = councils.find(address);
    found.ifPresent(council -> known.put(address, new Known(council, time.instant())));
    return found;
  }
}
