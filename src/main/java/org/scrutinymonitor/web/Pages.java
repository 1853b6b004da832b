package org.scrutinymonitor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Shows pages: finds the template of a page record, and gives it the page and its view. */
@Component
public final class Pages {
  /** The package below which templates lie, in that of their room. */
  static final String ROOT = "org.scrutinymonitor";

  private final Supplier<TemplateEngine> templates;
  private final Masthead.Source mastheads;

  Pages(Masthead.Source mastheads, @Value("${scrutiny.templates:}") String sources) {
    this.mastheads = mastheads;
    if (sources.isEmpty()) {
      var compiled = compiled();
      this.templates = () -> compiled;
    } else {
      this.templates = new FreshTemplates(Path.of(sources), Path.of("target/jte-dev"))::newest;
    }
  }

  /** The templates that were compiled with the program. */
  static TemplateEngine compiled() {
    return TemplateEngine.createPrecompiled(null, ContentType.Html, null, ROOT);
  }

  /** Writes a page as the answer to a request. */
  public void show(Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var view = view(request);
    var out = new Utf8ByteOutput();
    templates.get().render(template(page), Map.of("page", page, "view", view), out);
    response.setStatus(page.code());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", view.language());
    response.setContentLength(out.getContentLength());
    out.writeTo(response.getOutputStream());
  }

  /** What the templates of this request need beside their page. */
  public View view(HttpServletRequest request) {
    var open = Unremembered.address(request);
    var masthead =
        request.getAttribute(Masthead.class.getName()) instanceof Masthead brought
            ? brought
            : mastheads.of(request);
    // Never two slashes: a link to "//elsewhere" would lead away.
    var address = open != null ? open : "/" + request.getRequestURI().replaceAll("^/+", "");
    if (request.getQueryString() != null) address += "?" + request.getQueryString();
    return new View(
        Texts.in(Language.of(request, masthead.language())),
        masthead,
        address,
        open == null ? csrf(request) : null,
        open == null ? Notice.taken(request) : null);
  }

  /** The language of the answer to a request: "en" or "cy". */
  public String language(HttpServletRequest request) {
    return Texts.in(Language.of(request, mastheads.of(request).language())).language();
  }

  private static View.@Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new View.Csrf(token.getParameterName(), token.getToken())
        : null;
  }

  /** {@code org.scrutinymonitor.review.ReviewPage} is shown by {@code review/ReviewPage.jte}. */
  static String template(Page page) {
    return page.getClass().getName().substring(ROOT.length() + 1).replace('.', '/') + ".jte";
  }
}
