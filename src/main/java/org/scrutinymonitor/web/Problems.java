package org.scrutinymonitor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Refusals and bugs become a plain page, or a problem document (RFC 9457) for the API. */
@ControllerAdvice
public final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private final Pages pages;

  Problems(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var sentence = refusal.sentence(pages.view(request).texts());
    answer(refusal.sort().code(), sentence, null, request, response);
  }

  @ExceptionHandler
  void tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(413, pages.view(request).text("web.too-large"), null, request, response);
  }

  @ExceptionHandler
  void failed(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (e instanceof TypeMismatchException) {
      answer(400, pages.view(request).text("web.not-understood"), null, request, response);
      return;
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var code = known.getStatusCode().value();
      var key = code == 404 ? "web.not-found" : "web.not-understood";
      answer(code, pages.view(request).text(key), null, request, response);
      return;
    }
    var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("bug {} at {} {}", reference, request.getMethod(), request.getRequestURI(), e);
    if (!response.isCommitted()) {
      answer(500, pages.view(request).text("web.bug"), reference, request, response);
    }
  }

  /** Answers with the sentence of a key: a page, or for the API a problem document. */
  public void answer(int code, String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(code, pages.view(request).text(key), null, request, response);
  }

  private void answer(
      int code,
      String sentence,
      @Nullable String reference,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var title =
        switch (code) {
          case 404 -> "web.problem.not-found";
          case 409 -> "web.problem.stale";
          case 500 -> "web.problem.bug";
          default -> "web.problem.refused";
        };
    var address =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
            ? asked
            : request.getRequestURI();
    if (!address.startsWith("/api/")) {
      pages.show(new ProblemPage(code, title, sentence, reference), request, response);
      return;
    }
    response.setStatus(code);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), response.getOutputStream())) {
      json.writeStartObject();
      json.writeStringProperty("title", HttpStatus.valueOf(code).getReasonPhrase());
      json.writeNumberProperty("status", code);
      json.writeStringProperty("detail", sentence);
      json.writeStringProperty("instance", address);
      if (reference != null) json.writeStringProperty("reference", reference);
      json.writeEndObject();
    }
  }

  private static final JsonFactory JSON = new JsonFactory();
}
