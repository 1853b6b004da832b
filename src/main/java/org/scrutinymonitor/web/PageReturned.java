package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A handler that returns a {@link Page} is answered with its template. */
final class PageReturned implements HandlerMethodReturnValueHandler {
  private final Pages pages;

  PageReturned(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Page.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws Exception {
    container.setRequestHandled(true);
    if (value == null) throw new IllegalStateException("no page from " + type.getMethod());
    var response = request.getNativeResponse(HttpServletResponse.class);
    var asked = request.getNativeRequest(HttpServletRequest.class);
    if (response == null || asked == null) throw new IllegalStateException("not HTTP");
    pages.show((Page) value, asked, response);
  }
}
