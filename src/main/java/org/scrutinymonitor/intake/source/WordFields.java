package org.scrutinymonitor.intake.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a person filled in: form fields that were ticked or chosen, and content controls. */
final class WordFields {
  private final Xml xml;

  /** The content controls around us: whether each still shows its invitation. */
  private final Deque<Boolean> controls = new ArrayDeque<>();

  private int invitations;

  WordFields(Xml xml) {
    this.xml = xml;
  }

  /**
   * Whether we are in a content control that still shows its invitation ("Click here to enter
   * text"): it says nothing.
   */
  boolean isInvitation() {
    return invitations > 0;
  }

  void beginControl() {
    controls.push(false);
  }

  /** Reads the element "sdtPr". */
  void controlProperties() throws Unreadable {
    boolean invitation = false;
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      if (xml.name().equals("showingPlcHdr")) {
        invitation = xml.isOn();
      }
    }
    if (invitation && !controls.isEmpty()) {
      controls.pop();
      controls.push(true);
      invitations++;
    }
  }

  void endControl() {
    if (Boolean.TRUE.equals(controls.poll())) {
      invitations--;
    }
  }

  /**
   * Reads the element "ffData": tick boxes and lists of choices of old forms keep what was chosen
   * beside the words.
   *
   * @return what the field shows, empty where its words follow as text
   */
  String formField() throws Unreadable {
    boolean box = false;
    boolean ticked = false;
    int chosen = 0;
    List<String> choices = new ArrayList<>();
    for (int outer = xml.depth(); xml.nextWithin(outer); ) {
      switch (xml.name()) {
        case "checkBox" -> box = true;
        case "default" -> ticked = box ? xml.isOn() : ticked;
        case "checked" -> ticked = xml.isOn();
        case "result" -> chosen = xml.number("val", 0);
        case "listEntry" -> choices.add(String.valueOf(xml.attribute("val")));
        default -> {}
      }
    }
    if (box) {
      return ticked ? "☒" : "☐";
    }
    return chosen >= 0 && chosen < choices.size() ? choices.get(chosen) : "";
  }
}
