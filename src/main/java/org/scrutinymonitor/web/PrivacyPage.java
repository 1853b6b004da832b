package org.scrutinymonitor.web;

/** What the service keeps about whom, and for how long. */
public record PrivacyPage() implements Page {}
