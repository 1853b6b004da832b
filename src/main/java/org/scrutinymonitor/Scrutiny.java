package org.scrutinymonitor;

/** The program: one command line for reading, writing and serving. */
public final class Scrutiny {
  private Scrutiny() {}

  public static void main(String[] arguments) {
    System.out.println("Scrutiny Monitor");
  }
}
