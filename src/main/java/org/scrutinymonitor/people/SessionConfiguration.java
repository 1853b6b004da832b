package org.scrutinymonitor.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How sessions live in the database, and what the browser keeps of them. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

  /** What a session of ours can hold; bytes of anything else are not made into objects. */
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxrefs=5000;maxbytes=1000000;java.lang.*;java.util.*;java.time.*;java.net.*;"
              + "java.security.Principal;org.springframework.security.**;org.scrutinymonitor.**;!*");

  /**
   * The cookie bears the session's number and our signature: who reads numbers in a copy of the
   * database, or guesses one, cannot make the cookie.
   */
  @Bean
  CookieSerializer sessionCookie(Sealing sealing) {
    var cookie =
        new DefaultCookieSerializer() {
          @Override
          public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2 && isOurs(parts[0], parts[1]))
                .map(parts -> parts[0])
                .toList();
          }

          @Override
          public void writeCookieValue(CookieValue value) {
            var id = value.getCookieValue();
            var signed = id.isEmpty() ? id : id + "." + signature(id);
            super.writeCookieValue(
                new CookieValue(value.getRequest(), value.getResponse(), signed));
          }

          private boolean isOurs(String id, String signature) {
            return MessageDigest.isEqual(
                signature(id).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
          }

          private String signature(String id) {
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealing.signature("session", id));
          }
        };
    cookie.setCookieName("JSESSIONID");
    cookie.setSameSite("Lax");
    cookie.setUseHttpOnlyCookie(true);
    return cookie;
  }

  /**
   * What a session holds as bytes. Bytes that an older version of the program wrote, and this one
   * cannot read, are as if they were not there: the person signs in again.
   */
  @Bean
  ConversionService springSessionConversionService() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversions.addConverter(new Reading());
    return conversions;
  }

  private static final class Reading implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      if (!(source instanceof byte[] bytes)) return null;
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        in.setObjectInputFilter(OURS);
        return in.readObject();
      } catch (IOException | ClassNotFoundException unreadable) {
        LOG.warn("A session held something that cannot be read: {}", unreadable.toString());
        return null;
      }
    }
  }
}
