package thekla.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import thekla.document.Document;
import thekla.document.pdf.PdfWriter;
import thekla.kernel.Fault;
import thekla.kernel.WholeFile;
import thekla.notice.LetterFiles;

/** Letters as PDF files below the data folder. */
final class Letters implements LetterFiles {

  private final Path folder;

  Letters(Path dataFolder) {
    folder = dataFolder.resolve("letters");
  }

  @Override
  public Path write(long messageId, Document letter) throws IOException {
    return WholeFile.write(file(messageId), out -> new PdfWriter().write(letter, out));
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
