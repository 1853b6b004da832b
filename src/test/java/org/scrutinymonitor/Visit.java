package org.scrutinymonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person at the pages, signed in once; what they see and send goes through the whole program. */
public final class Visit {
  private final MockMvcTester pages;
  private final Cookie session;

  private Visit(MockMvcTester pages, Cookie session) {
    this.pages = pages;
    this.session = session;
  }

  /** The officer of a council signs in. */
  public static Visit by(World.Founded council, MockMvcTester pages) {
    return by(council.email(), pages);
  }

  /** A person who has an account signs in. */
  public static Visit by(World.Somebody person, MockMvcTester pages) {
    return by(person.email(), pages);
  }

  /** Somebody follows the link of a mail and presses its button. */
  public static Visit byLink(String token, MockMvcTester pages) {
    var answer = pages.post().uri("/link/" + token).with(csrf()).exchange();
    assertThat(answer).hasStatus3xxRedirection();
    return new Visit(pages, Objects.requireNonNull(answer.getResponse().getCookie("JSESSIONID")));
  }

  private static Visit by(String email, MockMvcTester pages) {
    var answer =
        pages
            .post()
            .uri("/sign-in")
            .with(csrf())
            .param("email", email)
            .param("password", World.PASSWORD)
            .exchange();
    assertThat(answer).hasStatus3xxRedirection().redirectedUrl().isEqualTo("/");
    return new Visit(pages, Objects.requireNonNull(answer.getResponse().getCookie("JSESSIONID")));
  }

  public MvcTestResult get(String address) {
    return pages.get().uri(URI.create(address)).cookie(session).exchange();
  }

  /** Types in the head of a review, with two levels of grades. */
  public MvcTestResult typesIn(World.Founded council, String title, String committee) {
    return post(
        council.at() + "/new-review",
        "title",
        title,
        "committee",
        committee,
        "plan_agreed",
        "March 2026",
        "scheme",
        "new",
        "levels",
        "1 Fully Achieved\r\n2 On Track");
  }

  /** Sends a form: names and values by turns. */
  public MvcTestResult post(String address, String... fields) {
    var request = pages.post().uri(URI.create(address)).cookie(session).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  /** Sends a form with a file: the file's field, its name and content; then as {@link #post}. */
  public MvcTestResult send(
      String address, String file, String fileName, byte[] content, String... fields) {
    var request = pages.post().uri(URI.create(address)).cookie(session).with(csrf()).multipart();
    request.file(new MockMultipartFile(file, fileName, null, content));
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  /** A page that is there. */
  public Document page(String address) {
    var answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return document(answer);
  }

  /** The HTML of an answer. */
  public static Document document(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString());
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
