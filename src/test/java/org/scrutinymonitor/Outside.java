package org.scrutinymonitor;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts, over real HTTP: it keeps cookies and sends forms with their token. */
public final class Outside {
  private String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** Of the server that listens at a port of this machine. */
  public Outside(int port) {
    this.server = "http://localhost:" + port;
  }

  /** The server is at another port after it started again; the cookies are the same. */
  public void movesTo(int port) {
    server = "http://localhost:" + port;
  }

  /** Has a cookie from elsewhere. */
  public void cookie(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(at("/"), cookie);
  }

  /** Asks the API with an address and a password. */
  public HttpResponse<String> withPassword(String address, String email, String password) {
    var both =
        java.util.Base64.getEncoder()
            .encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    return answer(HttpRequest.newBuilder(at(address)).header("Authorization", "Basic " + both));
  }

  /** What comes back from an address; nothing that it leads to is followed. */
  public HttpResponse<String> get(String address) {
    return answer(HttpRequest.newBuilder(at(address)));
  }

  /** The page at an address. */
  public Document page(String address) {
    return Jsoup.parse(get(address).body());
  }

  /** Fills a form of a page and sends it to where it goes: names and values by turns. */
  public HttpResponse<String> send(String pageAddress, String formAction, String... fields) {
    var page = page(pageAddress);
    var form =
        Objects.requireNonNull(
            page.selectFirst("form[action=" + formAction + "]"),
            () -> "no form " + formAction + " on " + page.select("main").text());
    var body = new StringJoiner("&");
    for (var hidden : form.select("input[type=hidden]")) {
      body.add(encoded(hidden.attr("name")) + "=" + encoded(hidden.attr("value")));
    }
    for (int i = 0; i < fields.length; i += 2) {
      body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    return answer(
        HttpRequest.newBuilder(at(formAction))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  /** Signs in on the page for it. */
  public HttpResponse<String> signIn(String email, String password) {
    return send("/sign-in", "/sign-in", "email", email, "password", password);
  }

  /** Where an answer leads: an address of this server without its beginning. */
  public String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("location")
        .orElse("none: " + answer.statusCode())
        .replace(server, "");
  }

  /** Where an address leads. */
  public String leads(String address) {
    return location(get(address));
  }

  /** The value of the session's cookie. */
  public String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Loses its cookies, as another browser would have none. */
  public void forget() {
    cookies.getCookieStore().removeAll();
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(
          request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String address) {
    return URI.create(server + address);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
