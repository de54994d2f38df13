package thekla.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import thekla.document.Document;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Fault;
import thekla.notice.LetterFiles;

/** Letters as PDF files below the data folder. */
final class Letters implements LetterFiles {

  private final Path folder;

  Letters(Path dataFolder) {
    folder = dataFolder.resolve("letters");
  }

  /** Whole or not at all: a full disk leaves no half letter. */
  @Override
  public Path write(long messageId, Document letter) throws IOException {
    Files.createDirectories(folder);
    Path file = file(messageId);
    Path begun = folder.resolve(messageId + ".part");
    try {
      try (OutputStream out = Files.newOutputStream(begun)) {
        new PdfWriter().write(letter, out);
      }
      return Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(begun);
    }
  }

  private Path file(long messageId) {
    return folder.resolve(messageId + ".pdf");
  }

  @Override
  public void delete(long messageId) {
    try {
      Files.deleteIfExists(file(messageId));
    } catch (IOException e) {
      throw new Fault("letter-file", e);
    }
  }

  @Override
  public void deleteBefore(Instant moment) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> letters = files.filter(file -> file.toString().endsWith(".pdf")).toList();
      for (Path letter : letters) {
        if (Files.getLastModifiedTime(letter).toInstant().isBefore(moment)) {
          Files.deleteIfExists(letter);
        }
      }
    } catch (IOException e) {
      throw new Fault("letter-file", e);
    }
  }
}
