package org.scrutinymonitor.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.scrutinymonitor.web.Pages;
import org.scrutinymonitor.web.Problems;
import org.scrutinymonitor.web.Uploads;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in, and how. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  /** How long somebody who chooses between councils may take. */
  private static final Duration CHOOSING = Duration.ofMinutes(15);

  private final Viewers viewers;
  private final OpenAddresses open;

  SecurityConfiguration(Viewers viewers, OpenAddresses open) {
    this.viewers = viewers;
    this.open = open;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerResolver(viewers));
  }

  @Bean
  static PasswordEncoder passwords() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  /** An address that no honest link has is answered as one that leads nowhere. */
  @Bean
  static RequestRejectedHandler strangeAddresses(Problems problems) {
    return (request, response, rejected) ->
        problems.answer(404, "web.not-found", request, response);
  }

  /**
   * The API: a token with each call, or the password of an account that needs no second thing; no
   * session, so nothing for a forged form to use.
   */
  @Bean
  @Order(1)
  SecurityFilterChain apiSecurity(
      HttpSecurity http, PasswordSignIn passwordSignIn, Tokens tokens, Problems problems)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authenticationManager(new ProviderManager(passwordSignIn))
        .authorizeHttpRequests(may ->
            may.requestMatchers(HttpMethod.GET, "/api/openapi.json")
                .permitAll()
                .anyRequest()
                .access(new AllShown(viewers)))
        .exceptionHandling(e ->
            e.accessDeniedHandler((request, response, denied) ->
                problems.answer(401, "people.token-needed", request, response)))
        .addFilterBefore(new BearerSignIn(tokens, problems), BasicAuthenticationFilter.class)
        .httpBasic(basic ->
            basic
                .authenticationDetailsSource(SignInDetails::of)
                .authenticationEntryPoint((request, response, failure) -> {
                  if (failure instanceof PasswordSignIn.TooMany) {
                    problems.answer(429, "people.sign-in.too-many", request, response);
                    return;
                  }
                  response.setHeader("WWW-Authenticate", "Basic realm=\"Scrutiny Monitor\"");
                  problems.answer(401, "people.sign-in-first", request, response);
                }))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(new CouncilOfRequest(viewers, open), AuthorizationFilter.class)
        .build();
  }

  /** A calendar feed: the token of its address, no cookie, no session. */
  @Bean
  @Order(2)
  SecurityFilterChain feedSecurity(HttpSecurity http, Tokens tokens, Problems problems)
      throws Exception {
    return http.securityMatcher(FeedSignIn::isFeed)
        .authorizeHttpRequests(may -> may.anyRequest().access(new AllShown(viewers)))
        .addFilterBefore(new FeedSignIn(tokens, problems), BasicAuthenticationFilter.class)
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterAfter(new CouncilOfRequest(viewers, open), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pageSecurity(
      HttpSecurity http,
      Entrance entrance,
      SignInEntries entries,
      SingleSignOn singleSignOn,
      InstantSource time,
      Pages pages,
      Problems problems)
      throws Exception {
    singleSignOn.addTo(http);
    var asked = new HttpSessionRequestCache();
    // Passwords are looked at by the one AuthenticationProvider that is a bean, PasswordSignIn.
    return http.authorizeHttpRequests(may ->
            may.requestMatchers(
                    "/",
                    "/sign-in",
                    "/sign-in/**",
                    "/link/**",
                    "/set-up/**",
                    "/accessibility",
                    "/privacy",
                    "/error",
                    "/themes/*",
                    "/health",
                    "/scrutiny.css",
                    "/favicon.svg",
                    "/passkeys.js",
                    "/scrutiny-review-1.schema.json")
                .permitAll()
                .requestMatchers(request -> open.isOpen(request, isSomebody()))
                .permitAll()
                .anyRequest()
                .access(new AllShown(viewers)))
        .formLogin(form ->
            form.loginPage("/sign-in")
                .usernameParameter("email")
                .authenticationDetailsSource(SignInDetails::of)
                .successHandler(remembering(entrance))
                .failureHandler((request, response, failure) -> {
                  switch (failure) {
                    case PasswordSignIn.TooMany many ->
                        pages.show(
                            new SignInPage(SignInPage.Said.TOO_MANY, singleSignOn.councils()),
                            request,
                            response);
                    case PasswordSignIn.Several several -> {
                      new Waiting(several.accounts(), time.instant().plus(CHOOSING)).keep(request);
                      response.sendRedirect("/sign-in/council");
                    }
                    default -> response.sendRedirect("/sign-in?failed");
                  }
                }))
        .logout(out ->
            out.logoutUrl("/sign-out")
                .logoutSuccessUrl("/sign-in")
                .addLogoutHandler((request, response, authentication) -> {
                  if (authentication != null
                      && authentication.getPrincipal() instanceof SignedIn who) {
                    entries.out(who);
                  }
                }))
        .exceptionHandling(e ->
            e.accessDeniedHandler((request, response, denied) -> {
              if (denied instanceof CsrfException || viewers.halfway(request) == null) {
                problems.answer(403, "web.forged", request, response);
                return;
              }
              if (request.getMethod().equals("GET")) asked.saveRequest(request, response);
              response.sendRedirect("/sign-in/second");
            }))
        // The forms of public pages have no session to protect: whoever sends one proves an
        // address.
        .csrf(csrf -> csrf.ignoringRequestMatchers(request -> open.isOpen(request, true)))
        .addFilterBefore(new Uploads(problems), CsrfFilter.class)
        .addFilterAfter(new CouncilOfRequest(viewers, open), AuthorizationFilter.class)
        .build();
  }

  private static boolean isSomebody() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && !(who instanceof AnonymousAuthenticationToken);
  }

  /** Leads to where the person wanted to go, and lets their browser be known again. */
  private static AuthenticationSuccessHandler remembering(Entrance entrance) {
    var onward = new SavedRequestAwareAuthenticationSuccessHandler();
    onward.setDefaultTargetUrl("/");
    return (request, response, authentication) -> {
      if (authentication.getPrincipal() instanceof SignedIn who) {
        entrance.welcome(who, FactorGrantedAuthority.PASSWORD_AUTHORITY, request, response);
      }
      onward.onAuthenticationSuccess(request, response, authentication);
    };
  }
}
