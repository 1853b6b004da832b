package org.scrutinymonitor.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.review.OpenReviewJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A document is read into the open format; nothing of it is kept. */
@RestController
class ReadingApi {
  private final Intake intake;

  ReadingApi(Intake intake) {
    this.intake = intake;
  }

  @PostMapping(path = "/api/readings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<?> readFile(Viewer viewer, MultipartHttpServletRequest request)
      throws IOException {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    for (var file : request.getFileMap().values()) return answer(request, file.getBytes());
    return answer(request, new byte[0]);
  }

  @PostMapping("/api/readings")
  ResponseEntity<?> readBody(Viewer viewer, HttpServletRequest request) throws IOException {
    viewer.ask(Permission.TAKE_IN_DOCUMENTS);
    return answer(request, Sent.body(request));
  }

  private ResponseEntity<?> answer(HttpServletRequest request, byte[] document) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(OpenReviewJson.write(intake.read(document)).getBytes(UTF_8));
    } catch (Unreadable unreadable) {
      var problem =
          ProblemDetail.forStatusAndDetail(
              switch (unreadable.reason()) {
                case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
                case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
                default -> HttpStatus.UNPROCESSABLE_CONTENT;
              },
              Objects.requireNonNullElse(unreadable.getMessage(), ""));
      problem.setInstance(URI.create(request.getRequestURI()));
      problem.setProperty(
          "reason", unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      return ResponseEntity.of(problem).build();
    }
  }
}
