package org.scrutinymonitor.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scrutinymonitor.intake.source.Unreadable;
import org.scrutinymonitor.people.Viewer;
import org.scrutinymonitor.web.Errors;
import org.scrutinymonitor.web.Page;
import org.scrutinymonitor.web.View;

/**
 * The readings of a council, and the form to send documents.
 *
 * @param uploads what became of the files that were sent just now
 * @param noFile whether the form came without a file
 */
public record ReadingsPage(
    Viewer viewer, List<Reading.Line> readings, List<Upload> uploads, boolean noFile)
    implements Page {

  /**
   * What became of one file.
   *
   * @param reading the reading that came of it, or the earlier one of the same file; null where the
   *     file could not be read
   * @param unreadable why it could not be read, null where it could
   */
  record Upload(
      String fileName, @Nullable Integer reading, boolean before, @Nullable Refused unreadable) {}

  /** Why a file could not be read: the reader's own sentence in English, and the sort of reason. */
  record Refused(String reason, String sentence) {
    static boolean isBusy(@Nullable Refused refused) {
      return refused != null && refused.reason().equals(Unreadable.Reason.BUSY.name());
    }

    String in(View view) {
      return view.language().equals("en") ? sentence : view.text("intake.unreadable." + reason);
    }
  }

  @Override
  public int code() {
    boolean busy = uploads.stream().map(Upload::unreadable).anyMatch(Refused::isBusy);
    if (busy) return 503;
    return noFile || uploads.stream().anyMatch(upload -> upload.unreadable() != null) ? 422 : 200;
  }

  /** One error for the field of the files: whatever is wrong with any of them. */
  Errors errors(View view) {
    if (noFile) return Errors.none().add("files", "intake.upload.none");
    var sentences =
        uploads.stream()
            .filter(upload -> upload.unreadable() != null)
            .map(upload -> sentence(view, upload))
            .toList();
    return sentences.isEmpty()
        ? Errors.none()
        : Errors.none().add("files", "intake.sentence", String.join("\n", sentences));
  }

  private static String sentence(View view, Upload upload) {
    var refused = upload.unreadable();
    return upload.fileName() + ": " + (refused == null ? "" : refused.in(view));
  }

  /** The address of all readings. */
  public String address() {
    return "/" + viewer.address() + "/readings";
  }

  List<Reading.Line> inWork() {
    return readings.stream().filter(reading -> reading.closed() == null).toList();
  }

  List<Reading.Line> confirmed() {
    return readings.stream().filter(reading -> reading.closed() != null).toList();
  }
}
