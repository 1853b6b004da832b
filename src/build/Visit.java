import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Build step: visits a running demonstration as an officer does, following every link once. */
class Visit {
  private static final int PAGES = 60;
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String root;

  private Visit(String root) {
    this.root = root;
  }

  /** Takes the address of the server, and the e-mail address and password of an officer. */
  public static void main(String[] arguments) throws Exception {
    var visit = new Visit(arguments[0]);
    visit.signIn(arguments[1], arguments[2]);
    visit.followLinks();
  }

  private void signIn(String email, String password) throws Exception {
    var token = TOKEN.matcher(get("/sign-in"));
    if (!token.find()) throw new IllegalStateException("no form to sign in with");
    var form =
        "_csrf="
            + coded(token.group(1))
            + "&email="
            + coded(email)
            + "&password="
            + coded(password);
    client.send(
        HttpRequest.newBuilder(URI.create(root + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.discarding());
  }

  private void followLinks() throws Exception {
    var seen = new LinkedHashSet<>(List.of("/", "/health", "/api/openapi.json", "/nowhere"));
    var waiting = new ArrayDeque<>(seen);
    for (int page = 0; page < PAGES && !waiting.isEmpty(); page++) {
      var links = LINK.matcher(get(waiting.remove()));
      while (links.find()) {
        if (seen.add(links.group(1))) waiting.add(links.group(1));
      }
    }
  }

  private String get(String address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(root + address)).build(), BodyHandlers.ofString())
        .body();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
