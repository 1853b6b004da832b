package org.scrutinymonitor.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The addresses of public pages for search engines. */
final class Sitemap {
  private final String server;
  private final int most;
  private final StringBuilder urls = new StringBuilder();
  private int count;

  Sitemap(String server, int most) {
    this.server = server;
    this.most = most;
  }

  /** Adds a page; addresses of pages hold nothing that XML would mind. */
  void add(String address, Instant changed) {
    if (count++ >= most) return;
    urls.append("<url><loc>")
        .append(server.replace("&", "&amp;").replace("<", "&lt;"))
        .append(address)
        .append("</loc><lastmod>")
        .append(changed.truncatedTo(ChronoUnit.SECONDS))
        .append("</lastmod></url>\n");
  }

  byte[] xml() {
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
            + urls
            + "</urlset>\n")
        .getBytes(UTF_8);
  }
}
