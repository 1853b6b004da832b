package org.scrutinymonitor.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Somebody who is signed in and saves the answers of their items by turns, as the page does. */
final class SavingWriter {
  private static final Pattern VERSION = Pattern.compile("\"version\":\\s*(\\d+)");
  private static final Pattern SESSION = Pattern.compile("JSESSIONID=[^;]+");
  private static final String BOUNDARY = "-".repeat(20) + "bench";

  private final HttpClient client;
  private final String root;
  private final String name;
  private final List<Integer> requests;
  private final int[] versions;
  private String session = "";
  private String token = "";
  private String home = "";
  private int saved;
  private int clashes;

  SavingWriter(HttpClient client, String root, String name, List<Integer> requests) {
    this.client = client;
    this.root = root;
    this.name = name;
    this.requests = requests;
    this.versions = new int[requests.size()];
  }

  void signIn(String email, String password) throws Exception {
    form("/sign-in", "/sign-in", "&email=" + coded(email) + "&password=" + coded(password));
  }

  void follow(String link) throws Exception {
    form("/link/" + link, "/link/" + link, "");
  }

  /** Opens the page of the first item, as one does before one writes. */
  void open(String council) throws Exception {
    home = root + council + "/requests/";
    var page = Jsoup.parse(send(HttpRequest.newBuilder(URI.create(home + requests.getFirst()))));
    token = page.select("input[name=_csrf]").val();
    if (page.select("form[data-saving]").isEmpty()) {
      throw new IllegalStateException(name + " sees no form: " + page.title());
    }
  }

  /** How often somebody else was first, and both were shown. */
  int clashes() {
    return clashes;
  }

  /** Saves the next of their items; where somebody else was first, once more, upon theirs. */
  RoundSaving.Acknowledged save() throws Exception {
    var which = saved % requests.size();
    var words = "%s has written %d times. ".formatted(name, ++saved) + "It was done. ".repeat(20);
    for (; ; clashes++) {
      var answer = send(requests.get(which), versions[which], words);
      var found = VERSION.matcher(answer.body());
      if (answer.statusCode() != 200 && answer.statusCode() != 409 || !found.find()) {
        throw new IllegalStateException(answer + " " + answer.body());
      }
      versions[which] = Integer.parseInt(found.group(1));
      if (answer.statusCode() == 200) {
        return new RoundSaving.Acknowledged(requests.get(which), versions[which], words.strip());
      }
    }
  }

  private HttpResponse<String> send(int request, int begunFrom, String words) throws Exception {
    var body = new StringBuilder();
    part(body, "_csrf", token);
    part(body, "begun-from", "" + begunFrom);
    part(body, "evidence", words);
    part(body, "grade", "2");
    body.append("--").append(BOUNDARY).append("--\r\n");
    return client.send(
        HttpRequest.newBuilder(URI.create(home + request + "/saving"))
            .header("Cookie", session)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        BodyHandlers.ofString());
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  private void form(String page, String action, String fields) throws Exception {
    var found = Jsoup.parse(send(HttpRequest.newBuilder(URI.create(root + page))));
    var csrf = found.select("form[action=" + action + "] input[name=_csrf]").val();
    send(
        HttpRequest.newBuilder(URI.create(root + action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("_csrf=" + coded(csrf) + fields)));
  }

  private String send(HttpRequest.Builder request) throws Exception {
    if (!session.isEmpty()) request.header("Cookie", session);
    var answer = client.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("set-cookie").stream()
        .map(SESSION::matcher)
        .filter(java.util.regex.Matcher::find)
        .forEach(cookie -> session = cookie.group());
    return answer.body();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
