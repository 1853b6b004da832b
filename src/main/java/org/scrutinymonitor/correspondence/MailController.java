package org.scrutinymonitor.correspondence;

import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.people.Permission;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What went out by mail, what waits and what came back. */
@Controller
@RequestMapping("/{council:[a-z0-9-]+}/mail")
class MailController {
  private final Mailbag mailbag;
  private final MailServer server;
  private final Mailbag.@Nullable ShownLinks links;

  MailController(Mailbag mailbag, MailServer server, ObjectProvider<Mailbag.ShownLinks> links) {
    this.mailbag = mailbag;
    this.server = server;
    this.links = links.getIfAvailable();
  }

  @GetMapping
  MailPage mail(Viewer viewer, @RequestParam(required = false) @Nullable Long before) {
    return page(viewer, before, null);
  }

  @PostMapping("/{mail:\\d{1,15}}/link")
  MailPage link(Viewer viewer, @PathVariable long mail) {
    viewer.ask(Permission.READ_MAIL);
    if (links == null) throw Refusal.notFound();
    return page(viewer, mail + 1, new MailPage.Shown(mail, links.of(viewer, mail)));
  }

  private MailPage page(Viewer viewer, @Nullable Long before, MailPage.@Nullable Shown shown) {
    var mails = mailbag.newest(viewer, before);
    var older = mails.size() < Mailbag.A_PAGE ? null : mails.getLast().id();
    return new MailPage(viewer, mails, server.why(), older, links != null, shown);
  }
}
