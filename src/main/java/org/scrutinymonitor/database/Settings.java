package org.scrutinymonitor.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of our own server, written whole at each start: what is acknowledged is on disk. */
final class Settings {
  private Settings() {}

  static void write(Path cluster, int port) throws IOException {
    Files.writeString(
        cluster.resolve("postgresql.conf"),
        """
        listen_addresses = '127.0.0.1'
        port = %d
        unix_socket_directories = ''
        password_encryption = 'scram-sha-256'
        fsync = on
        jit = off
        full_page_writes = on
        synchronous_commit = on
        max_connections = 40
        shared_buffers = '128MB'
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%%m '
        lc_messages = 'C'
        """
            .formatted(port));
    Files.writeString(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
  }
}
