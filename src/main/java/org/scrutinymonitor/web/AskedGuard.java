package org.scrutinymonitor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** While testing, a handler that ends without having asked for permission is a bug and fails. */
@Component
@ConditionalOnBooleanProperty("scrutiny.strict")
final class AskedGuard implements HandlerInterceptor {
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith("org.scrutinymonitor.")
        && !Asked.noted()) {
      throw new IllegalStateException(method + " never asked for permission");
    }
  }
}
