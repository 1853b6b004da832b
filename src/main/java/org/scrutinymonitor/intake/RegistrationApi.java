package org.scrutinymonitor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.InvalidReview;
import org.scrutinymonitor.review.OpenReviewJson;
import org.scrutinymonitor.review.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A review in the open format enters the register. */
@RestController
class RegistrationApi {
  private final Registrations registrations;
  private final Register register;

  RegistrationApi(Registrations registrations, Register register) {
    this.registrations = registrations;
    this.register = register;
  }

  @PostMapping("/api/{council}/reviews")
  ResponseEntity<?> add(Viewer viewer, HttpServletRequest request) throws IOException {
    viewer.ask(Permission.ADD_REVIEW);
    try {
      var review = OpenReviewJson.read(Sent.body(request));
      if (!review.doubts().isEmpty()) {
        return wrong(
            request,
            "The review holds doubts. Settle each, take it out of the list, and send it again.",
            IntStream.range(0, review.doubts().size())
                .mapToObj(i -> error("/doubts/" + i, review.doubts().get(i).reason()))
                .toList());
      }
      var address = registrations.register(viewer, review);
      return ResponseEntity.created(URI.create("/api/" + viewer.address() + "/reviews/" + address))
          .contentType(MediaType.APPLICATION_JSON)
          .body(
              OpenReviewJson.write(register.find(viewer, address).open(viewer.language()))
                  .getBytes(UTF_8));
    } catch (InvalidReview invalid) {
      return wrong(
          request,
          "This is not a review that the register takes: see the errors.",
          invalid.problems().stream()
              .map(problem -> error(problem.pointer(), problem.sentence()))
              .toList());
    }
  }

  /** One thing that is wrong, and the JSON pointer of its place as part of an address. */
  private static Map<String, String> error(String pointer, String sentence) {
    return Map.of("pointer", "#" + pointer, "detail", sentence);
  }

  private static ResponseEntity<?> wrong(
      HttpServletRequest request, String sentence, List<Map<String, String>> errors) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
    problem.setInstance(URI.create(request.getRequestURI()));
    problem.setProperty("errors", errors);
    return ResponseEntity.of(problem).build();
  }
}
