package org.scrutinymonitor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole program with its own PostgreSQL, as a person meets it: through {@code
 * MockMvcTester}, or at {@code @LocalServerPort} with a browser. All stories share one program and
 * one database, which begins empty: each story founds councils of its own and leaves others' alone.
 *
 * <p>The rules that run are in force: {@code AskedGuard} and {@link WriteGuard} fail what breaks
 * one.
 *
 * <p>Settings, mocks or configurations of one test alone would start a second program: use none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "scrutiny.strict=true",
      "scrutiny.mail.postman=false",
      "scrutiny.second-factor=off"
    })
@Import(WriteGuard.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {StoryDatabase.class, StoryMail.class})
public @interface Story {}
