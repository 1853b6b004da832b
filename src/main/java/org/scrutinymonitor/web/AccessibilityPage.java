package org.scrutinymonitor.web;

/** How accessible the service is, and what to do where it is not. */
public record AccessibilityPage() implements Page {}
