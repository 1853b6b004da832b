package org.scrutinymonitor.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final Pages pages;
  private final ObjectProvider<AskedGuard> guard;

  WebConfiguration(Pages pages, ObjectProvider<AskedGuard> guard) {
    this.pages = pages;
    this.guard = guard;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    guard.ifAvailable(interceptors::addInterceptor);
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new PageReturned(pages));
  }
}
