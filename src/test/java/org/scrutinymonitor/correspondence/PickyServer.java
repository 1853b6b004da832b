package org.scrutinymonitor.correspondence;

import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that knows nobody called "gone" and has no room now for anybody called "busy", as
 * real ones say it.
 */
final class PickyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> taken = new CopyOnWriteArrayList<>();

  private PickyServer(ServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::serve);
  }

  /** Takes the place of another server at a port. */
  static PickyServer at(int port, GreenMail other) throws IOException {
    other.stop();
    return new PickyServer(new ServerSocket(port, 10, InetAddress.getLoopbackAddress()));
  }

  /** The addresses whose mail was taken, in order. */
  List<String> taken() {
    return List.copyOf(taken);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var client = socket.accept();
        Thread.ofVirtual().start(() -> talk(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    try (client;
        var in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 picky");
      var to = "";
      boolean inMail = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (inMail) {
          if (!line.equals(".")) continue;
          inMail = false;
          taken.add(to);
          say(client, "250 taken");
        } else if (line.startsWith("RCPT")) {
          to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          say(
              client,
              to.startsWith("gone")
                  ? "550 5.1.1 nobody of that name"
                  : to.startsWith("busy") ? "450 4.2.2 no room now" : "250 well");
        } else if (line.equals("DATA")) {
          inMail = true;
          say(client, "354 go on");
        } else {
          say(client, line.equals("QUIT") ? "221 bye" : "250 well");
        }
      }
    } catch (IOException gone) {
      // The client hung up.
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
