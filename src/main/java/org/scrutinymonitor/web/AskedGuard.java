package org.scrutinymonitor.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * While testing, a handler that ends without having asked for permission is a bug: it fails before
 * anything of its answer is written.
 */
@Component
@ConditionalOnBooleanProperty("scrutiny.strict")
final class AskedGuard implements WebMvcRegistrations {
  @Override
  public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
    return new RequestMappingHandlerAdapter() {
      @Override
      protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.scrutinymonitor.")
            ? new Asking(handler)
            : super.createInvocableHandlerMethod(handler);
      }
    };
  }

  private static final class Asking extends ServletInvocableHandlerMethod {
    Asking(HandlerMethod handler) {
      super(handler);
    }

    @Override
    public @Nullable Object invokeForRequest(
        NativeWebRequest request,
        @Nullable ModelAndViewContainer container,
        @Nullable Object... provided)
        throws Exception {
      var answer = super.invokeForRequest(request, container, provided);
      if (!Asked.noted()) throw new IllegalStateException(this + " never asked for permission");
      return answer;
    }
  }
}
