package org.scrutinymonitor.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.scrutinymonitor.Visit;
import org.scrutinymonitor.World;
import org.scrutinymonitor.intake.Registrations;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.Northmere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Publishes the invented review as an officer does, and reads it as a visitor does. */
@Component
public class Press {
  private final Registrations registrations;
  private final ObjectProvider<MockMvcTester> program;

  Press(Registrations registrations, ObjectProvider<MockMvcTester> program) {
    this.registrations = registrations;
    this.program = program;
  }

  /** Enters the review, and returns its address. */
  String register(World.Founded council) throws InvalidReview {
    return council.as(() -> registrations.register(council.officer(), Northmere.dampAndMould()));
  }

  /** Previews and publishes; more fields of the form by turns. */
  void publish(World.Founded council, String review, String... fields) {
    publish(Visit.by(council, program.getObject()), council, review, fields);
  }

  void publish(Visit officer, World.Founded council, String review, String... fields) {
    var at = council.at() + "/" + review + "/publication";
    var query = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(fields[i]).append('=');
      query.append(
          java.net.URLEncoder.encode(fields[i + 1], java.nio.charset.StandardCharsets.UTF_8)
              .replace("+", "%20"));
    }
    var preview = officer.page(at + "/preview" + query);
    var sent = new ArrayList<String>();
    for (var input : preview.select("main form input[type=hidden]")) {
      sent.addAll(List.of(input.attr("name"), input.attr("value")));
    }
    assertThat(officer.post(at, sent.toArray(String[]::new))).hasStatus3xxRedirection();
  }

  /** What somebody gets who is not signed in. */
  MvcTestResult get(String address, String... headers) {
    var request = program.getObject().get().uri(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
    return request.exchange();
  }

  /** A page that is public. */
  Document page(String address) {
    var answer = get(address);
    assertThat(answer).as(address).hasStatusOk();
    return Visit.document(answer);
  }

  /** The body of an answer. */
  static String body(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
