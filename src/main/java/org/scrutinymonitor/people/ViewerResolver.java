package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.web.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives a handler its {@link Viewer}, and refuses addresses of a council that is not the viewer's.
 */
final class ViewerResolver implements HandlerMethodArgumentResolver {
  private final Viewers viewers;

  ViewerResolver(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var asked = request.getNativeRequest(HttpServletRequest.class);
    var viewer = asked == null ? null : viewers.of(asked);
    if (viewer == null) throw Refusal.notFound();
    var variables =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (variables instanceof Map<?, ?> named
        && named.get("council") instanceof String council
        && !council.equals(viewer.address())) {
      throw Refusal.notFound();
    }
    return viewer;
  }
}
